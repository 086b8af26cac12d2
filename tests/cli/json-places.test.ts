import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { positionOf } from '../../src/cli/json-position.js';
import { syntaxFaultIn } from '../../src/cli/json-syntax.js';
import { similarName } from '../../src/cli/similar-name.js';

const demo = readFileSync('demo/extended-forum-2015.json', 'utf8');

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('a fault in JSON', () => {
  it('is found exactly where a parser finds one', () => {
    const pieces = fc.constantFrom(
      ...['{', '}', '[', ']', ',', ':', ' ', '\n', '"a"', '"', '1', '-0.5e3', '01', 'true', 'nul'],
      ...['\\', '\u0000', "'", '/', '"\\u00e9"', '"\\x"', '{}', '[]', '"a":1', '"a":{"b":[1,2]}'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (list) => {
        const text = list.join('');
        assert.equal(syntaxFaultIn(text) === undefined, isJson(text), text);
      }),
      { numRuns: 20_000 },
    );
  });

  it('is found in any JSON that lost or doubled one character, and in none that is whole', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.boolean(), (json, index, doubles) => {
        assert.equal(syntaxFaultIn(json), undefined);
        const at = index % json.length;
        const broken = json.slice(0, doubles ? at + 1 : at) + json.slice(doubles ? at : at + 1);
        assert.equal(syntaxFaultIn(broken) === undefined, isJson(broken), broken);
      }),
    );
  });
});

describe('the position of a path', () => {
  const lineOf = (path: string): string =>
    demo.split('\n')[positionOf(demo, path).line - 1]?.trim() ?? '';

  it('is where its value begins', () => {
    assert.equal(lineOf('version'), '"version": 1,');
    assert.match(lineOf('hub.lat'), /^"lat": 33/);
    const { events } = JSON.parse(demo) as { events: readonly { id: string }[] };
    assert.equal(lineOf('events[5].id'), `"id": "${String(events[5]?.id)}",`);
  });

  it('is as far as the path goes', () => {
    assert.deepEqual(positionOf(demo, 'hub.none.deeper'), positionOf(demo, 'hub'));
    assert.deepEqual(positionOf(demo, 'events[99].id'), positionOf(demo, 'events'));
  });

  it('is found behind names and texts with brackets and quotes in them', () => {
    const text = '{ "a": "]}\\"", "b c": { "Hall \\"A\\"": [0,\n  7] } }';
    assert.deepEqual(positionOf(text, 'b c["Hall \\"A\\""][1]'), { line: 2, column: 3 });
  });
});

describe('a misspelt name', () => {
  it('is near to what was meant, and a strange one to nothing', () => {
    const known = ['title', 'description', 'zone', 'end', 'url'];
    assert.equal(similarName('tilte', known), 'title');
    assert.equal(similarName('Description', known), 'description');
    assert.equal(similarName('zones', known), 'zone');
    assert.equal(similarName('colour', known), undefined);
    assert.equal(similarName('id', known), undefined);
  });
});
