/** The part of the picture's height that a line of captions takes: WebVTT §7 draws it at 5 vh, with its leading. */
const lineHeight = 0.0533 * 1.25;
/** Letters of the usual size that a line of a picture of 16 : 9 holds, in scripts that take much room. */
const lettersInLine = 55;

/** What lies over the lower edge of a picture. Pixels, but for the size of captions: times the usual. */
export interface Cover {
  readonly height: number;
  readonly picture: number;
  readonly size: number;
}

const raised = new WeakSet<VTTCue>();

/**
 * The line of a cue at which it stands clear of what covers the picture:
 * counted from the lowest, −1, to its own first (WebVTT §3.1). 'auto' where
 * nothing covers it. How a browser breaks its lines nobody is told; it is
 * taken to break them early, since a line too high is better than one too low.
 */
export function lineClearOf({ height, picture, size }: Cover, text: string): number | 'auto' {
  if (height <= 0 || picture <= 0) return 'auto';
  const covered = Math.ceil(height / (picture * lineHeight * size));
  const own = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * size) / lettersInLine)), 0);
  return -covered - own;
}

/**
 * Lifts the captions that are shown above what covers them, or lets them down.
 * Only those that leave their place to the browser: one that was put somewhere
 * was put there for a reason.
 */
export function raiseCues(track: TextTrack, cover: Cover): void {
  let moved = false;
  for (const cue of track.activeCues ?? []) {
    if (!(cue instanceof VTTCue) || (cue.line !== 'auto' && !raised.has(cue))) continue;
    const line = lineClearOf(cover, cue.text);
    if (cue.line !== line) {
      cue.line = line;
      moved = true;
    }
    if (line === 'auto') raised.delete(cue);
    else raised.add(cue);
  }
  // What is on the screen already is not drawn again otherwise (Chromium 156).
  if (moved && track.mode === 'showing') {
    track.mode = 'hidden';
    track.mode = 'showing';
  }
}

/** Nothing covers the picture. */
export const uncovered: Cover = Object.freeze({ height: 0, picture: 0, size: 1 });
