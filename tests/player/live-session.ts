import { waitUntil } from '@open-wc/testing';
import type { SolidarityPlayer } from '../../src/player/solidarity-player.js';
import type { PlayerState, SolidarityStateDetail } from '../../src/player/stream-state.js';

/** Whether this is WebKit, which here is WebKitGTK: it decodes in software. */
export const isWebKit = 'webkitConvertPointFromNodeToPage' in globalThis;

/** A livestream of its own in the fault lab. */
export class LiveSession {
  readonly #base = `/live/test-${crypto.randomUUID()}/`;
  readonly url = new URL(`${this.#base}master.m3u8`, location.href).href;
  /**
   * The same for tests of what the network does. WebKitGTK gets one rendition only: after a change
   * of rendition its SourceBuffer takes segments and keeps none, whoever appends them.
   */
  readonly steadyUrl = isWebKit ? new URL(`${this.#base}180p.m3u8`, location.href).href : this.url;
  /** The same in parts of segments (RFC 8216bis). */
  readonly lowLatencyUrl = new URL(
    `${this.#base}low-latency/${isWebKit ? '180p' : 'master'}.m3u8`,
    location.href,
  ).href;

  /** Lets it fail; without a kind it is whole again. */
  async fault(kind: string | null, seconds?: number): Promise<void> {
    const order = JSON.stringify({ kind, ...(seconds === undefined ? {} : { seconds }) });
    const { ok } = await fetch(`${this.#base}fault`, { method: 'POST', body: order });
    if (!ok) throw new Error(`the fault lab knows no ${String(kind)}`);
  }

  /** How many requests have come for it. */
  async requests(): Promise<number> {
    const response = await fetch(`${this.#base}fault`);
    const { requests } = (await response.json()) as { requests: Record<string, number> };
    return Object.values(requests).reduce((sum, count) => sum + count, 0);
  }
}

/** The states that a player goes through, with the time of each. */
export function statesOf(player: SolidarityPlayer): { state: PlayerState; at: number }[] {
  const states: { state: PlayerState; at: number }[] = [];
  player.addEventListener('solidarity-state', (event) => {
    const { state } = (event as CustomEvent<SolidarityStateDetail>).detail;
    states.push({ state, at: performance.now() });
  });
  return states;
}

/** Waits for what the network, the encoder and the buffer take their time for. */
export function untilLater(
  condition: () => unknown,
  sentence: string,
  timeout = 40_000,
): Promise<void> {
  return waitUntil(condition, sentence, { interval: 20, timeout });
}

export function untilState(player: SolidarityPlayer, state: PlayerState): Promise<void> {
  return untilLater(() => player.state === state, `the player did not become ${state}`);
}

/** A recording: a broadcast that is over. */
export async function recordedSession(): Promise<LiveSession> {
  const session = new LiveSession();
  await session.fault('ended');
  return session;
}

/** Lets the buffer run dry sooner, and plays on at its own pace then. */
export async function untilInterrupted(player: SolidarityPlayer): Promise<void> {
  player.playbackRate = 4;
  await untilState(player, 'interrupted');
  player.playbackRate = 1;
}

/** Whether any code of an engine has been asked for. */
export function engineCode(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.includes('/hls.js/'));
}
