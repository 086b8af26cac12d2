import type { SolidarityPlayer } from '../../src/player/solidarity-player.js';
import type { PlayerState } from '../../src/player/stream-state.js';
import { LiveSession, statesOf, untilLater, untilState } from './live-session.js';

/** Every fault of the lab that ends, and has to be survived without a click. */
export const survivable = [
  'outage',
  'error',
  'not-found',
  'frozen',
  'missing-segments',
  'truncated',
  'garbage',
  'corrupt',
  'slow',
  'portal',
  'expired',
  'restart',
  'other-picture',
] as const;

/** What became of a player under a fault. Times in milliseconds. */
export interface FaultOutcome {
  readonly kind: string;
  readonly seconds: number;
  /** From the end of the fault until the picture moved; 0 where it moved then. */
  readonly backAfter: number;
  /** The longest that the picture stood still. */
  readonly stoodStill: number;
  /** Seconds that it is further behind live than before. */
  readonly furtherBehind: number;
  readonly states: readonly PlayerState[];
}

/** A small player that nobody hears, of which a page may have many. */
export function quietPlayer(url: string): SolidarityPlayer {
  const player = document.createElement('solidarity-player');
  player.src = url;
  player.defaultMuted = true;
  player.alongside = true;
  // Small, so that the lowest rendition is enough for it.
  player.style.inlineSize = '160px';
  player.addEventListener('solidarity-source', (event) => {
    (event as CustomEvent<{ use: (url: string) => void }>).detail.use(`${url}?signature=new`);
  });
  document.body.append(player);
  return player;
}

/** Looks at the picture in every frame of a timer, which goes on where frames do not. */
class Picture {
  readonly #player: SolidarityPlayer;
  readonly #timer: ReturnType<typeof setInterval>;
  #position: number;
  movedAt = performance.now();
  stoodStill = 0;

  constructor(player: SolidarityPlayer) {
    this.#player = player;
    this.#position = player.currentTime;
    this.#timer = setInterval(() => {
      this.#look();
    }, 50);
  }

  #look(): void {
    const { currentTime } = this.#player;
    const now = performance.now();
    if (currentTime !== this.#position) this.movedAt = now;
    else this.stoodStill = Math.max(this.stoodStill, now - this.movedAt);
    this.#position = currentTime;
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}

const behindLive = (player: SolidarityPlayer): number => player.model?.behindLive ?? 0;

/** Plays a livestream, lets it suffer a fault for so long, and sees what becomes of it. */
export async function suffer(kind: string, seconds: number): Promise<FaultOutcome> {
  const live = new LiveSession();
  const player = quietPlayer(live.url);
  try {
    await player.play();
    const { currentTime } = player;
    await untilLater(() => player.currentTime > currentTime + 1, `${kind}: it did not begin`);
    const states = statesOf(player);
    const behind = behindLive(player);
    const picture = new Picture(player);
    await live.fault(kind, seconds);
    const ends = performance.now() + seconds * 1000;
    await untilLater(() => performance.now() >= ends, 'time stands still', seconds * 1000 + 10_000);
    await untilLater(() => picture.movedAt > ends, `${kind}: it did not come back`, 30_000);
    // Within a few looks of the end it had never stopped.
    const backAfter = picture.movedAt - ends;
    const steady = performance.now() + 4_000;
    await untilLater(() => performance.now() >= steady, 'time stands still');
    await untilState(player, 'live');
    picture.stop();
    return {
      kind,
      seconds,
      backAfter: Math.round(backAfter),
      stoodStill: Math.round(picture.stoodStill),
      furtherBehind: Math.round((behindLive(player) - behind) * 10) / 10,
      states: states.map(({ state }) => state),
    };
  } finally {
    player.remove();
  }
}
