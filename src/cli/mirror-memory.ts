/**
 * What a mirror knows of its sources from the last time, in a file beside the
 * feed: by what an unchanged answer is recognised, and what the source said, for
 * the day when it says nothing. What is kept has passed the gate, so a place
 * that is hidden is not in it.
 */

import type { EventFeed } from '../events/event.js';
import { parseJson, readJsonFeed } from '../events/json-feed.js';
import { feedFile } from './feed-file.js';
import type { Validators } from './fetch-answer.js';
import { localHost } from './read-source.js';
import { readIfThere, writeWhole } from './write-file.js';

export interface Remembered {
  readonly validators: Validators;
  /** When the source gave this, ISO 8601 UTC. */
  readonly fetched: string;
  readonly feed: EventFeed;
}

/** By source and how it was read: another zone makes another feed of it. */
export type MirrorMemory = ReadonlyMap<string, Remembered>;

function memoryPath(out: string): string {
  return `${out}.sources.json`;
}

/** The memory of the last run; empty where there is none, or none that can be read. */
export async function readMemory(out: string): Promise<MirrorMemory> {
  const json = parseJson((await readIfThere(memoryPath(out))) ?? '') as
    Readonly<Record<string, unknown>> | null | undefined;
  const memory = new Map<string, Remembered>();
  for (const [key, value] of Object.entries(json ?? {})) {
    const remembered = readRemembered(value);
    if (remembered) memory.set(key, remembered);
  }
  return memory;
}

function readRemembered(value: unknown): Remembered | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { etag, lastModified, fetched, feed } = value as Readonly<Record<string, unknown>>;
  try {
    return {
      validators: {
        ...(typeof etag === 'string' ? { etag } : {}),
        ...(typeof lastModified === 'string' ? { lastModified } : {}),
      },
      fetched: String(fetched),
      feed: readJsonFeed(JSON.stringify(feed), localHost).feed,
    };
  } catch {
    return undefined;
  }
}

export async function writeMemory(out: string, memory: MirrorMemory): Promise<void> {
  const json = Object.fromEntries(
    [...memory].map(([key, { validators, fetched, feed }]) => [
      key,
      { fetched, ...validators, feed: JSON.parse(feedFile(feed)) as unknown },
    ]),
  );
  await writeWhole(memoryPath(out), `${JSON.stringify(json)}\n`);
}
