import { echoMediaEvents } from './media-surface.js';
import { adoptMedia, copyTracks, createMedia, mirrorAttribute } from './page-media.js';

/** The media element of a player: its own, or the page's between its tags, which it takes over. */
export class HeldMedia {
  readonly own = createMedia();
  readonly #player: HTMLElement;
  readonly #played: () => void;
  #current: HTMLMediaElement = this.own;
  #echo: AbortController | undefined;

  /** @param played is told when it begins to play, whoever made it */
  constructor(player: HTMLElement, played: () => void) {
    this.#player = player;
    this.#played = played;
  }

  get current(): HTMLMediaElement {
    return this.#current;
  }

  get isOwn(): boolean {
    return this.#current === this.own;
  }

  /** Takes what the page has between the tags now. Not while it plays. */
  adopt(): void {
    const found = this.#player.querySelector<HTMLMediaElement>(':scope > video, :scope > audio');
    const media = found ?? this.own;
    if (!found) copyTracks(this.#player, media);
    if (media === this.#current && this.#echo) return;
    this.#echo?.abort();
    this.#echo = new AbortController();
    const { signal } = this.#echo;
    this.#current = media;
    if (found) adoptMedia(found);
    echoMediaEvents(media, this.#player, signal);
    media.addEventListener('play', this.#played, { signal });
  }

  /** An attribute that means on the player what it means on `<video>` has changed. */
  mirror(name: string): void {
    mirrorAttribute(this.#player, this.own, name);
  }
}
