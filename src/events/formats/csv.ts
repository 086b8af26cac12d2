/** Tables: a spreadsheet saved as CSV, a published Google Sheet, the sheet of a TimelineJS. */

import type { FeedDraft, FeedFormat, FeedText, ReadOptions } from '../feed-draft.js';
import { FeedError } from '../feed-error.js';
import type { Problem } from '../fields.js';
import { present } from '../present.js';
import { isWebPage } from './web-page.js';
import { findColumns } from './csv/columns.js';
import { readTable } from './csv/rows.js';
import { readFlatFeed } from './flat/feed.js';
import { FlatRow } from './flat/row.js';

const maxRows = 100_000;
/** Columns of TimelineJS about how it looks there. */
const unused = /^(?:display date|background)$/i;

function read({ text }: FeedText, options: ReadOptions): FeedDraft {
  const columns = findColumns(text);
  if (!columns) {
    throw new FeedError(
      'format',
      isWebPage(text)
        ? 'this is a web page and not a table; of a Google Sheet take the address of "Publish to web" as CSV'
        : 'this is no feed that is known here; the first line of a table must name its columns, a title and a date among them (docs/feeds/csv.md)',
    );
  }
  const { fields } = columns;
  const table = readTable(text, columns.delimiter, maxRows + 1);
  const rows = table.rows.slice(1).map((cells, index) => {
    const named = cells.slice(0, fields.length).flatMap((cell, position) => {
      const field = fields[position];
      return field ? [[field, unescaped(cell)] as const] : [];
    });
    return new FlatRow(`line ${table.lines[index + 1] ?? 0}`, named);
  });
  // TimelineJS: a row of type "title" is the whole, one of type "era" a colour behind the others.
  const title = rows.find((row) => typeOf(row) === 'title');
  const draft = readFlatFeed(
    rows
      .filter((row) => !row.isEmpty && !['title', 'era'].includes(typeOf(row)))
      .map((row) => ({ row })),
    { ...options, idAdvice: 'add a column "id"' },
    present({ title: title?.languageMap('title', options.language ?? 'und') }),
  );
  return { ...draft, problems: [...problemsOf(table, columns.header, fields), ...draft.problems] };
}

export const csv: FeedFormat = { read };

function typeOf(row: FlatRow): string {
  return row.text('rowType')?.toLowerCase() ?? '';
}

/** Our own export puts an apostrophe before what a spreadsheet would take for a formula. */
function unescaped(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

function problemsOf(
  { isCut, openQuote }: ReturnType<typeof readTable>,
  header: readonly string[],
  fields: readonly unknown[],
): readonly Problem[] {
  const unknown = header.filter(
    (name, index) => name.trim() !== '' && !fields[index] && !unused.test(name.trim()),
  );
  return [
    ...(unknown.length > 0
      ? [
          {
            path: 'line 1',
            message: `has columns that are not known here: ${unknown.slice(0, 20).join(', ').slice(0, 300)}`,
          },
        ]
      : []),
    ...(openQuote === undefined
      ? []
      : [
          {
            path: `line ${openQuote}`,
            message: 'opens a quotation mark that nothing closes; the rest is taken as one cell',
          },
        ]),
    ...(isCut
      ? [{ path: 'the feed', message: `has more than ${maxRows} rows; the rest is left out` }]
      : []),
  ];
}
