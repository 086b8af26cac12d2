/**
 * A reader of playlists (RFC 8216), as far as the choice of an engine and the
 * recovery need it. The engine reads them again in full.
 */

import { absolute, attributesOf, valueOf } from './playlist-text.js';
import { readSegments } from './segments.js';
import type { SegmentList } from './segments.js';
import type { StreamAnswer } from './playlist-probe.js';

/** One rendition of a multivariant playlist (RFC 8216 §4.3.4.2). */
export interface Variant {
  readonly url: string;
  /** Bits per second: the average where the playlist says it, else the peak. */
  readonly bandwidth: number;
  /** Bits per second at most (BANDWIDTH). */
  readonly peak: number;
  /** Lines of the picture; undefined where the playlist does not say. */
  readonly height: number | undefined;
  /** RFC 6381 names; empty where the playlist does not say. */
  readonly codecs: readonly string[];
  /** Whether the playlist says that there is no picture in it. */
  readonly audioOnly: boolean;
}

/** Lists the renditions of a stream (RFC 8216 §4.3.4). */
export interface MultivariantPlaylist {
  readonly kind: 'multivariant';
  readonly url: string;
  readonly variants: readonly Variant[];
  /** Subtitle renditions (playlists of WebVTT), and captions within the picture (CEA-608). */
  readonly captions: readonly CaptionRendition[];
  /** Whether there is sound apart from the picture, such as another language. */
  readonly hasAlternateAudio: boolean;
  /** The stream without a picture, the cheapest where there are several. */
  readonly audioOnly: AudioOnly | undefined;
  /** Whether every rendition needs a key that only a module for paid films gives. */
  readonly encrypted: boolean;
}

/** Captions or subtitles in one language. */
export interface CaptionRendition {
  readonly kind: 'subtitles' | 'captions';
  readonly label: string;
  /** BCP 47; '' where the playlist does not say. */
  readonly language: string;
}

/** A rendition of nothing but sound. */
export interface AudioOnly {
  readonly url: string;
  /** Bits per second; undefined where the playlist does not say. */
  readonly bandwidth: number | undefined;
}

/** Lists the segments of one rendition (RFC 8216 §4.3.3), as it is now. */
export interface MediaPlaylist {
  readonly kind: 'media';
  readonly url: string;
  /** Media sequence number of the first segment. */
  readonly first: number;
  /** Media sequence number that the next new segment will have. It grows while a broadcast goes on. */
  readonly edge: number;
  /** The address of the last segment, where somebody has read it. */
  readonly newest?: string | undefined;
  /** Whether it has an ENDLIST: nothing will be added any more (RFC 8216 §4.3.3.4). */
  readonly ended: boolean;
  /** Seconds. */
  readonly targetDuration: number;
  /** Whether its segments need a key that only a module for paid films gives. */
  readonly encrypted: boolean;
  /** Its segments, where somebody has read them. */
  readonly list?: SegmentList | undefined;
}

/**
 * Reads a playlist; undefined for what is none, such as the login page that a
 * café's network answers everything with. The first line tells (RFC 8216 §4.3.1.1).
 *
 * @param url what relative addresses in it are relative to
 */
export function readPlaylist(
  written: string,
  url: string,
): MultivariantPlaylist | MediaPlaylist | undefined {
  // Some indent it, which is not allowed and does no harm.
  const text = written
    .split('\n')
    .map((line) => line.trim())
    .join('\n');
  if (!text.startsWith('#EXTM3U')) return undefined;
  const isTop = valueOf(text, 'STREAM-INF') !== undefined;
  return isTop ? readMultivariant(text, url) : readMedia(text, url);
}

function readMultivariant(text: string, url: string): MultivariantPlaylist {
  const variants: Variant[] = [];
  const sounds: AudioOnly[] = [];
  const captions: CaptionRendition[] = [];
  for (const { 0: line, 1: list, index } of text.matchAll(/^#EXT-X-STREAM-INF:(.*)/gm)) {
    // The next line that is neither a tag nor a comment is its address (RFC 8216 §4.3.4.2).
    const [address] = /^[^#\s].*/m.exec(text.slice(index + line.length + 1)) ?? [];
    const variant = readVariant(attributesOf(list), absolute(address, url));
    if (variant) variants.push(variant);
  }
  for (const [, list] of text.matchAll(/^#EXT-X-MEDIA:(.*)/gm)) {
    const attributes = attributesOf(list);
    const type = attributes.get('TYPE');
    if (type === 'SUBTITLES' || type === 'CLOSED-CAPTIONS') {
      captions.push({
        kind: type === 'SUBTITLES' ? 'subtitles' : 'captions',
        label: attributes.get('NAME') ?? '',
        language: attributes.get('LANGUAGE') ?? '',
      });
    }
    // Without a URI the sound is in the variants themselves (RFC 8216 §4.3.4.2.1).
    const address = absolute(attributes.get('URI'), url);
    if (type === 'AUDIO' && address !== undefined) {
      sounds.push({ url: address, bandwidth: undefined });
    }
  }
  const [audioVariant] = variants.filter(({ audioOnly }) => audioOnly).sort(byBandwidth);
  return {
    kind: 'multivariant',
    url,
    variants,
    captions,
    hasAlternateAudio: sounds.length > 0,
    // Where every rendition is sound, there is no picture to do without.
    audioOnly: variants.some(({ audioOnly }) => !audioOnly)
      ? (audioVariant ?? sounds[0])
      : undefined,
    encrypted: isEncrypted(text),
  };
}

const byBandwidth = (one: Variant, other: Variant): number => one.bandwidth - other.bandwidth;

/** What to begin with: the cheapest rendition that has a picture, where there is one. */
export function lowestVariant({ variants }: MultivariantPlaylist): Variant | undefined {
  const pictures = variants.filter(({ audioOnly }) => !audioOnly);
  return [...(pictures.length > 0 ? pictures : variants)].sort(byBandwidth)[0];
}

/** AES-128 with a key at an address is nothing that hls.js could not do (RFC 8216 §4.3.2.4). */
function isEncrypted(text: string): boolean {
  const lists = text.matchAll(/^#EXT-X-(?:SESSION-)?KEY:(.*)/gm);
  const keys = Array.from(lists, ([, list]) => attributesOf(list));
  return (
    keys.length > 0 &&
    keys.every(
      (key) => key.get('METHOD') !== 'NONE' && (key.get('KEYFORMAT') ?? 'identity') !== 'identity',
    )
  );
}

function readVariant(
  attributes: ReadonlyMap<string, string>,
  url: string | undefined,
): Variant | undefined {
  if (url === undefined) return undefined;
  const codecs = (attributes.get('CODECS') ?? '')
    .split(',')
    .map((codec) => codec.trim())
    .filter(Boolean);
  const peak = Number(attributes.get('BANDWIDTH')) || 0;
  return {
    url,
    bandwidth: Number(attributes.get('AVERAGE-BANDWIDTH')) || peak,
    peak,
    height: Number(attributes.get('RESOLUTION')?.split('x')[1]) || undefined,
    codecs,
    audioOnly: codecs.length > 0 && codecs.every(isAudio) && !attributes.has('RESOLUTION'),
  };
}

function isAudio(codec: string): boolean {
  return /^(mp4a|ac-3|ec-3|opus|flac|alac|mp3)/i.test(codec);
}

function readMedia(text: string, url: string): MediaPlaylist {
  const list = readSegments(text, url);
  const { segments, first, edge, ended, targetDuration } = list;
  return {
    kind: 'media',
    url: withoutDirectives(url),
    first,
    edge,
    newest: segments.at(-1)?.url,
    ended,
    targetDuration,
    encrypted: isEncrypted(text),
    list,
  };
}

/**
 * The address of a playlist as anybody may ask for it at any time. Delivery
 * directives (RFC 8216bis §6.2.5) name one moment of it: a server keeps who
 * asks for a later one waiting, and may refuse an older one.
 */
export function withoutDirectives(address: string): string {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) {
    if (name.startsWith('_HLS_')) url.searchParams.delete(name);
  }
  return url.href;
}

/** A cache may answer with a playlist that is so many segments old. */
const stale = 2;

/**
 * Whether the engine would wait in vain: the encoder was started anew and the
 * old numbers would have to come round, or the renditions have other
 * addresses now, as when their signatures have expired.
 *
 * @param known what plays
 */
export function isAnother(answer: StreamAnswer, known: MediaPlaylist | undefined): boolean {
  if (!known) return false;
  if (answer.kind === 'media') return answer.edge + stale < known.edge;
  if (answer.kind !== 'multivariant') return false;
  const { variants, audioOnly } = answer;
  return ![...variants, audioOnly].some((rendition) => rendition?.url === known.url);
}
