/**
 * Where a text stops being JSON (RFC 8259), in words for those who typed it. The
 * engine's own message has a position in some versions and none in others.
 */

import { lineAndColumn, skipSpace } from './json-position.js';
import type { Position } from './json-position.js';

export interface SyntaxFault extends Position {
  readonly message: string;
}

const token =
  /[ \t\r\n]*(?:("(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w))|([{}[\],:]))/y;

/** What may come next. `first`: also the end of what has just been opened. */
type Expected = 'value' | 'first value' | 'name' | 'first name' | 'colon' | 'comma' | 'nothing';

/** The first fault; undefined where there is none. */
export function syntaxFaultIn(text: string): SyntaxFault | undefined {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  token.lastIndex = 0;
  for (;;) {
    const from = token.lastIndex;
    const match = token.exec(text);
    const at = skipSpace(text, from);
    if (!match) {
      if (at >= text.length && expected === 'nothing') return undefined;
      return { ...lineAndColumn(text, at), message: strangeAt(text, at, open.length) };
    }
    const [, value, mark] = match;
    const next = following(expected, value, mark, open);
    if (!next) {
      return { ...lineAndColumn(text, at), message: misplaced(expected, value ?? mark ?? '') };
    }
    expected = next;
  }
}

/** What may come after a token; undefined where it may not stand here. Opens and closes. */
function following(
  expected: Expected,
  value: string | undefined,
  mark: string | undefined,
  open: ('{' | '[')[],
): Expected | undefined {
  const after = (): Expected => (open.length > 0 ? 'comma' : 'nothing');
  const wantsValue = expected === 'value' || expected === 'first value';
  const wantsName = expected === 'name' || expected === 'first name';
  if (value !== undefined) {
    if (wantsName && value.startsWith('"')) return 'colon';
    return wantsValue ? after() : undefined;
  }
  if (mark === '{' || mark === '[') {
    if (!wantsValue) return undefined;
    open.push(mark);
    return mark === '{' ? 'first name' : 'first value';
  }
  if (mark === ':') return expected === 'colon' ? 'value' : undefined;
  if (mark === ',') {
    if (expected !== 'comma') return undefined;
    return open.at(-1) === '{' ? 'name' : 'value';
  }
  const closes = mark === '}' ? '{' : '[';
  const mayClose =
    expected === 'comma' || (mark === '}' ? expected === 'first name' : expected === 'first value');
  if (!mayClose || open.at(-1) !== closes) return undefined;
  open.pop();
  return after();
}

function misplaced(expected: Expected, found: string): string {
  const isClosing = found === '}' || found === ']';
  if (expected === 'comma' && !isClosing) return 'a comma is missing before this';
  if ((expected === 'name' || expected === 'value') && isClosing) {
    return 'there is a comma too many before this, or nothing behind a colon';
  }
  if (expected === 'colon') return 'a colon is missing before this';
  if (expected === 'nothing') return 'there is more behind the end';
  if (isClosing) return `"${found}" closes what was opened by another bracket`;
  if (expected === 'name' || expected === 'first name') {
    return 'here belongs the name of a field, in double quotes';
  }
  return `"${found}" does not belong here`;
}

/** About what is no token at all. */
function strangeAt(text: string, at: number, open: number): string {
  const character = text.charAt(at);
  if (character === '') {
    return open > 0
      ? `the file ends too early: ${open} brackets are not closed`
      : 'there is nothing in it';
  }
  if (character === '"') {
    return 'the text that begins here has no end on its line, or a backslash or quote that must be written \\\\ or \\"';
  }
  if (/['‘’“”]/.test(character)) return 'texts stand in straight double quotes: "…"';
  if (character === '/' || character === '#') return 'comments are not allowed';
  return `${JSON.stringify(character)} does not belong here; texts stand in double quotes`;
}
