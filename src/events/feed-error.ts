/**
 * Why there is no feed: `missing` (404 or 410, or no such element in the
 * page), `refused` (network, CORS, or another HTTP status), `format` (what
 * came is not a feed), `too-large`.
 */
export type FeedErrorCode = 'missing' | 'refused' | 'format' | 'too-large';

/** A feed that could not be had. The message is for the site's owner, in English; the page shows its own words. */
export class FeedError extends Error {
  readonly code: FeedErrorCode;

  constructor(code: FeedErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'FeedError';
    this.code = code;
  }
}
