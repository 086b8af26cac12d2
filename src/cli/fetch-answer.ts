/** One answer over HTTP: within its time and size, and only if it is new. */

import type { FeedRequest } from '../events/feed-draft.js';
import { FeedError } from '../events/feed-error.js';
import { textOf } from '../events/loading/read-body.js';
import { version } from '../version.js';

/** What a server gave an answer to be recognised by (RFC 9110 §8.8). */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface Answer {
  readonly text: string;
  /** What relative addresses in it are relative to: its own address, after redirects. */
  readonly base: string | undefined;
  readonly validators: Validators;
}

/** Largest answer taken, bytes after decompression. */
const maxBytes = 100_000_000;

const accept =
  'application/json, application/ld+json, application/geo+json, text/calendar, text/csv, application/activity+json, text/html;q=0.5, */*;q=0.1';

/**
 * Asks a server; undefined where what is known is still right (304).
 *
 * @param known validators of the last answer
 * @throws {FeedError} where no answer can be had
 */
export async function fetchAnswer(
  { url, body }: FeedRequest,
  known: Validators,
  timeoutMs: number,
): Promise<Answer | undefined> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      signal,
      headers: headersFor(known, body !== undefined),
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    if (response.status === 304) return undefined;
    if (!response.ok) {
      await response.body?.cancel();
      throw refusal(url, response.status);
    }
    return {
      text: await readText(response, url),
      base: response.url,
      validators: validatorsOf(response.headers),
    };
  } catch (cause) {
    if (cause instanceof FeedError) throw cause;
    const reason = signal.aborted
      ? `did not answer within ${timeoutMs / 1000} seconds`
      : `could not be fetched (${reasonOf(cause)})`;
    throw new FeedError('refused', `${url} ${reason}`, { cause });
  }
}

function headersFor({ etag, lastModified }: Validators, isPost: boolean): Record<string, string> {
  return {
    accept,
    'user-agent': `solidarity-widgets/${version}`,
    ...(isPost ? { 'content-type': 'application/json' } : {}),
    ...(etag === undefined ? {} : { 'if-none-match': etag }),
    ...(lastModified === undefined ? {} : { 'if-modified-since': lastModified }),
  };
}

function refusal(url: string, status: number): FeedError {
  const isGone = status === 404 || status === 410;
  return new FeedError(isGone ? 'missing' : 'refused', `${url} answered ${status}`);
}

/** The whole text, whatever type it says it has: what it is, its content tells. */
async function readText(response: Response, url: string): Promise<string> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  // Node's streams are iterable, which the types of the DOM do not say.
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array<ArrayBuffer>>) {
    bytes += part.byteLength;
    if (bytes > maxBytes) {
      throw new FeedError('too-large', `${url} has more than ${maxBytes / 1_000_000} megabytes`);
    }
    parts.push(part);
  }
  return textIn(parts, /charset="?([\w-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1]);
}

/** Bytes as text, in the encoding that they or their server say. */
export function textIn(parts: Uint8Array<ArrayBuffer>[], charset?: string): Promise<string> {
  return textOf({ content: new Blob(parts), base: '', charset, isKeepable: false });
}

function validatorsOf(headers: Headers): Validators {
  const etag = headers.get('etag');
  const lastModified = headers.get('last-modified');
  return {
    ...(etag === null ? {} : { etag }),
    ...(lastModified === null ? {} : { lastModified }),
  };
}

/** Node says "fetch failed" and keeps the reason a level deeper. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner = error.cause;
  return inner instanceof Error ? inner.message || error.message : error.message;
}
