/** Players of one page: when one begins, the others pause. */

/** What this file needs to know of a player. */
interface PagePlayer {
  readonly alongside: boolean;
  readonly paused: boolean;
  pause(): void;
}

const players = new Set<PagePlayer>();

/** The player is in the page. */
export function enter(player: PagePlayer): void {
  players.add(player);
}

/** The player has gone. */
export function leave(player: PagePlayer): void {
  players.delete(player);
}

function hush(player: PagePlayer): void {
  if (player.alongside) return;
  for (const other of players) {
    if (other !== player && !other.alongside && !other.paused) other.pause();
  }
}

/** Whether no other one plays. */
export function isQuiet(player: PagePlayer): boolean {
  return (
    player.alongside ||
    ![...players].some((other) => other !== player && !other.alongside && !other.paused)
  );
}

/** A player that may begin without being asked: that is decided once, and others are left in peace. */
export class OwnAccord {
  readonly #player: PagePlayer;
  /** Whether it has begun so and does not play yet; undefined until that is decided. */
  #isUnproved: boolean | undefined;

  constructor(player: PagePlayer) {
    this.#player = player;
  }

  /** Whether it begins now. @param may whether the page wants it to */
  begins(may: boolean): boolean {
    if (!may || this.#isUnproved !== undefined) return false;
    this.#isUnproved = isQuiet(this.#player);
    return this.#isUnproved;
  }

  /** Somebody wants it now. */
  asked(): void {
    this.#isUnproved = false;
  }

  /** It plays, of whoever's accord. The page is heard once. */
  played(): void {
    if (this.#isUnproved && !isQuiet(this.#player)) this.#player.pause();
    else hush(this.#player);
    this.asked();
  }
}
