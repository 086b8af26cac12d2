import { FeedError } from './feed-error.js';

/** Where the text of a feed comes from. */
export interface FeedSource {
  /** Two sources with the same key are the same feed, and share one store. */
  readonly key: string;
  /** What relative addresses in the feed are relative to. */
  readonly base: string;
  /**
   * Gives the whole text.
   * @throws {FeedError} where it cannot be had
   */
  readonly read: (signal: AbortSignal) => Promise<string>;
}

/** Largest feed taken, characters: a hundred thousand events, not a bomb. */
const maxFeedLength = 100_000_000;

/**
 * A feed behind a URL. No cookie goes out and no referrer: the visitor's
 * interest in a forum is nobody's business.
 */
export function urlSource(url: string): FeedSource {
  return {
    key: url,
    base: url,
    async read(signal) {
      const response = await request(url, signal);
      if (!response.ok) {
        const gone = response.status === 404 || response.status === 410;
        throw new FeedError(
          gone ? 'missing' : 'refused',
          `${url} answered ${String(response.status)}. Check the address in "feed".`,
        );
      }
      const text = await response.text();
      if (text.length > maxFeedLength) throw new FeedError('too-large', `${url} is too large`);
      return text;
    },
  };
}

async function request(url: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { signal, credentials: 'omit', referrerPolicy: 'no-referrer' });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new FeedError(
      'refused',
      `${url} could not be fetched. Is the server up, and does it allow other sites (CORS)?`,
      { cause },
    );
  }
}
