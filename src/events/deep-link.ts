/**
 * The chosen events in the hash of an address. The hash belongs to the page;
 * ours are the parts `event=<id>` of it, the others stay as and where they are:
 * `#about&event=evening%40example.org`. Several feeds have a part each.
 */

const name = 'event=';

/** The ids of events in a hash, with or without its `#`. */
export function eventsInHash(hash: string): readonly string[] {
  return partsOf(hash).flatMap((part) => {
    const id = part.startsWith(name) ? decode(part.slice(name.length)) : '';
    return id ? [id] : [];
  });
}

/**
 * The hash with one event in place of another: with its `#`, or empty where
 * nothing is left of it.
 */
export function hashWith(
  hash: string,
  before: string | undefined,
  now: string | undefined,
): string {
  const others = partsOf(hash).filter(
    (part) => !eventsInHash(part).some((id) => id === before || id === now),
  );
  const parts = now === undefined ? others : [...others, name + encodeURIComponent(now)];
  return parts.length > 0 ? `#${parts.join('&')}` : '';
}

function partsOf(hash: string): readonly string[] {
  return hash.replace(/^#/, '').split('&').filter(Boolean);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
