/**
 * The surface of HTMLMediaElement on an element that holds one, so that code
 * written for `<video>` drives it. Made from lists: to complete it, complete
 * the lists. `src`, `autoplay` and `play()` are the element's own business.
 */

const readable = [
  'buffered',
  'duration',
  'ended',
  'error',
  'networkState',
  'paused',
  'played',
  'readyState',
  'seekable',
  'seeking',
  'textTracks',
] as const satisfies readonly (keyof HTMLMediaElement)[];

const writable = [
  'currentTime',
  'muted',
  'playbackRate',
  'volume',
] as const satisfies readonly (keyof HTMLMediaElement)[];

const callable = ['canPlayType', 'pause'] as const satisfies readonly (keyof HTMLMediaElement)[];

/** The media events, none of which bubbles (HTML §4.8.11.16). */
const mediaEvents = [
  'abort',
  'canplay',
  'canplaythrough',
  'durationchange',
  'emptied',
  'ended',
  'error',
  'loadeddata',
  'loadedmetadata',
  'loadstart',
  'pause',
  'play',
  'playing',
  'progress',
  'ratechange',
  'seeked',
  'seeking',
  'stalled',
  'suspend',
  'timeupdate',
  'volumechange',
  'waiting',
] as const;

type Callable = (typeof callable)[number];

/** What {@link passMediaThrough} gives. */
export type MediaSurface = Readonly<Pick<HTMLMediaElement, (typeof readable)[number]>> &
  Pick<HTMLMediaElement, (typeof writable)[number] | Callable>;

/** An element that holds a media element. */
export interface MediaHolder {
  readonly media: HTMLMediaElement;
}

/** Passes the surface through to the media element that an instance holds at the time. */
export function passMediaThrough(prototype: MediaHolder): void {
  for (const name of readable) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: MediaHolder) {
        return this.media[name];
      },
    });
  }
  for (const name of writable) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: MediaHolder) {
        return this.media[name];
      },
      set(this: MediaHolder, value: never) {
        this.media[name] = value;
      },
    });
  }
  for (const name of callable) {
    Object.defineProperty(prototype, name, {
      configurable: true,
      writable: true,
      value(this: MediaHolder, ...parameters: never[]): unknown {
        const method = Reflect.get(this.media, name) as (this: HTMLMediaElement) => unknown;
        return Reflect.apply(method, this.media, parameters);
      },
    });
  }
}

/** Tells the media events again on the element, as if it were the media element, until the signal aborts. */
export function echoMediaEvents(
  media: HTMLMediaElement,
  element: HTMLElement,
  signal: AbortSignal,
): void {
  for (const type of mediaEvents) {
    media.addEventListener(type, () => element.dispatchEvent(new Event(type)), { signal });
  }
}
