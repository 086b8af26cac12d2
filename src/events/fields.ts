import type { LanguageMap } from './event.js';
import { safeUrl } from './safe-url.js';

/** Something in a feed that was left out, said so that a person can mend it. */
export interface Problem {
  /** Where, as one would write it in JavaScript: `events[3].place.lat`. */
  readonly path: string;
  readonly message: string;
}

/** Longest text taken from a feed; the rest is a mistake or an attack. */
const maxTextLength = 20_000;
const languageTag = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

/** Most entries of a list, or languages of a text. */
const maxEntries = 1000;
/** Most problems that are told of one feed. */
const maxProblems = 1000;
/** Longest path and longest sentence about a problem, since they may quote the feed. */
const maxQuote = 300;

/**
 * Characters that are no text: controls but for tab and line feed, halves of
 * surrogate pairs, and what turns the direction of the text around it. A title
 * that could do that could make another word of the page's own.
 */
const noText = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\p{Surrogate}]/gu;

/** The text as it is kept, or undefined where nothing is left of it. */
function clean(text: string): string | undefined {
  const cut = text.slice(0, maxTextLength).replaceAll(/\r\n?/g, '\n');
  return cut.replaceAll(noText, '').trim() || undefined;
}

/**
 * Reads named fields of an untrusted object. A field that is absent is
 * undefined; one that is wrong is undefined too and noted as a problem, so
 * that one bad field never costs the event.
 */
export class Fields {
  readonly #record: object;
  readonly path: string;
  readonly #base: string | undefined;
  readonly #problems: Problem[];

  /** @param base what relative addresses are relative to */
  constructor(record: object, path: string, base: string | undefined, problems: Problem[]) {
    this.#record = record;
    this.path = path;
    this.#base = base;
    this.#problems = problems;
  }

  /** The raw value; own properties only, so that `__proto__` and friends mean nothing. */
  raw(name: string): string | number | boolean | object | undefined {
    const value: unknown = Object.getOwnPropertyDescriptor(this.#record, name)?.value;
    return value ?? undefined;
  }

  /** Whether a field is there and says that there is nothing. */
  isNull(name: string): boolean {
    return Object.getOwnPropertyDescriptor(this.#record, name)?.value === null;
  }

  /** Notes a problem with a field; always undefined, to be returned in its place. */
  refuse(name: string, message: string): undefined {
    if (this.#problems.length < maxProblems) {
      const path = this.path ? `${this.path}.${name}` : name;
      this.#problems.push({ path: path.slice(0, maxQuote), message: message.slice(0, maxQuote) });
    }
    return undefined;
  }

  text(name: string): string | undefined {
    const value = this.raw(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'string') return this.refuse(name, 'must be text');
    return clean(value);
  }

  oneOf<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const value = this.raw(name);
    if (value === undefined) return undefined;
    return (
      choices.find((choice) => choice === value) ??
      this.refuse(name, `must be one of ${choices.join(', ')}`)
    );
  }

  number(name: string, min: number, max: number): number | undefined {
    const value = this.raw(name);
    if (value === undefined) return undefined;
    return typeof value === 'number' && value >= min && value <= max
      ? value
      : this.refuse(name, `must be a number from ${min} to ${max}`);
  }

  yesNo(name: string): boolean | undefined {
    const value = this.raw(name);
    if (value === undefined || typeof value === 'boolean') return value;
    return this.refuse(name, 'must be true or false');
  }

  /** ISO 3166-1 alpha-2, any case. */
  country(name: string): string | undefined {
    const code = this.text(name)?.toUpperCase();
    if (code === undefined || /^[A-Z]{2}$/.test(code)) return code;
    return this.refuse(name, 'must be a two-letter country code, such as IQ');
  }

  url(name: string): string | undefined {
    const address = this.text(name);
    if (address === undefined) return undefined;
    // Half of an address leads elsewhere.
    const url = address.length < maxTextLength ? safeUrl(address, this.#base) : undefined;
    return (
      url ?? this.refuse(name, 'must be a web address (http or https), or relative to the feed')
    );
  }

  /** A map of language tag to text; a bare text is taken as language `und`. */
  languageMap(name: string): LanguageMap | undefined {
    const value = this.raw(name);
    if (value === undefined) return undefined;
    if (typeof value === 'string') {
      const und = this.text(name);
      return und === undefined ? undefined : { und };
    }
    const inner = this.object(name);
    if (!inner) return undefined;
    const texts: [string, string][] = [];
    for (const tag of Object.keys(value).slice(0, maxEntries)) {
      const text = languageTag.test(tag)
        ? inner.text(tag)
        : inner.refuse(tag, 'is not a language tag, such as en or ar');
      if (text !== undefined) texts.push([tag, text]);
    }
    return texts.length > 0 ? Object.fromEntries(texts) : undefined;
  }

  object(name: string): Fields | undefined {
    const value = this.raw(name);
    if (value === undefined) return undefined;
    if (typeof value !== 'object' || Array.isArray(value)) {
      return this.refuse(name, 'must be an object');
    }
    return this.#within(value, name);
  }

  /** Each entry of a list of objects; what `read` gives undefined for is left out. */
  list<T>(name: string, read: (entry: Fields) => T | undefined): readonly T[] {
    return this.#entries(name).flatMap((entry, index) => {
      if (typeof entry !== 'object' || entry === null) {
        this.refuse(`${name}[${index}]`, 'must be an object');
        return [];
      }
      return read(this.#within(entry, `${name}[${index}]`)) ?? [];
    });
  }

  /** A list of short texts, such as tags; one text alone is a list of one. */
  texts(name: string): readonly string[] {
    const value = this.raw(name);
    const entries = typeof value === 'string' ? [value] : this.#entries(name);
    return entries.flatMap((entry) => (typeof entry === 'string' ? (clean(entry) ?? []) : []));
  }

  #entries(name: string): readonly unknown[] {
    const value = this.raw(name);
    if (value === undefined) return [];
    if (Array.isArray(value)) return value.slice(0, maxEntries) as readonly unknown[];
    this.refuse(name, 'must be a list');
    return [];
  }

  #within(record: object, name: string): Fields {
    const path = this.path ? `${this.path}.${name}` : name;
    return new Fields(record, path, this.#base, this.#problems);
  }
}
