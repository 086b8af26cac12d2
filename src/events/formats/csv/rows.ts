/** A table as text (RFC 4180), as spreadsheets save it. */

export type Delimiter = ',' | ';' | '\t' | '|';

export interface Table {
  /** Cells as they are, row by row; rows of nothing are left out. */
  readonly rows: readonly (readonly string[])[];
  /** The line in the file on which each row begins, counted from 1. */
  readonly lines: readonly number[];
  /** A quote that nothing closes swallows the rest; the line where it opens. */
  readonly openQuote?: number;
  readonly isCut: boolean;
}

/**
 * Reads rows until there are `maxRows`. A quote counts only where a cell begins;
 * within quotes two of them are one (RFC 4180 §2.7). Any line ending ends a row.
 */
export function readTable(text: string, delimiter: Delimiter, maxRows: number): Table {
  const rows: string[][] = [];
  const lines: number[] = [];
  const end = new RegExp(`[${delimiter === '|' ? '\\|' : delimiter}\\r\\n]`, 'g');
  let openQuote: number | undefined;
  let cells: string[] = [];
  let line = 1;
  let began = 1;
  let position = text.startsWith('\ufeff') ? 1 : 0;
  while (position <= text.length && rows.length < maxRows) {
    let cell = '';
    if (text[position] === '"') {
      const quoted = readQuoted(text, position + 1);
      cell = quoted.cell;
      if (quoted.next > text.length) openQuote = line;
      line += cell.split(/\r\n|\r|\n/).length - 1;
      position = quoted.next;
    }
    end.lastIndex = position;
    const found = end.exec(text)?.index ?? text.length;
    cells.push(cell + text.slice(position, found));
    position = found + 1;
    if (text[found] === delimiter) continue;
    if (text[found] === '\r' && text[position] === '\n') position += 1;
    if (cells.some((entry) => entry.trim() !== '')) {
      rows.push(cells);
      lines.push(began);
    }
    cells = [];
    line += 1;
    began = line;
  }
  return {
    rows,
    lines,
    isCut: position <= text.length,
    ...(openQuote === undefined ? {} : { openQuote }),
  };
}

function readQuoted(text: string, from: number): { cell: string; next: number } {
  const parts: string[] = [];
  let position = from;
  for (;;) {
    const quote = text.indexOf('"', position);
    if (quote < 0) {
      parts.push(text.slice(position));
      return { cell: parts.join(''), next: text.length + 1 };
    }
    parts.push(text.slice(position, quote));
    if (text[quote + 1] !== '"') return { cell: parts.join(''), next: quote + 1 };
    parts.push('"');
    position = quote + 2;
  }
}
