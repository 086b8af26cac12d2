/** A source, address or file, read to its last page. */

import { readFile } from 'node:fs/promises';
import { dirname, relative, sep } from 'node:path';
import type { EventFeed } from '../events/event.js';
import type { FeedRequest, FormatName } from '../events/feed-draft.js';
import { FeedError } from '../events/feed-error.js';
import type { Problem } from '../events/fields.js';
import { asOne } from '../events/loading/feed-pages.js';
import { requestFor } from '../events/loading/feed-source.js';
import type { FeedReading } from '../events/json-feed.js';
import { readFeed } from '../events/read-feed.js';
import { safeUrl } from '../events/safe-url.js';
import { fetchAnswer, textIn } from './fetch-answer.js';
import type { Answer, Validators } from './fetch-answer.js';

/**
 * Stands for the folder of local files: addresses in them are checked like those
 * of any feed, and become relative again where they are written.
 */
export const localHost = 'https://local.invalid/';

export interface SourceOptions {
  readonly format: FormatName | undefined;
  readonly zone: string | undefined;
  readonly language?: string | undefined;
  /** Epoch milliseconds of the present. */
  readonly now: number;
  readonly timeoutMs: number;
  /** Folder that addresses in local files are relative to: where the file is, or is written to. */
  readonly folder?: string;
}

export interface SourceReading {
  readonly feed: EventFeed;
  readonly problems: readonly Problem[];
  /** Text of the first page, to point into. */
  readonly text: string;
  /** By which the same answer is recognised next time; none for what comes in pages. */
  readonly validators: Validators;
}

/** Pages asked of one source; a server that has more is asked for less by its address. */
const maxPages = 20;

export function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/**
 * Reads a source; undefined where nothing in it has changed.
 *
 * @param known validators of the last reading
 * @throws {FeedError} where there is no feed to be had
 */
export async function readSource(
  source: string,
  options: SourceOptions,
  known: Validators = {},
): Promise<SourceReading | undefined> {
  if (!isAddress(source)) return readPages(await readLocal(source, options.folder), options);
  const answer = await fetchAnswer(
    await requestFor(source, options.format),
    known,
    options.timeoutMs,
  );
  return answer && readPages(answer, options);
}

async function readLocal(path: string, folder = dirname(path)): Promise<Answer> {
  try {
    const text = await textIn([await readFile(path)]);
    const below = relative(folder, path).split(sep).join('/');
    // What lies outside has no address that would still be right in the other folder.
    const base = /^\.\.\/|^\w:/.test(below) ? undefined : new URL(below, localHost).href;
    return { text, base, validators: {} };
  } catch (cause) {
    throw new FeedError('missing', `${path} cannot be read`, { cause });
  }
}

async function readPages(first: Answer, options: SourceOptions): Promise<SourceReading> {
  const { zone, language, now, format, timeoutMs } = options;
  const readings: FeedReading[] = [];
  const problems: Problem[] = [];
  let page: Answer | undefined = first;
  while (page) {
    const { base, text }: Answer = page;
    const reading = await readFeed(text, { base, zone, language, now }, format);
    readings.push(reading);
    const next: FeedRequest | undefined =
      reading.next && faultless(reading.next, base, readings.length, problems);
    page = next && (await fetchAnswer(next, {}, timeoutMs));
  }
  return {
    ...asOne(readings, problems),
    text: first.text,
    validators: readings.length > 1 ? {} : first.validators,
  };
}

/** The request for the next page, if it may be asked: of the same server, and not for ever. */
function faultless(
  next: FeedRequest,
  base: string | undefined,
  pages: number,
  problems: Problem[],
): FeedRequest | undefined {
  // Behind a file there is nobody to ask.
  if (base === undefined || base.startsWith(localHost)) return undefined;
  const url = safeUrl(next.url, base);
  if (url === undefined || new URL(url).origin !== new URL(base).origin) {
    problems.push({ path: 'next', message: 'is on another server, which is not asked' });
    return undefined;
  }
  if (pages < maxPages) return { ...next, url };
  problems.push({
    path: 'next',
    message: `are more than ${maxPages} pages; the rest is left out`,
  });
  return undefined;
}
