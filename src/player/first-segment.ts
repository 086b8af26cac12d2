/** The addresses with which a media playlist begins to play, read without an engine. */

interface Segment {
  readonly address: string;
  /** Seconds. */
  readonly duration: number;
}

/**
 * What an engine will ask for first: the initialisation section, and the
 * segment at the live edge (three target durations from the end, RFC 8216
 * §6.3.3, or where the playlist's HOLD-BACK says), or the first of a
 * recording. Empty where guessing is no use: parts of files, keys.
 *
 * @param url what the addresses are relative to
 */
export function firstSegments(text: string, url: string): readonly string[] {
  if (/^#EXT-X-(BYTERANGE|KEY|PART):?/m.test(text)) return [];
  const segments = readSegments(text);
  const segment = /^#EXT-X-ENDLIST/m.test(text)
    ? segments[0]
    : segmentBefore(segments, holdBack(text));
  const init = /^#EXT-X-MAP:.*URI="([^"]+)"/m.exec(text)?.[1];
  return [init, segment?.address].flatMap((address) =>
    address !== undefined && URL.canParse(address, url) ? [new URL(address, url).href] : [],
  );
}

function readSegments(text: string): readonly Segment[] {
  const segments: Segment[] = [];
  let duration = 0;
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('#EXTINF:')) duration = Number.parseFloat(line.slice(8)) || 0;
    else if (line !== '' && !line.startsWith('#')) segments.push({ address: line, duration });
  }
  return segments;
}

function holdBack(text: string): number {
  const target = Number(/^#EXT-X-TARGETDURATION:(\d+)/m.exec(text)?.[1] ?? 6);
  const said = /^#EXT-X-SERVER-CONTROL:(?:.*,)?HOLD-BACK=([\d.]+)/m.exec(text)?.[1];
  return said === undefined ? 3 * target : Number(said);
}

/** The segment that is shown so many seconds before the end; the oldest where there are fewer. */
function segmentBefore(segments: readonly Segment[], seconds: number): Segment | undefined {
  let left = seconds;
  for (const segment of [...segments].reverse()) {
    left -= segment.duration;
    if (left <= 0) return segment;
  }
  return segments[0];
}
