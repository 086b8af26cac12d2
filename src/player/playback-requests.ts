import type { FeedStore, PlaybackRequest } from '../events/store.js';

/** What a player of the page has begun already: what is asked for is played once, however many there are. */
const answered = new WeakSet<PlaybackRequest>();

/** A player's tie to its feed: it says that it can play, and hears what the visitor wants to see. */
export class PlaybackRequests {
  #store: FeedStore | undefined;
  #withdraw: (() => void) | undefined;
  #last: PlaybackRequest | undefined;

  /** Offers the player to a store, and to no other. What was asked for before is not for a newcomer to start. */
  join(store: FeedStore | undefined): void {
    if (store === this.#store) return;
    this.leave();
    this.#store = store;
    this.#last = store?.snapshot.playback;
    this.#withdraw = store?.offerPlayback();
  }

  leave(): void {
    this.#withdraw?.();
    this.#withdraw = undefined;
    this.#store = undefined;
  }

  /**
   * What has been asked for since the last call, unless another player plays it.
   *
   * @param find what is to be played of an event; undefined where there is nothing
   */
  take<Found>(find: (event: string) => Found | undefined): Found | undefined {
    const request = this.#store?.snapshot.playback;
    if (!request || request === this.#last) return undefined;
    this.#last = request;
    const found = answered.has(request) ? undefined : find(request.event);
    if (found !== undefined) answered.add(request);
    return found;
  }
}
