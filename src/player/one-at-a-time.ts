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

/** The player has begun: the page is heard once. */
export function hush(player: PagePlayer): void {
  if (player.alongside) return;
  for (const other of players) {
    if (other !== player && !other.alongside && !other.paused) other.pause();
  }
}

/** Whether another one plays, which a player that begins without being asked leaves in peace. */
export function isQuiet(player: PagePlayer): boolean {
  return (
    player.alongside ||
    ![...players].some((other) => other !== player && !other.alongside && !other.paused)
  );
}
