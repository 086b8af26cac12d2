import { visitorZone, formatTime } from '../../language/dates.js';
import { formatClock, formatDuration } from '../../language/durations.js';
import { msg, str } from '../../language/message.js';
import type { PlayerModel } from '../player-model.js';

/** Seconds of a live stream from which going back in it is worth a slider. */
const worthSeeking = 60;

/** Where the playhead can be moved, seconds on the media's timeline. */
export interface Timeline {
  readonly start: number;
  /** The end of a recording, or where a live stream should be played. */
  readonly end: number;
  readonly isLive: boolean;
}

type Known = Pick<PlayerModel, 'seekable' | 'livePosition' | 'streamType'>;

/** The part of a stream that a visitor can move in; undefined where there is none worth it. */
export function timelineOf({ seekable, livePosition, streamType }: Known): Timeline | undefined {
  if (!seekable) return undefined;
  const isLive = streamType === 'live';
  const end = isLive ? (livePosition ?? seekable.end) : seekable.end;
  const length = end - seekable.start;
  if (!(length > (isLive ? worthSeeking : 0)) || !Number.isFinite(length)) return undefined;
  return { start: seekable.start, end, isLive };
}

/** A position within a timeline. */
export function within({ start, end }: Timeline, position: number): number {
  return Math.min(end, Math.max(start, position));
}

/** How far along a position is, 0 to 1. */
export function partAt(timeline: Timeline, position: number): number {
  const { start, end } = timeline;
  return (within(timeline, position) - start) / (end - start);
}

/** Seconds that one step of the slider is, for those who move it with keys or an assistive technology. */
export function stepOf({ start, end }: Timeline): number {
  return end - start > 600 ? 5 : 1;
}

/** A position as it is shown beside the pointer: the time of day, the time in the recording, or how far behind. */
export function positionLabel(
  model: Pick<PlayerModel, 'wallClockAt'>,
  timeline: Timeline,
  position: number,
  language: string,
): string {
  if (!timeline.isLive) return formatClock(language, position - timeline.start);
  const happened = model.wallClockAt(position);
  if (happened !== undefined) return formatTime(language, happened, visitorZone());
  return `−${formatClock(language, timeline.end - position)}`;
}

/** A position as a screen reader says it. */
export function positionInWords(
  model: Pick<PlayerModel, 'wallClockAt'>,
  timeline: Timeline,
  position: number,
  language: string,
): string {
  if (!timeline.isLive) {
    const at = formatDuration(language, position - timeline.start);
    const whole = formatDuration(language, timeline.end - timeline.start);
    return msg(str`${at} of ${whole}`, { id: 'controls-position' });
  }
  const behind = behindInWords(timeline.end - position, language);
  const happened = model.wallClockAt(position);
  if (happened === undefined) return behind;
  const time = formatTime(language, happened, visitorZone());
  return msg(str`${time}, ${behind}`, { id: 'controls-position-live' });
}

/** How far behind live somebody is, in words; less than three seconds is live. */
export function behindInWords(seconds: number, language: string): string {
  if (seconds < 3) return msg('Live', { id: 'badge-live' });
  // Seconds matter for a minute; after that nobody counts them.
  const rounded = seconds < 60 ? seconds : Math.round(seconds / 60) * 60;
  const span = formatDuration(language, rounded);
  return msg(str`${span} behind live`, { id: 'controls-behind' });
}
