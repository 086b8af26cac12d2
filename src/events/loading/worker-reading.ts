import type { EventFeed, SolidarityEvent } from '../event.js';
import type { FormatName, ReadOptions } from '../feed-draft.js';
import { FeedError } from '../feed-error.js';
import type { FeedErrorCode } from '../feed-error.js';
import type { FeedBody } from './feed-source.js';
import type { FeedReading } from '../json-feed.js';
import { rememberSearchText } from '../search-text.js';

/** What the worker is asked. */
export interface ReadingRequest {
  readonly body: FeedBody;
  readonly options: ReadOptions;
  readonly format: FormatName | undefined;
}

/** What the worker says: that it is there, some events at a time, then the rest. */
export type ReadingAnswer =
  | { readonly kind: 'here' }
  | {
      readonly kind: 'events';
      readonly events: readonly SolidarityEvent[];
      /** The search text of each. */
      readonly texts: readonly string[];
    }
  | { readonly kind: 'done'; readonly reading: FeedReading }
  | { readonly kind: 'failed'; readonly code: FeedErrorCode; readonly message: string };

/** Longest wait for a worker to be there, and for it to get on; milliseconds. */
const maxStart = 10_000;
const maxWork = 60_000;

/**
 * Reads a feed in a worker; undefined where the page can have none: a script
 * from another origin, a content security policy, enforced Trusted Types.
 *
 * @throws {FeedError} what reading it throws, or `format` where it takes too long
 */
export function readInWorker(
  body: FeedBody,
  options: ReadOptions,
  format: FormatName | undefined,
  signal: AbortSignal,
): Promise<FeedReading | undefined> {
  const worker = startWorker();
  if (!worker) return Promise.resolve(undefined);
  return new Promise<FeedReading | undefined>((resolve, reject) => {
    const events: SolidarityEvent[] = [];
    let isThere = false;
    let timer = setTimeout(tooLong, maxStart);

    function end(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      worker?.terminate();
    }
    function stop(): void {
      end();
      reject(signal.reason as Error);
    }
    function tooLong(): void {
      end();
      if (isThere) reject(new FeedError('format', 'reading this feed takes too long'));
      else resolve(undefined);
    }
    worker.onerror = (event) => {
      event.preventDefault();
      end();
      if (isThere) reject(new FeedError('format', `reading this feed failed: ${event.message}`));
      else resolve(undefined);
    };
    worker.onmessage = ({ data }: MessageEvent<ReadingAnswer>) => {
      clearTimeout(timer);
      timer = setTimeout(tooLong, maxWork);
      switch (data.kind) {
        case 'here':
          isThere = true;
          worker.postMessage({ body, options, format } satisfies ReadingRequest);
          break;
        case 'events':
          for (const [index, event] of data.events.entries()) {
            rememberSearchText(event, data.texts[index] ?? '');
            events.push(event);
          }
          break;
        case 'done':
          end();
          resolve(withEvents(data.reading, events));
          break;
        case 'failed':
          end();
          reject(new FeedError(data.code, data.message));
          break;
      }
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop);
  });
}

function startWorker(): Worker | undefined {
  try {
    return new Worker(new URL('./reading-worker.js', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
}

function withEvents(reading: FeedReading, events: readonly SolidarityEvent[]): FeedReading {
  const feed: EventFeed = { ...reading.feed, events };
  return { ...reading, feed };
}
