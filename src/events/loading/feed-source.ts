import { download } from './download.js';
import type { FeedRequest, FormatName } from '../feed-draft.js';
import { FeedError } from '../feed-error.js';

/** What a source gave: bytes, and what is known of them. */
export interface FeedBody {
  readonly content: Blob;
  /** What relative addresses in it are relative to. */
  readonly base: string;
  /** Encoding as the server names it; UTF-8 where it names none. */
  readonly charset?: string | undefined;
  /** ETag or Last-Modified: the same again is the same content. */
  readonly validator?: string | undefined;
  /** Whether the last good data may be kept on the device. */
  readonly isKeepable: boolean;
}

/** What the page says about its feeds. */
export interface SourceOptions {
  /** Only where the content does not tell. */
  readonly format?: FormatName | undefined;
  /** IANA zone of wall clocks that name none. */
  readonly zone?: string | undefined;
  /** Whether the last good data may be kept on the visitor's device. */
  readonly isKept?: boolean | undefined;
}

/** How to ask: for the rest of a feed, past the browser's cache. */
export interface Asking {
  readonly request?: FeedRequest | undefined;
  /** Whether the server is asked if what the browser has is still right. */
  readonly isFresh?: boolean | undefined;
}

/** Where the text of a feed comes from. */
export interface FeedSource extends SourceOptions {
  /** Two sources with the same key are the same feed: one fetch for all who ask. */
  readonly key: string;
  /** For people, and what relative addresses in the feed are relative to. */
  readonly base: string;
  /** @throws {FeedError} where it cannot be had */
  readonly read: (signal: AbortSignal, asking?: Asking) => Promise<FeedBody>;
}

/** A feed behind a URL. */
export function urlSource(url: string, options: SourceOptions = {}): FeedSource {
  const { format, zone, isKept = true } = options;
  return {
    key: [url, format, zone, isKept].join(' '),
    base: url,
    format,
    zone,
    isKept: isKept && /^https?:/.test(url),
    async read(signal, { request, isFresh } = {}) {
      return download(request ?? (await requestFor(url, format)), signal, isFresh);
    },
  };
}

/** What some servers want to be asked, instead of the address that people know. */
export async function requestFor(
  url: string,
  format: FormatName | undefined,
): Promise<FeedRequest> {
  if (format === undefined || format === 'json') return { url };
  const { formatNamed } = await import('../formats/foreign.js').catch((cause: unknown) => {
    throw new FeedError('refused', 'the code that reads this format could not be loaded', {
      cause,
    });
  });
  return (await formatNamed(format)).request?.(url) ?? { url };
}
