/** The names of fields that our own format knows, and which of them a file has misspelt. */

import { readFile } from 'node:fs/promises';
import { advice, problem } from './findings.js';
import type { Finding } from './findings.js';
import { similarName } from './similar-name.js';

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

/** The schema that the package brings along. */
export async function readSchema(): Promise<Schema> {
  const file = new URL('../../schema/feed.schema.json', import.meta.url);
  return JSON.parse(await readFile(file, 'utf8')) as Schema;
}

/** Every field that the schema does not know. A reader leaves it alone, which is rarely what was meant. */
export function unknownNames(json: unknown, schema: Schema): readonly Finding[] {
  return namesIn(json, schema, '', schema);
}

function namesIn(value: unknown, schema: Schema, path: string, root: Schema): readonly Finding[] {
  const { properties, items } = resolved(schema, root);
  if (Array.isArray(value)) {
    return items
      ? value.flatMap((entry: unknown, index) =>
          namesIn(entry, items, `${path}[${String(index)}]`, root),
        )
      : [];
  }
  if (typeof value !== 'object' || value === null || !properties) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const at = path ? `${path}.${name}` : name;
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return known ? namesIn(inner, known, at, root) : [unknown(at, name, Object.keys(properties))];
  });
}

function unknown(path: string, name: string, known: readonly string[]): Finding {
  const meant = similarName(name, known);
  return meant === undefined
    ? advice(path, 'is no field of this format; nothing shows it')
    : problem(path, `is no field of this format; did you mean "${meant}"?`);
}

/** A reference together with what stands beside it. */
function resolved(schema: Schema, root: Schema): Schema {
  const name = schema.$ref?.replace('#/$defs/', '');
  const target = name === undefined ? undefined : root.$defs?.[name];
  return target ? { ...target, ...schema } : schema;
}
