/**
 * Reading JSON that somebody else shaped. A format says which fields it knows as
 * an interface of `unknown`s; what is in one is asked for here, and is undefined
 * where it is something else. Nothing is noted: the gate judges what comes of it.
 */

/** Text with something in it; numbers count, since ids are often numbers. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}

/** A number, also one that was written as text: WordPress writes `"30"`. */
export function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

export type ForeignRecord = Readonly<Record<string, unknown>>;

export function recordOf(value: unknown): ForeignRecord | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as ForeignRecord)
    : undefined;
}

/** The entries of a list; one thing alone is a list of one, as ActivityPub and WordPress have it. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  return value === undefined || value === null || value === false ? [] : [value];
}

/** The objects in a list. */
export function recordsOf(value: unknown): readonly ForeignRecord[] {
  return listOf(value)
    .map(recordOf)
    .filter((record) => record !== undefined);
}

/** A field by its name, with or without the prefix of a vocabulary: `pt:latitude`. */
export function fieldOf(record: ForeignRecord, name: string): unknown {
  if (record[name] !== undefined) return record[name];
  const key = Object.keys(record).find((key) => key.endsWith(`:${name}`));
  return key === undefined ? undefined : record[key];
}

/** A text in the language that it is in, as far as anybody said. */
export function said(
  text: string | undefined,
  language: string | undefined,
): Record<string, string> | undefined {
  if (text === undefined) return undefined;
  const isTag = language !== undefined && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language);
  return { [isTag ? language : 'und']: text };
}

/** Host of an address, which makes an id of a number: `42@gancio.example`. */
export function hostOf(address: string | undefined): string | undefined {
  return parsedUrl(address)?.host;
}

export function parsedUrl(address: string | undefined, base?: string): URL | undefined {
  try {
    return new URL(address ?? '', base);
  } catch {
    return undefined;
  }
}
