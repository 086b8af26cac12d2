import type { CaptionRendition } from '../multivariant.js';

/**
 * Names the captions of a stream among the element's text tracks, without any
 * of their text, and tells when somebody switches one on.
 */
export function offerCaptions(
  captions: readonly CaptionRendition[],
  media: HTMLMediaElement,
  wanted: () => void,
  signal: AbortSignal,
): void {
  if (captions.length === 0) return;
  const tracks = captions.map(({ kind, label, language }) => {
    const track = document.createElement('track');
    track.kind = kind;
    track.label = label;
    track.srclang = language;
    track.src = 'data:text/vtt,WEBVTT';
    return track;
  });
  media.append(...tracks);
  media.textTracks.addEventListener(
    'change',
    () => {
      if (tracks.some(({ track }) => track.mode === 'showing')) wanted();
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    for (const track of tracks) track.remove();
  });
}
