/** Everything that is said in a recording, read from the playlists of its captions. */

import { readPlaylist } from '../multivariant.js';
import { absolute, attributesOf } from '../playlist-text.js';
import type { Segment } from '../segments.js';
import { readCaptionFile } from './caption-file.js';
import type { CaptionCue } from './transcript-lines.js';

/** The captions of one segment. */
export interface CaptionPart {
  /** Where the segment stands in the recording, seconds on the clock of the media. */
  readonly from: number;
  readonly to: number;
  /** Counts the discontinuities before it: at each the stream's timestamps may begin anew. */
  readonly stretch: number;
  /** On the clock of the stream's timestamps. */
  readonly cues: readonly CaptionCue[];
}

/** Requests at a time: the picture comes over the same link. */
const atOnce = 3;

/**
 * Reads captions segment by segment; what has come stays, and asking again
 * goes on from there.
 */
export class WholeCaptions {
  readonly #url: string;
  readonly #track: Pick<TextTrack, 'language' | 'label'>;
  readonly #parts = new Map<string, CaptionPart>();
  #loading = new AbortController();

  /** @param url of the recording's multivariant playlist */
  constructor(url: string, track: Pick<TextTrack, 'language' | 'label'>) {
    this.#url = url;
    this.#track = track;
  }

  get parts(): readonly CaptionPart[] {
    return [...this.#parts.values()];
  }

  /**
   * Captions within the picture, or in other files than WebVTT, are none of its.
   *
   * @param came is called after every segment
   * @throws {TypeError} where the network gives out
   */
  async load(life: AbortSignal, came: () => void): Promise<void> {
    this.#loading = new AbortController();
    const signal = AbortSignal.any([life, this.#loading.signal]);
    const address = this.#addressIn(await textAt(this.#url, signal));
    if (address === undefined) return;
    const playlist = readPlaylist(await textAt(address, signal), address);
    const list = playlist?.kind === 'media' ? playlist.list : undefined;
    if (!list?.plain) return;
    const left = placesOf(list.segments).filter(({ url }) => !this.#parts.has(url));
    const lanes = Array.from({ length: atOnce }, async () => {
      for (let next = left.shift(); next; next = left.shift()) {
        const { url, ...place } = next;
        const cues = readCaptionFile(await textAt(url, signal));
        if (!cues) return;
        this.#parts.set(url, { ...place, cues });
        came();
      }
    });
    // Where one request fails, the others are not wanted any more.
    await Promise.all(lanes).finally(this.stop);
  }

  readonly stop = (): void => {
    this.#loading.abort();
  };

  /** The captions that the engine made the track of: in its language, by its name where there are several. */
  #addressIn(text: string): string | undefined {
    const found = Array.from(text.matchAll(/^#EXT-X-MEDIA:(.*)/gm), ([, list]) =>
      attributesOf(list),
    ).filter((each) => each.get('TYPE') === 'SUBTITLES');
    const { language, label } = this.#track;
    const inLanguage = found.filter((each) => (each.get('LANGUAGE') ?? '') === language);
    const named = inLanguage.find((each) => each.get('NAME') === label) ?? inLanguage[0];
    return absolute(named?.get('URI'), this.#url);
  }
}

async function textAt(url: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new TypeError(`${url} answered ${String(response.status)}`);
  return response.text();
}

function placesOf(
  segments: readonly Segment[],
): (Omit<CaptionPart, 'cues'> & { readonly url: string })[] {
  let to = 0;
  let stretch = 0;
  return segments.map(({ url, duration, discontinuity }) => {
    const from = to;
    to += duration;
    if (discontinuity) stretch += 1;
    return { url, from, to, stretch };
  });
}

/**
 * Brings captions onto the clock of the media. What the engine has put there
 * already tells how far both clocks are apart; where it has nothing, what is
 * said in a segment is said in the middle of it on the whole.
 *
 * @param known on the clock of the media
 */
export function onMediaClock(
  parts: readonly CaptionPart[],
  known: Iterable<CaptionCue>,
): readonly CaptionCue[] {
  const places = new Map(Array.from(known, ({ text, startTime }) => [text, startTime]));
  const placed: CaptionCue[] = [];
  for (const stretch of new Set(parts.map((part) => part.stretch))) {
    const within = parts.filter((part) => part.stretch === stretch);
    const shift = shiftOf(within, places);
    for (const { startTime, endTime, text } of within.flatMap(({ cues }) => cues)) {
      placed.push({ startTime: startTime + shift, endTime: endTime + shift, text });
    }
  }
  return placed;
}

/** Seconds from the clock of the timestamps to that of the media. */
function shiftOf(parts: readonly CaptionPart[], places: ReadonlyMap<string, number>): number {
  const guesses: number[] = [];
  for (const { from, to, cues } of parts) {
    for (const { startTime, text } of cues) {
      const known = places.get(text);
      // Something that is said twice is known from elsewhere.
      if (known !== undefined && known >= from - 1 && known <= to + 1) return known - startTime;
      guesses.push((from + to) / 2 - startTime);
    }
  }
  return guesses.sort((one, other) => one - other)[guesses.length >> 1] ?? 0;
}
