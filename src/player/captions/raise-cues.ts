/** The part of the picture's height that a line of captions takes: WebVTT §7 draws it at 5 vh, with its leading. */
const lineHeight = 0.0533 * 1.25;

const raised = new WeakSet<VTTCue>();

/** How many lines of captions are as high as what covers the lower edge of a picture; both in pixels. */
export function linesOver(covered: number, picture: number, size = 1): number {
  return covered > 0 && picture > 0 ? Math.ceil(covered / (picture * lineHeight * size)) : 0;
}

/**
 * Lifts the captions that are shown by so many lines, or lets them down with 0.
 * Only those that leave their place to the browser: one that was put somewhere
 * was put there for a reason.
 */
export function raiseCues({ activeCues }: Pick<TextTrack, 'activeCues'>, lines: number): void {
  for (const cue of activeCues ?? []) {
    if (!(cue instanceof VTTCue) || (cue.line !== 'auto' && !raised.has(cue))) continue;
    // −1 is the lowest line (WebVTT §3.1), and two lines of text grow upwards from it.
    const line = lines > 0 ? -1 - lines : 'auto';
    if (cue.line !== line) cue.line = line;
    if (lines > 0) raised.add(cue);
    else raised.delete(cue);
  }
}
