import type { SolidarityEvent } from '../../events/event.js';
import { broadcastOf } from '../../events/phase.js';
import type { PlayerModel } from '../player-model.js';
import type { Source } from '../source.js';
import type { Timeline } from './timeline.js';

/** A part of a stream with a name. */
export interface Chapter {
  /** Seconds on the media's timeline. */
  readonly start: number;
  readonly title: string;
}

/** The chapters that a page gives with `<track kind="chapters">`; none until they are loaded. */
export function chaptersOf({ textTracks }: HTMLMediaElement): readonly Chapter[] {
  const track = [...textTracks].find(({ kind }) => kind === 'chapters');
  if (!track) return [];
  // A disabled track is not loaded, and there is nothing of it to show.
  if (track.mode === 'disabled') track.mode = 'hidden';
  return [...(track.cues ?? [])]
    .map((cue) => ({ start: cue.startTime, title: plain((cue as VTTCue).text) }))
    .filter(({ title }) => title !== '');
}

function plain(text: string): string {
  return text.replaceAll(/<[^>]*>/g, '').trim();
}

/** The events of the programme that are part of what is played: those of the same broadcast, and the parts of its event. */
export function partsOf(
  source: Source | undefined,
  events: readonly SolidarityEvent[],
): readonly SolidarityEvent[] {
  if (!source) return [];
  const parent = source.event?.id;
  return events.filter(
    (event) =>
      event.status !== 'cancelled' &&
      event.precision === 'minute' &&
      (broadcastOf(event)?.url === source.url ||
        event.relates.some(({ rel, to }) => rel === 'parent' && to === parent)),
  );
}

/** The parts of a programme that begin within a stream, where it says when it was made. */
export function programmeChapters(
  model: Pick<PlayerModel, 'wallClockAt'>,
  timeline: Timeline,
  parts: readonly SolidarityEvent[],
  titleOf: (event: SolidarityEvent) => string,
): readonly Chapter[] {
  const begins = model.wallClockAt(timeline.start);
  if (begins === undefined) return [];
  return parts
    .map((event) => ({
      start: timeline.start + (event.startUTC - begins) / 1000,
      title: titleOf(event),
    }))
    .filter(({ start }) => start >= timeline.start && start < timeline.end);
}

/** The chapter that a position is in. */
export function chapterAt(chapters: readonly Chapter[], position: number): Chapter | undefined {
  return chapters.filter(({ start }) => start <= position + 0.05).at(-1);
}
