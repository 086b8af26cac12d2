/** What both kinds of playlists are written in (RFC 8216 §4). */

/** What stands after a tag, its first; undefined where it is not there. */
export function valueOf(text: string, tag: string): string | undefined {
  return new RegExp(`^#EXT-X-${tag}:(.*)`, 'm').exec(text)?.[1];
}

/** The same as a number; 0 where it is none. */
export function numberOf(text: string, tag: string): number {
  return Number(valueOf(text, tag)) || 0;
}

/** An attribute list (RFC 8216 §4.2); a comma between quotes does not separate. */
export function attributesOf(list = ''): ReadonlyMap<string, string> {
  const pairs = list.matchAll(/([A-Z0-9-]+)=(?:"([^"]*)"|([^,]*))/g);
  return new Map(
    Array.from(pairs, ([, name = '', quoted, plain = '']) => [name, quoted ?? plain.trim()]),
  );
}

/** An address of a playlist; undefined where it is none. */
export function absolute(address: string | undefined, base: string): string | undefined {
  try {
    return address === undefined ? undefined : new URL(address, base).href;
  } catch {
    return undefined;
  }
}
