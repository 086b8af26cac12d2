import type { FormatName, ReadOptions } from '../feed-draft.js';
import type { FeedBody } from './feed-source.js';
import type { FeedReading } from '../json-feed.js';
import { readFeed } from '../read-feed.js';

/** Up to here reading takes less time than a worker takes to start; bytes. */
const maxAtOnce = 200_000;

/**
 * Reads what a source gave: a small feed at once, a large one in a worker, or
 * in slices where the page can have no worker.
 *
 * @throws {FeedError} `format` where it is no feed at all
 */
export async function readBody(
  body: FeedBody,
  options: ReadOptions,
  format: FormatName | undefined,
  signal: AbortSignal,
): Promise<FeedReading> {
  if (body.content.size > maxAtOnce && 'Worker' in globalThis) {
    const { readInWorker } = await import('./worker-reading.js');
    const reading = await readInWorker(body, options, format, signal);
    if (reading) return reading;
  }
  const text = await textOf(body);
  signal.throwIfAborted();
  return readFeed(text, options, format, signal);
}

/** The text of a body, in the encoding that a byte order mark or the server says. */
export async function textOf({ content, charset }: FeedBody): Promise<string> {
  const bytes = new Uint8Array(await content.arrayBuffer());
  return decoderFor(bytes, charset).decode(bytes);
}

function decoderFor([first, second]: Uint8Array, charset: string | undefined): TextDecoder {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  // Most servers name no encoding or the wrong one for JSON, which is UTF-8 by its standard.
  const isUTF8 = first === 0xef || first === 0x7b || first === 0x5b;
  try {
    return new TextDecoder(isUTF8 ? undefined : charset);
  } catch {
    return new TextDecoder();
  }
}
