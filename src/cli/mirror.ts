/**
 * `mirror`: many feeds, of any format and without CORS, as one file of our own
 * that stands beside the page. Made for cron: what fails keeps what was there.
 */

import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { EventFeed } from '../events/event.js';
import type { Problem } from '../events/fields.js';
import { readJsonFeed } from '../events/json-feed.js';
import { mergeFeeds } from '../events/merging/merge.js';
import type { MirrorCommand, MirrorSource } from './arguments.js';
import { feedFile } from './feed-file.js';
import { readMemory, writeMemory } from './mirror-memory.js';
import type { Remembered } from './mirror-memory.js';
import { localHost, readSource } from './read-source.js';
import { readIfThere, writeWhole } from './write-file.js';

/** Where lines go, and what time it is. */
export interface Surroundings {
  readonly print: (line: string) => void;
  readonly now: () => number;
}

/** All good · nothing written, the last file stands · written, but a source failed. */
export const exitCodes = { good: 0, nothing: 1, partly: 2, usage: 64 } as const;

/** What came of one source. */
interface Outcome {
  readonly source: MirrorSource;
  readonly remembered: Remembered | undefined;
  readonly failed: boolean;
}

/** Problems printed of one source; the first ones say what kind of feed it is. */
const maxPrinted = 5;
/** Milliseconds after which a source is read anew although it has not changed: a week. */
const maxAge = 7 * 86_400_000;

export async function mirror(command: MirrorCommand, around: Surroundings): Promise<number> {
  const { out, sources, isForced } = command;
  const memory = await readMemory(out);
  // One after the other: sources are often one small server.
  const outcomes: Outcome[] = [];
  for (const source of sources) {
    outcomes.push(await ask(source, command, memory.get(keyOf(source, command)), around));
  }
  const failed = outcomes.filter((outcome) => outcome.failed);
  if (failed.length === outcomes.length) {
    around.print(`${out}: nothing written, since no source answered`);
    return exitCodes.nothing;
  }
  const text = feedFile(await wholeFeed(outcomes, command));
  const fault = faultIn(text);
  if (fault) {
    around.print(
      `${out}: nothing written, since the result is wrong: ${fault.path} ${fault.message}`,
    );
    return exitCodes.nothing;
  }
  const written = await writeWhole(out, text, isForced);
  await writeMemory(
    out,
    new Map(
      outcomes.flatMap(({ source, remembered }) =>
        remembered ? [[keyOf(source, command), remembered] as const] : [],
      ),
    ),
  );
  around.print(`${out}: ${written ? 'written' : 'unchanged'}`);
  return failed.length > 0 ? exitCodes.partly : exitCodes.good;
}

function keyOf({ address, format }: MirrorSource, { zone, language }: MirrorCommand): string {
  const parts = [address, format, zone, language].filter((part) => part !== undefined);
  // The memory lies beside the feed, where others may read it, and an address may be a key.
  return createHash('sha256').update(parts.join(' ')).digest('hex');
}

async function ask(
  source: MirrorSource,
  command: MirrorCommand,
  known: Remembered | undefined,
  { print, now }: Surroundings,
): Promise<Outcome> {
  const { address, format } = source;
  try {
    // What recurs is told for two years from when it was read: a calendar that never changes is read anew now and then.
    const age = now() - Date.parse(known?.fetched ?? '');
    const validators = command.isForced || !(age < maxAge) ? {} : known?.validators;
    const reading = await readSource(
      address,
      { ...command, format, now: now(), folder: dirname(command.out) },
      validators,
    );
    if (!reading) {
      print(`${address}: not changed, ${countOf(known?.feed)}`);
      return { source, remembered: known, failed: false };
    }
    const { feed, problems } = reading;
    print(
      `${address}: ${countOf(feed)}${problems.length > 0 ? `, ${problems.length} problems` : ''}`,
    );
    for (const line of problemLines(problems)) print(line);
    const fetched = new Date(now()).toISOString();
    return { source, remembered: { validators: reading.validators, fetched, feed }, failed: false };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const kept = known ? `; ${countOf(known.feed)} kept from ${known.fetched}` : '';
    print(`${address}: failed: ${message}${kept}`);
    return { source, remembered: known, failed: true };
  }
}

function countOf(feed: EventFeed | undefined): string {
  const count = feed?.events.length ?? 0;
  return count === 1 ? '1 event' : `${count} events`;
}

function problemLines(problems: readonly Problem[]): readonly string[] {
  const lines = problems.slice(0, maxPrinted).map(({ path, message }) => `  ${path} ${message}`);
  const rest = problems.length - lines.length;
  return rest > 0 ? [...lines, `  … and ${rest} more: run validate on this source`] : lines;
}

/** A calendar's address may be the key to it, and a file's tells of the machine: neither is published. */
function publicName(address: string): string {
  return /^https?:/.test(address) ? new URL(address).origin : basename(address);
}

async function wholeFeed(
  outcomes: readonly Outcome[],
  { out, title, zone, language }: MirrorCommand,
): Promise<EventFeed> {
  const feeds = outcomes.flatMap(({ source, remembered }) =>
    remembered ? [{ feed: remembered.feed, address: publicName(source.address) }] : [],
  );
  const lost = outcomes.some(({ failed, remembered }) => failed && !remembered);
  const last = lost ? await lastFeed(out) : undefined;
  const merged = mergeFeeds(last ? [...feeds, { feed: last }] : feeds);
  return {
    ...merged,
    ...(zone !== undefined && merged.zone === undefined ? { zone } : {}),
    ...(title === undefined ? {} : { title: { [language ?? 'und']: title } }),
  };
}

/** Where nothing is remembered of a source that fails, what was published of it is in the last file. */
async function lastFeed(out: string): Promise<EventFeed | undefined> {
  const text = await readIfThere(out);
  try {
    return text === undefined ? undefined : readJsonFeed(text, localHost).feed;
  } catch {
    return undefined;
  }
}

/** What a page would hold against the file. */
function faultIn(text: string): Problem | undefined {
  return readJsonFeed(text, localHost).problems[0];
}
