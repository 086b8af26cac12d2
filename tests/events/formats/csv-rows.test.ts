import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import Papa from 'papaparse';
import { readTable } from '../../../src/events/formats/csv/rows.js';
import type { Delimiter } from '../../../src/events/formats/csv/rows.js';

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];
const cell = fc.string({
  unit: fc.constantFrom('a', 'ب', ' ', '"', ',', ';', '\t', '|', '\n', '\r\n'),
  maxLength: 8,
});

describe('a table', () => {
  it('is what was written, whatever is in its cells', () => {
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.constantFrom(...delimiters), (written, delimiter) => {
        const text = Papa.unparse(written, { delimiter, quotes: true });
        const filled = written.filter((row) => row.some((entry) => entry.trim() !== ''));
        assert.deepEqual(readTable(text, delimiter, 1000).rows, filled);
      }),
      { numRuns: 500 },
    );
  });

  it('is what the best-known parser reads, whatever was written', () => {
    // It cannot agree on what stands behind a closed quote, which RFC 4180 does not allow.
    const unit = fc.constantFrom('a', 'ب', ' ', ',', '\n', '\r\n', '"x""y"', '"a\nb"');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        fc.pre(!/"[^,\n\r]*[^,\n\r"]"|"[ aب]|[ aب]"/.test(text));
        const theirs = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' }).data;
        const rows = theirs
          .map((row) => row.map((entry) => entry.replace(/\r$/, '')))
          .filter((row) => row.some((entry) => entry.trim() !== ''));
        assert.deepEqual(readTable(text.replaceAll('\r\n', '\n'), ',', 1000).rows, rows);
      }),
      { numRuns: 1000 },
    );
  });

  it('knows the line of each row, empty lines and lines in cells counted', () => {
    const { lines } = readTable('a,b\r\n\r\n"1\n2",3\n4,5\r6,7', ',', 1000);
    assert.deepEqual(lines, [1, 3, 5, 6]);
  });

  it('says where a quote opens that nothing closes', () => {
    assert.equal(readTable('a,b\n1,2\n3,"4\n5,6', ',', 1000).openQuote, 3);
  });

  it('is cut after so many rows', () => {
    assert.deepEqual(readTable('a\nb\nc', ',', 2), {
      rows: [['a'], ['b']],
      lines: [1, 2],
      isCut: true,
    });
  });
});
