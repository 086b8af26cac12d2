/** Where something stands in a JSON text, so that an editor can go there. */

export interface Position {
  /** From 1. */
  readonly line: number;
  readonly column: number;
}

type Step = string | number;

/**
 * The position of a path such as `events[3].place.lat`, or of as much of it as
 * there is: where `lat` is missing, the place is what has to be mended.
 *
 * @param text JSON that can be parsed
 */
export function positionOf(text: string, path: string): Position {
  let at = skipSpace(text, 0);
  for (const step of stepsOf(path)) {
    const next = typeof step === 'number' ? entryAt(text, at, step) : memberAt(text, at, step);
    if (next === undefined) break;
    at = next;
  }
  return lineAndColumn(text, at);
}

function stepsOf(path: string): readonly Step[] {
  const steps: Step[] = [];
  for (const [, name, index, quoted] of path.matchAll(
    /([^.[\]"]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g,
  )) {
    if (index !== undefined) steps.push(Number(index));
    else if (quoted !== undefined) steps.push(String(JSON.parse(quoted)));
    else if (name !== undefined) steps.push(name);
  }
  return steps;
}

/** Offset of the value of a member of an object; undefined where there is none. */
function memberAt(text: string, object: number, name: string): number | undefined {
  if (text[object] !== '{') return undefined;
  let at = skipSpace(text, object + 1);
  while (text[at] === '"') {
    const end = skipValue(text, at);
    const value = skipSpace(text, skipSpace(text, end) + 1);
    if (JSON.parse(text.slice(at, end)) === name) return value;
    at = afterComma(text, skipValue(text, value));
  }
  return undefined;
}

/** Offset of an entry of a list; undefined where there are not so many. */
function entryAt(text: string, list: number, index: number): number | undefined {
  if (text[list] !== '[') return undefined;
  let at = skipSpace(text, list + 1);
  for (let count = 0; at < text.length && text[at] !== ']'; count += 1) {
    if (count === index) return at;
    at = afterComma(text, skipValue(text, at));
  }
  return undefined;
}

function afterComma(text: string, end: number): number {
  const at = skipSpace(text, end);
  return text[at] === ',' ? skipSpace(text, at + 1) : at;
}

export function skipSpace(text: string, from: number): number {
  const pattern = /[ \t\r\n]*/y;
  pattern.lastIndex = from;
  pattern.test(text);
  return pattern.lastIndex;
}

/** Offset behind a value: without recursion, since a feed may be as deep as it likes. */
function skipValue(text: string, from: number): number {
  const token = /"(?:[^"\\]|\\.)*"|[{}[\]]|[^\s"{}[\],:]+|[\s,:]+/y;
  let depth = 0;
  token.lastIndex = from;
  for (;;) {
    const match = token.exec(text)?.[0];
    if (match === undefined) return text.length;
    if (match === '{' || match === '[') depth += 1;
    if (match === '}' || match === ']') depth -= 1;
    if (depth === 0) return token.lastIndex;
  }
}

export function lineAndColumn(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}
