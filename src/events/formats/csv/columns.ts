import type { Delimiter } from './rows.js';
import { readTable } from './rows.js';
import type { NamedField } from '../flat/field-names.js';
import { namedField } from '../flat/field-names.js';

/** What the columns of a table mean. */
export interface Columns {
  readonly delimiter: Delimiter;
  /** By position; undefined for a column that is not known here. */
  readonly fields: readonly (NamedField | undefined)[];
  readonly header: readonly string[];
}

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|'];
/** A header is a line of names, not a page of them. */
const maxHeader = 20_000;

/**
 * Finds what separates the cells: what makes most known names out of the first
 * line. Undefined where no title or no date is among them, and so for any text
 * that is no table of events.
 */
export function findColumns(text: string): Columns | undefined {
  const start = text.slice(0, maxHeader);
  const [best] = delimiters
    .map((delimiter) => {
      const [header = []] = readTable(start, delimiter, 1).rows;
      const fields = header.slice(0, 500).map(namedField);
      return { delimiter, header, fields, known: fields.filter(Boolean).length };
    })
    .sort((one, other) => other.known - one.known);
  const has = (name: string): boolean =>
    best?.fields.some((entry) => entry?.field === name) === true;
  return best && has('title') && (has('start') || has('year')) ? best : undefined;
}
