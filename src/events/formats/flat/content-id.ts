/**
 * An id for an event whose feed gives it none. It is made of what the event
 * says, so it changes when that changes: links to the event break, which is
 * why every reader that falls back on it says so.
 */
function contentId(prefix: string, parts: readonly (string | undefined)[]): string {
  const text = parts.map((part) => part ?? '').join('\n');
  return `${prefix}-${hash(text, 0x01000193)}${hash(text, 0x85ebca6b)}`;
}

/**
 * Gives the ids of one feed. The same title on the same evening in two cities
 * are two events: the second of the same parts has its place in its id, too.
 */
export function contentIds(
  prefix: string,
): (parts: readonly (string | undefined)[], where: string | undefined) => string {
  const used = new Set<string>();
  return (parts, where) => {
    const plain = contentId(prefix, parts);
    const id = used.has(plain) ? contentId(prefix, [...parts, where]) : plain;
    used.add(id);
    return id;
  };
}

/** What to tell the owner of such a feed, once. */
export function noIdsMessage(how: string): string {
  return `gives events no ids, so they are made from title and start and change with them; ${how}`;
}

/** FNV-1a, 32 bits; two with different multipliers tell a hundred thousand events apart. */
function hash(text: string, multiplier: number): string {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    state = Math.imul(state ^ text.charCodeAt(index), multiplier);
  }
  return (state >>> 0).toString(16).padStart(8, '0');
}
