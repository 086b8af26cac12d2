/** Everything that is said in a recording, read from the playlists of its captions. */

import { readPlaylist } from '../multivariant.js';
import { answerOf, within } from '../playlist-probe.js';
import { absolute, attributesOf } from '../playlist-text.js';
import { readCaptionFile } from './caption-file.js';
import type { CaptionPart } from './media-clock.js';

/** How captions are called in the stream, and so is the track that they are shown in. */
export type CaptionName = Pick<TextTrack, 'language' | 'label'>;

/** Requests at a time: the picture comes over the same link. */
const atOnce = 3;

/**
 * Finds the playlist of captions: none for those within the picture, and of a
 * recording that is one file.
 *
 * @param url of the recording
 * @throws {TypeError} where the network gives out
 */
export async function findCaptions(
  url: string,
  { language, label }: CaptionName,
  signal: AbortSignal,
): Promise<string | undefined> {
  const response = await ask(url, signal);
  let text = '';
  const { kind } = await answerOf(response, url, async () => (text = await response.text()));
  if (kind !== 'multivariant') return undefined;
  const lists = Array.from(text.matchAll(/^#EXT-X-MEDIA:(.*)/gm), ([, list]) => attributesOf(list));
  const found = lists.find(
    (each) =>
      each.get('TYPE') === 'SUBTITLES' &&
      (each.get('LANGUAGE') ?? '') === language &&
      each.get('NAME') === label,
  );
  return absolute(found?.get('URI'), response.url || url);
}

/** Reads captions segment by segment; what has come stays, and asking again goes on from there. */
export class WholeCaptions {
  /** By media sequence number: addresses are others with every signature. */
  readonly #parts = new Map<number, CaptionPart>();

  get parts(): readonly CaptionPart[] {
    return [...this.#parts.values()];
  }

  /**
   * @param url of the playlist of captions
   * @param came is called after every segment
   * @throws {TypeError} where the network gives out, or what comes are no captions
   */
  async load(url: string, life: AbortSignal, came: () => void): Promise<void> {
    const loading = new AbortController();
    const signal = AbortSignal.any([life, loading.signal]);
    const left = (await this.#partsAt(url, signal)).filter(({ at }) => !this.#parts.has(at));
    const lanes = Array.from({ length: atOnce }, async () => {
      for (let next = left.shift(); next; next = left.shift()) {
        const { at, address, ...place } = next;
        const cues = readCaptionFile(await segmentAt(address, signal));
        if (!cues) throw new TypeError(`${address} is no WebVTT`);
        this.#parts.set(at, { ...place, cues });
        came();
      }
    });
    // Where one of them fails, the others are not wanted any more.
    await Promise.all(lanes).finally(() => {
      loading.abort();
    });
  }

  async #partsAt(url: string, signal: AbortSignal) {
    const response = await ask(url, signal);
    const address = response.url || url;
    const playlist = readPlaylist(await response.text(), address);
    const list = playlist?.kind === 'media' ? playlist.list : undefined;
    if (!list?.plain) throw new TypeError(`${address} lists no captions`);
    let to = 0;
    let stretch = 0;
    return list.segments.map(({ url: of, sequence, duration, discontinuity }) => {
      const from = to;
      to += duration;
      if (discontinuity) stretch += 1;
      return { at: sequence, address: of, from, to, stretch };
    });
  }
}

async function ask(url: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(url, { signal: within(signal) });
  if (!response.ok) throw new TypeError(`${url} answered ${String(response.status)}`);
  return response;
}

/** One that is gone for good has nothing to say; the others have. */
async function segmentAt(url: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(url, { signal: within(signal), priority: 'low' });
  if (response.status === 404 || response.status === 410) return '';
  if (!response.ok) throw new TypeError(`${url} answered ${String(response.status)}`);
  return response.text();
}
