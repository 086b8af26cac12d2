import { play, seek, skip } from './media-requests.js';
import { skipStep } from './keys.js';
import type { ControlledView } from './player-view.js';
import { timelineOf } from './timeline.js';

/**
 * What the operating system shows of it, on a lock screen or beside a
 * keyboard's media keys, and what it asks for. It belongs to the player that
 * has played last.
 */
export function followMediaSession(view: ControlledView, signal: AbortSignal): void {
  // Not everywhere, whatever the types say.
  const session = navigator.mediaSession as MediaSession | undefined;
  if (!session) return;
  const { model } = view;
  const { media } = model;
  /** Another player of the page, or the page itself, may have taken it since. */
  let ours: MediaMetadata | undefined;
  const isOurs = (): boolean => ours !== undefined && session.metadata === ours;

  const handlers: Partial<Record<MediaSessionAction, MediaSessionActionHandler>> = {
    play: () => {
      play(media);
    },
    pause: () => {
      media.pause();
    },
    seekbackward: ({ seekOffset }) => {
      skip(model, -(seekOffset ?? skipStep));
    },
    seekforward: ({ seekOffset }) => {
      skip(model, seekOffset ?? skipStep);
    },
    seekto: ({ seekTime }) => {
      if (seekTime != null) seek(model, seekTime);
    },
  };

  function take(session: MediaSession): void {
    const { title = document.title, poster, source } = view.facts();
    ours = new MediaMetadata({
      title,
      artist: source?.event?.organiser.map(({ name }) => name).join(', ') ?? '',
      artwork: poster === undefined ? [] : [{ src: poster }],
    });
    session.metadata = ours;
    for (const [action, handler] of Object.entries(handlers)) {
      set(session, action as MediaSessionAction, handler);
    }
  }

  const update = (): void => {
    if (!isOurs()) return;
    session.playbackState = media.paused ? 'paused' : 'playing';
    const timeline = timelineOf(model);
    // A live stream has no length to show.
    if (!timeline || timeline.isLive) session.setPositionState();
    else {
      const duration = timeline.end;
      const position = Math.min(media.currentTime, duration);
      session.setPositionState({ duration, position, playbackRate: media.playbackRate || 1 });
    }
  };

  const begin = (): void => {
    take(session);
    update();
  };
  media.addEventListener('playing', begin, { signal });
  for (const type of ['pause', 'seeked', 'ratechange', 'durationchange']) {
    media.addEventListener(type, update, { signal });
  }
  if (!media.paused) begin();
  signal.addEventListener('abort', () => {
    if (!isOurs()) return;
    session.metadata = null;
    session.playbackState = 'none';
    for (const action of Object.keys(handlers)) set(session, action as MediaSessionAction, null);
  });
}

/** A browser throws for an action that it does not know. */
function set(
  session: MediaSession,
  action: MediaSessionAction,
  handler: MediaSessionActionHandler | null,
): void {
  try {
    session.setActionHandler(action, handler);
  } catch {
    // It has no button for it then.
  }
}
