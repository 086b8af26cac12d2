/**
 * The lines of an iCalendar file (RFC 5545 §3.1). ical.js, which is a library
 * for the same, gives up on a whole file at the first bad line and cannot be
 * had without its 20 kB of calendar arithmetic; a public feed needs the lines
 * only, and must survive every one of them.
 */

/** `NAME;PARAM=value:value`, unfolded. */
export interface ContentLine {
  /** Upper case. */
  readonly name: string;
  /** By upper-case name; quotes and RFC 6868 escapes are resolved, a list keeps its commas. */
  readonly params: Readonly<Record<string, string>>;
  /** As it stands in the file: what is escaped in it depends on the property. */
  readonly value: string;
  /** Number of the line in the file, from 1. */
  readonly line: number;
}

/** Characters of one line that are read. What is longer is a picture, or an attack. */
const maxLineLength = 250_000;

/** Calls for each line of a file with its continuations; line ends may be CRLF, LF or CR. */
export function eachLine(file: string, call: (text: string, line: number) => void): void {
  const text = file.replace(/^[\uFEFF \t]+/, '');
  const end = text.includes('\n') ? '\n' : '\r';
  let folded = '';
  let began = 1;
  let number = 1;
  for (let from = 0, to = 0; from < text.length; from = to + 1, number += 1) {
    to = text.indexOf(end, from);
    if (to === -1) to = text.length;
    const stop = text[to - 1] === '\r' ? to - 1 : to;
    const first = text[from];
    if (first === ' ' || first === '\t') {
      if (folded.length < maxLineLength) folded += text.slice(from + 1, Math.max(from + 1, stop));
    } else {
      if (folded) call(folded, began);
      folded = text.slice(from, Math.min(stop, from + maxLineLength));
      began = number;
    }
  }
  if (folded) call(folded, began);
}

const nameAtStart = /[A-Za-z0-9-]+(?=[;:])/y;
const parameter = /;([\w-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)/y;

/** The name that a line begins with, upper case; undefined where it is no content line. */
export function lineName(text: string): string | undefined {
  nameAtStart.lastIndex = 0;
  return nameAtStart.exec(text)?.[0].toUpperCase();
}

const noParams: ContentLine['params'] = Object.freeze(
  Object.create(null) as object,
) as ContentLine['params'];

/** Parses what follows the name of an unfolded line; undefined where that is no content line. */
export function parseLine(text: string, name: string, line: number): ContentLine | undefined {
  let at = name.length;
  if (text[at] === ':') return { name, params: noParams, value: text.slice(at + 1), line };
  const params = Object.create(null) as Record<string, string>;
  while (text[at] === ';') {
    parameter.lastIndex = at;
    const [whole, key = '', value = ''] = parameter.exec(text) ?? [''];
    if (!whole) return undefined;
    params[key.toUpperCase()] = paramText(value);
    at += whole.length;
  }
  return text[at] === ':' ? { name, params, value: text.slice(at + 1), line } : undefined;
}

/** Without quotes, and with what RFC 6868 escapes. */
function paramText(value: string): string {
  const text = value.includes('"') ? value.replaceAll('"', '') : value;
  if (!text.includes('^')) return text;
  return text.replaceAll(/\^[n'^]/g, (mark) => (mark === '^n' ? '\n' : mark === "^'" ? '"' : '^'));
}

/** A TEXT value without its escapes (RFC 5545 §3.3.11). */
export function unescapeText(value: string): string {
  const text = value.includes('\0') ? value.replaceAll('\0', '') : value;
  if (!text.includes('\\')) return text;
  return text.replaceAll(/\\([\s\S]?)/g, (_, mark: string) =>
    mark === 'n' || mark === 'N' ? '\n' : mark,
  );
}

/** The texts of a list such as CATEGORIES; an escaped comma belongs to its text. */
export function textList(value: string): readonly string[] {
  return (value.match(/(?:[^\\,]|\\[\s\S])+/g) ?? [])
    .map((text) => unescapeText(text).trim())
    .filter((text) => text !== '');
}
