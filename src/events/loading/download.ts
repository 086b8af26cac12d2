import type { FeedRequest } from '../feed-draft.js';
import { FeedError } from '../feed-error.js';
import type { FeedBody } from './feed-source.js';

/** Largest feed taken, bytes after decompression: a hundred thousand events, not a bomb. */
const maxBytes = 100_000_000;
/** Longest silence of a server, milliseconds. A slow link is no reason to give up, a dead one is. */
const maxSilence = 30_000;

/**
 * Fetches a feed. No cookie goes out and no referrer: the visitor's interest
 * in a forum is nobody's business. No header of ours either, so that no server
 * has to allow one: the browser adds If-None-Match and If-Modified-Since itself.
 *
 * @param isFresh whether the server is asked even while the browser's copy is valid
 * @throws {FeedError} where it cannot be had
 */
export async function download(
  { url, body }: FeedRequest,
  signal: AbortSignal,
  isFresh = false,
): Promise<FeedBody> {
  signal.throwIfAborted();
  const patience = new Patience(signal);
  try {
    const response = await fetch(url, {
      signal: patience.signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: isFresh ? 'no-cache' : 'default',
      ...(body && {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    });
    checkAnswer(url, response);
    const content = new Blob(await readAll(response, url, patience));
    const { headers } = response;
    return {
      content,
      base: response.url || url,
      charset: /charset="?([\w-]+)/i.exec(headers.get('content-type') ?? '')?.[1],
      validator: headers.get('etag') ?? headers.get('last-modified') ?? undefined,
      isKeepable: !/no-store/i.test(headers.get('cache-control') ?? ''),
    };
  } catch (cause) {
    if (signal.aborted || cause instanceof FeedError) throw cause;
    throw new FeedError(
      'refused',
      patience.signal.aborted
        ? `${url} said nothing for ${maxSilence / 1000} seconds.`
        : `${url} could not be fetched. Is the server up, and does it allow other sites (CORS)?`,
      { cause },
    );
  } finally {
    patience.end();
  }
}

function checkAnswer(url: string, response: Response): void {
  if (response.ok) return;
  const gone = response.status === 404 || response.status === 410;
  throw new FeedError(
    gone ? 'missing' : 'refused',
    `${url} answered ${response.status}. Check the address in "feed".`,
  );
}

async function readAll(
  { body }: Response,
  url: string,
  patience: Patience,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  if (!body) return parts;
  const reader = body.getReader();
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return parts;
    patience.renew();
    size += value.byteLength;
    if (size > maxBytes) {
      void reader.cancel().catch(() => undefined);
      throw new FeedError('too-large', `${url} is larger than ${maxBytes / 1_000_000} MB`);
    }
    parts.push(value);
  }
}

/** A signal that also aborts after too long a silence. */
class Patience {
  readonly #outer: AbortSignal;
  readonly #controller = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #giveUp = (): void => {
    this.#controller.abort();
  };

  constructor(outer: AbortSignal) {
    this.#outer = outer;
    outer.addEventListener('abort', this.#giveUp);
    this.renew();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  renew(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#giveUp, maxSilence);
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#outer.removeEventListener('abort', this.#giveUp);
  }
}
