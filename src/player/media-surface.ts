/**
 * The surface of a `<video>` on an element that holds one, so that code
 * written for `<video>` drives it. Made from the browser's own list: whatever
 * its media elements can, the player can. What an element defines itself
 * (`src`, `autoplay`, `play()`…) stays as it is.
 */

/** The media events, none of which bubbles (HTML §4.8.11.16), and those of the picture. */
const mediaEvents = [
  'abort',
  'canplay',
  'canplaythrough',
  'durationchange',
  'emptied',
  'encrypted',
  'ended',
  'enterpictureinpicture',
  'error',
  'leavepictureinpicture',
  'loadeddata',
  'loadedmetadata',
  'loadstart',
  'pause',
  'play',
  'playing',
  'progress',
  'ratechange',
  'resize',
  'seeked',
  'seeking',
  'stalled',
  'suspend',
  'timeupdate',
  'volumechange',
  'waiting',
  'waitingforkey',
  'webkitbeginfullscreen',
  'webkitcurrentplaybacktargetiswirelesschanged',
  'webkitendfullscreen',
  'webkitplaybacktargetavailabilitychanged',
  'webkitpresentationmodechanged',
] as const;

/** What {@link passMediaThrough} gives: all of `<video>` that an element does not have or define itself. */
export type MediaSurface = Omit<
  HTMLVideoElement,
  | keyof HTMLElement
  | 'addTextTrack'
  | 'autoplay'
  | 'currentSrc'
  | 'defaultMuted'
  | 'load'
  | 'pause'
  | 'play'
  | 'poster'
  | 'preload'
  | 'src'
> &
  Pick<HTMLVideoElement, 'addTextTrack'>;

/** An element that holds a media element. */
export interface MediaHolder {
  readonly media: HTMLMediaElement;
}

/**
 * Passes the surface through to the media element that an instance holds at the time. The numbers
 * among it (`HAVE_NOTHING`…) are on the class as well.
 */
export function passMediaThrough(holder: { readonly prototype: MediaHolder }): void {
  const { prototype } = holder;
  // Where there is no DOM, there is nothing to pass to.
  if (typeof HTMLVideoElement === 'undefined') return;
  for (const source of [HTMLVideoElement.prototype, HTMLMediaElement.prototype]) {
    const members = Object.entries(Object.getOwnPropertyDescriptors(source));
    for (const [name, own] of members) {
      if (name in prototype) continue;
      const value: unknown = own.value;
      const member: PropertyDescriptor & ThisType<MediaHolder> =
        typeof value === 'function'
          ? {
              writable: true,
              value(...parameters: never[]): unknown {
                return Reflect.apply(value as () => unknown, this.media, parameters);
              },
            }
          : own.get
            ? {
                // An audio element of the page has none of what belongs to a picture.
                get() {
                  return Reflect.get(this.media, name) as unknown;
                },
                ...(own.set && {
                  set(to: unknown) {
                    Reflect.set(this.media, name, to);
                  },
                }),
              }
            : { value };
      Object.defineProperty(prototype, name, { configurable: true, enumerable: true, ...member });
      if (typeof value === 'number')
        Object.defineProperty(holder, name, { value, enumerable: true });
    }
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
