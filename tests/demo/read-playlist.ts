import assert from 'node:assert/strict';

export interface Listed {
  uri: string;
  duration: number;
  start: number;
  discontinuity: boolean;
}

export interface Playlist {
  sequence: number;
  discontinuitySequence: number;
  targetDuration: number;
  ended: boolean;
  segments: Listed[];
}

/** A reader of its own, so that a fault of the writer is not a fault of the test. */
export function readPlaylist(text: string | null): Playlist {
  assert.ok(text?.startsWith('#EXTM3U\n') === true, 'a playlist');
  const tag = (name: string): number => Number(new RegExp(`#EXT-X-${name}:(\\d+)`).exec(text)?.[1]);
  const segments: Listed[] = [];
  let next = { uri: '', duration: NaN, start: NaN, discontinuity: false };
  for (const line of text.split('\n')) {
    if (line === '#EXT-X-DISCONTINUITY') next.discontinuity = true;
    const [, name = '', value = ''] = /^#([A-Z-]+):([^,]*)/.exec(line) ?? [];
    if (name === 'EXTINF') next.duration = Number(value);
    if (name === 'EXT-X-PROGRAM-DATE-TIME') next.start = Date.parse(value);
    if (line === '' || line.startsWith('#')) continue;
    segments.push({ ...next, uri: line });
    next = { uri: '', duration: NaN, start: NaN, discontinuity: false };
  }
  return {
    sequence: tag('MEDIA-SEQUENCE'),
    discontinuitySequence: tag('DISCONTINUITY-SEQUENCE'),
    targetDuration: tag('TARGETDURATION'),
    ended: text.includes('#EXT-X-ENDLIST'),
    segments,
  };
}
