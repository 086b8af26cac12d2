/** What visitors ask for, whichever button, key or device they ask it with. */

import type { PlayerModel } from '../player-model.js';
import { timelineOf, within } from './timeline.js';

export function togglePlay({ media }: PlayerModel): void {
  if (media.paused || media.ended) play(media);
  else media.pause();
}

export function play(media: HTMLMediaElement): void {
  // A refusal shows as a picture that stands: the button is still there.
  media.play().catch(() => undefined);
}

/** Moves the playhead as near to a position as the stream allows. The end of a live stream is where it should be played. */
export function seek(model: PlayerModel, position: number): void {
  const timeline = timelineOf(model);
  if (!timeline) return;
  if (timeline.isLive && position >= timeline.end) model.goLive();
  else model.media.currentTime = within(timeline, position);
}

export function skip(model: PlayerModel, seconds: number): void {
  seek(model, model.media.currentTime + seconds);
}

export function toggleMute(media: HTMLMediaElement): void {
  const isSilent = media.muted || media.volume === 0;
  media.muted = !isSilent;
  // Unmuting at no volume would be silent still.
  if (isSilent && media.volume === 0) media.volume = 0.5;
}

/** @param volume 0 to 1; whoever moves it wants to hear it */
export function changeVolume(media: HTMLMediaElement, volume: number): void {
  media.volume = Math.min(1, Math.max(0, volume));
  media.muted = media.volume === 0;
}
