/** `validate`: what is wrong with a feed, where, and how it is mended. */

import type { SolidarityEvent } from '../events/event.js';
import { FeedError } from '../events/feed-error.js';
import { isOwnFeed, parseJson } from '../events/json-feed.js';
import type { ValidateCommand } from './arguments.js';
import { checkFeed } from './feed-checks.js';
import type { WhereIs } from './feed-checks.js';
import { readSchema, unknownNames } from './feed-names.js';
import { checkFile } from './file-checks.js';
import { problem } from './findings.js';
import type { Finding } from './findings.js';
import { positionOf } from './json-position.js';
import { syntaxFaultIn } from './json-syntax.js';
import type { Surroundings } from './mirror.js';
import { readIfThere } from './write-file.js';
import { isAddress, readSource } from './read-source.js';

const exitCodes = { good: 0, problems: 1 } as const;

export async function validate(command: ValidateCommand, around: Surroundings): Promise<number> {
  const { target, isStrict } = command;
  try {
    const reading = await readSource(target, { ...command, now: around.now() });
    const { feed, text, problems } = reading ?? neverUnchanged(target);
    const json = parseJson(text);
    const isOwn = isOwnFeed(json);
    const findings = [
      ...problems.map(({ path, message }) => problem(path, message)),
      ...(isOwn ? [...unknownNames(json, await readSchema()), ...checkFile(json)] : []),
      ...checkFeed(feed, isOwn ? inFile(json) : byName),
    ];
    for (const line of linesOf(findings, (one) => lineOf(target, text, json, one))) {
      around.print(line);
    }
    const count = (level: Finding['level']) => findings.filter((one) => one.level === level).length;
    const [wrong, hints] = [count('problem'), count('advice')];
    around.print(
      `${target}: ${amount(feed.events.length, 'event')}, ${amount(wrong, 'problem')}, ${hints} advice`,
    );
    return wrong > 0 || (isStrict && hints > 0) ? exitCodes.problems : exitCodes.good;
  } catch (error) {
    const reason =
      error instanceof FeedError ? error : new FeedError('format', String(error), { cause: error });
    around.print(await failure(target, reason));
    return exitCodes.problems;
  }
}

/** Nothing was known before, so nothing can be unchanged. */
function neverUnchanged(target: string): never {
  throw new FeedError('refused', `${target} answered 304 without being asked`);
}

/** Events by their place in a file of our own format. */
function inFile(json: unknown): WhereIs {
  const { events } = json as { readonly events: readonly unknown[] };
  const places = new Map<unknown, string>();
  for (const [index, event] of events.entries()) {
    const id = (event as { readonly id?: unknown } | null)?.id;
    if (!places.has(id)) places.set(id, `events[${String(index)}]`);
  }
  return (event, field) => {
    const place = places.get(event.id);
    if (place === undefined) return byName(event, field);
    return field === undefined ? place : `${place}.${field}`;
  };
}

function byName({ title, start }: SolidarityEvent, field?: string): string {
  const name = `“${Object.values(title)[0] ?? ''}” (${start.slice(0, 10)})`;
  return field === undefined ? name : `${name}: ${field}`;
}

/** Lines of the same kind that are printed, and kinds: a hundred lines hide the one that matters. */
const maxAlike = 5;
const maxKinds = 40;

/** Problems first; the file's order within them. */
function linesOf(
  findings: readonly Finding[],
  lineOf: (finding: Finding) => string,
): readonly string[] {
  return (['problem', 'advice'] as const).flatMap((level) => {
    const alike = new Map<string, Finding[]>();
    for (const finding of findings.filter((one) => one.level === level)) {
      const list = alike.get(finding.message);
      if (list) list.push(finding);
      else alike.set(finding.message, [finding]);
    }
    const kinds = [...alike.values()];
    const lines = kinds.slice(0, maxKinds).flatMap((list) => {
      const rest = list.length - maxAlike;
      const shown = list.slice(0, maxAlike).map(lineOf);
      return rest > 0 ? [...shown, `  … and ${rest} more like this`] : shown;
    });
    const rest = kinds.length - maxKinds;
    return rest > 0 ? [...lines, `  … and ${rest} of other kinds`] : lines;
  });
}

function lineOf(target: string, text: string, json: unknown, finding: Finding): string {
  const { message, level } = finding;
  let { path } = finding;
  let where = target;
  const counted = /^line (\d+)\.?(.*)$/.exec(path);
  if (counted) {
    where = `${target}:${counted[1] ?? ''}`;
    path = counted[2] ?? '';
  } else if (json !== undefined && !path.startsWith('“')) {
    const { line, column } = positionOf(text, path);
    where = `${target}:${line}:${column}`;
  }
  return `${where}: ${level}: ${path ? `${path} ` : ''}${message}`;
}

/** Why there is no feed; of a broken file the place where it breaks. */
async function failure(target: string, error: FeedError): Promise<string> {
  const text = isAddress(target) ? undefined : await readIfThere(target);
  const syntax = text !== undefined && /^\s*[[{]/.test(text) ? syntaxFaultIn(text) : undefined;
  if (!syntax) return `${target}: problem: ${error.message}`;
  return `${target}:${syntax.line}:${syntax.column}: problem: the JSON is broken here: ${syntax.message}`;
}

function amount(count: number, word: string): string {
  return count === 1 ? `1 ${word}` : `${count} ${word}s`;
}
