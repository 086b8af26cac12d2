import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { property as litProperty } from 'lit/decorators/property.js';
import { smallDecorators } from '../../scripts/build/small-decorators.js';

type Property = (options: object) => (prototype: object, name: string) => unknown;

/** What a decorator asks of the class, in the dialect that TypeScript writes. */
function asked(property: Property): unknown[] {
  const calls: unknown[] = [];
  const prototype = {
    constructor: { createProperty: (...call: unknown[]) => void calls.push(call) },
  };
  const descriptor = property({ reflect: true })(prototype, 'src');
  return [calls, descriptor];
}

describe('the decorator of the build', () => {
  it('does what that of Lit does', async () => {
    const { load } = smallDecorators() as unknown as { load: { handler: () => { code: string } } };
    const code = encodeURIComponent(load.handler().code);
    const { property } = (await import(`data:text/javascript,${code}`)) as { property: Property };
    assert.deepEqual(asked(property), [[['src', { reflect: true }]], undefined]);
    assert.deepEqual(asked(property), asked(litProperty as unknown as Property));
  });

  it('is on nothing but fields', () => {
    const src = fileURLToPath(new URL('../../src', import.meta.url));
    const files = readdirSync(src, { recursive: true, encoding: 'utf8' });
    const accessors = files
      .filter((file) => file.endsWith('.ts'))
      .filter((file) =>
        /@(property|state)\([^)]*\)\s+(override )?(get|set|accessor) /.test(
          readFileSync(join(src, file), 'utf8'),
        ),
      );
    assert.deepEqual(accessors, []);
  });
});
