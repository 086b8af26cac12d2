/**
 * A reader of playlists (RFC 8216), as far as the choice of an engine and the
 * recovery need it. The engine reads them again in full.
 */

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
}

/**
 * Reads a playlist; undefined for what is none, such as the login page that a
 * café's network answers everything with. The first line tells (RFC 8216 §4.3.1.1).
 *
 * @param url what relative addresses in it are relative to
 */
export function readPlaylist(
  text: string,
  url: string,
): MultivariantPlaylist | MediaPlaylist | undefined {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  if (!lines[0]?.startsWith('#EXTM3U')) return undefined;
  return lines.some((line) => line.startsWith('#EXT-X-STREAM-INF:'))
    ? readMultivariant(lines, url)
    : readMedia(lines, url);
}

function readMultivariant(lines: readonly string[], url: string): MultivariantPlaylist {
  const variants: Variant[] = [];
  const sounds: AudioOnly[] = [];
  const captions: CaptionRendition[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('#EXT-X-STREAM-INF:')) {
      // The line after it is its address (RFC 8216 §4.3.4.2).
      const address = lines.slice(index + 1).find((next) => next !== '' && !next.startsWith('#'));
      const variant = readVariant(readAttributes(line), address, url);
      if (variant) variants.push(variant);
    } else if (line.startsWith('#EXT-X-MEDIA:')) {
      const attributes = readAttributes(line);
      const type = attributes.get('TYPE');
      if (type === 'SUBTITLES' || type === 'CLOSED-CAPTIONS') {
        captions.push({
          kind: type === 'SUBTITLES' ? 'subtitles' : 'captions',
          label: attributes.get('NAME') ?? '',
          language: attributes.get('LANGUAGE') ?? '',
        });
      }
      // Without a URI the sound is in the variants themselves (RFC 8216 §4.3.4.2.1).
      const address = attributes.get('URI');
      if (type === 'AUDIO' && address !== undefined && URL.canParse(address, url)) {
        sounds.push({ url: new URL(address, url).href, bandwidth: undefined });
      }
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
    encrypted: isEncrypted(lines, '#EXT-X-SESSION-KEY:'),
  };
}

const byBandwidth = (one: Variant, other: Variant): number => one.bandwidth - other.bandwidth;

/** What to begin with: the cheapest rendition that has a picture, where there is one. */
export function lowestVariant({ variants }: MultivariantPlaylist): Variant | undefined {
  const pictures = variants.filter(({ audioOnly }) => !audioOnly);
  return [...(pictures.length > 0 ? pictures : variants)].sort(byBandwidth)[0];
}

/** AES-128 with a key at an address is nothing that hls.js could not do (RFC 8216 §4.3.2.4). */
function isEncrypted(lines: readonly string[], tag: string): boolean {
  const keys = lines.filter((line) => line.startsWith(tag)).map(readAttributes);
  return (
    keys.length > 0 &&
    keys.every(
      (key) => key.get('METHOD') !== 'NONE' && (key.get('KEYFORMAT') ?? 'identity') !== 'identity',
    )
  );
}

function readVariant(
  attributes: ReadonlyMap<string, string>,
  address: string | undefined,
  base: string,
): Variant | undefined {
  if (address === undefined || !URL.canParse(address, base)) return undefined;
  const codecs = (attributes.get('CODECS') ?? '')
    .split(',')
    .map((codec) => codec.trim())
    .filter(Boolean);
  const peak = Number(attributes.get('BANDWIDTH')) || 0;
  return {
    url: new URL(address, base).href,
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

/** An attribute list (RFC 8216 §4.2); a comma between quotes does not separate. */
function readAttributes(line: string): ReadonlyMap<string, string> {
  const list = line.slice(line.indexOf(':') + 1);
  const pairs = list.matchAll(/([A-Z0-9-]+)=(?:"([^"]*)"|([^,]*))/g);
  return new Map(Array.from(pairs, ([, name = '', quoted, plain = '']) => [name, quoted ?? plain]));
}

function readMedia(lines: readonly string[], url: string): MediaPlaylist {
  const first = numberAfter(lines, '#EXT-X-MEDIA-SEQUENCE:');
  const segments = lines.filter((line) => line.startsWith('#EXTINF:')).length;
  const newest = lines.filter((line) => line !== '' && !line.startsWith('#')).at(-1);
  // A delta update leaves out the older ones and says how many (RFC 8216bis §4.4.5.2).
  const skip = lines.find((line) => line.startsWith('#EXT-X-SKIP:')) ?? '';
  const skipped = Number(readAttributes(skip).get('SKIPPED-SEGMENTS')) || 0;
  return {
    kind: 'media',
    url: withoutDirectives(url),
    first,
    edge: first + skipped + segments,
    newest:
      newest !== undefined && URL.canParse(newest, url) ? new URL(newest, url).href : undefined,
    ended: lines.includes('#EXT-X-ENDLIST'),
    targetDuration: numberAfter(lines, '#EXT-X-TARGETDURATION:'),
    encrypted: isEncrypted(lines, '#EXT-X-KEY:'),
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

function numberAfter(lines: readonly string[], tag: string): number {
  const line = lines.find((candidate) => candidate.startsWith(tag));
  return Number(line?.slice(tag.length)) || 0;
}
