/** The media element that is played on: the player's own, or the page's, which is given back as it was found. */

import type { EarlyPlayer, FirstRequest } from './warm-up.js';

const addresses = new WeakMap<HTMLMediaElement, readonly string[]>();

/** The player's own video. Made once: a playing one cannot be made anew. */
export function createMedia(): HTMLVideoElement {
  const video = document.createElement('video');
  video.className = 'media';
  video.part.add('media');
  video.playsInline = true;
  video.preload = 'none';
  return video;
}

/** What the script tag has asked ahead for a player, once, if it was this address; otherwise it is given up. */
export function takeFirstRequest(player: EarlyPlayer, url?: string): FirstRequest | undefined {
  const { firstRequest: first } = player;
  delete player.firstRequest;
  if (first?.url === url) return first;
  first?.life.abort();
  return undefined;
}

/** Takes over a media element of the page: from now on it loads nothing by itself. */
export function adoptMedia(media: HTMLMediaElement): void {
  if (!addresses.has(media)) addresses.set(media, writtenAddresses(media));
  media.preload = 'none';
  media.controls = false;
  media.autoplay = false;
  if (media instanceof HTMLVideoElement) media.playsInline = true;
}

/** The addresses that the page wrote in the player, else on its media element, the best first. */
export function addressesIn(player: Element, media: HTMLMediaElement): readonly string[] {
  const written = writtenAddresses(player);
  return written.length > 0 ? written : (addresses.get(media) ?? []);
}

/** What an element says in `src`, and then in its `<source>`s, the best first. */
function writtenAddresses(element: Element): readonly string[] {
  const sources = [...element.querySelectorAll(':scope > source')];
  const playable = sources.filter(isPlayable);
  // A wrong type is a frequent mistake: where no other is left it is tried all the same.
  return [element, ...(playable.length > 0 ? playable : sources)]
    .map((each) => each.getAttribute('src') ?? '')
    .filter((address) => address !== '');
}

/** Whether a `<source>` says nothing of its type, or one that can be played here. */
function isPlayable(source: Element): boolean {
  const type = source.getAttribute('type');
  return !type || /mpegurl/i.test(type) || document.createElement('video').canPlayType(type) !== '';
}

/**
 * Browsers let sound begin only on the visitor's word, which the engine's code
 * may take longer to come than it is good for: an empty element that is told
 * to play keeps it.
 */
export function unlock(media: HTMLMediaElement): void {
  const isEmpty = !media.hasAttribute('src') && !media.srcObject && !media.querySelector('source');
  if (isEmpty && navigator.userActivation.isActive) media.play().catch(() => undefined);
}

/** Takes what the engine left on a media element away again: it shows its poster and loads nothing. */
export function releaseMedia(media: HTMLMediaElement): void {
  media.pause();
  media.preload = 'none';
  const [address] = addresses.get(media) ?? [];
  if (address !== undefined && !media.querySelector('source')) media.setAttribute('src', address);
}

/** The `<track>`s that a page wrote into the player itself, on its own video. They stay what they are while nothing changes. */
export function copyTracks(from: Element, media: HTMLMediaElement): void {
  const written = [...from.querySelectorAll<HTMLTrackElement>(':scope > track')];
  const copies = [...media.querySelectorAll('track')];
  if (
    written.map(({ outerHTML }) => outerHTML).join() ===
    copies.map(({ outerHTML }) => outerHTML).join()
  )
    return;
  for (const copy of copies) copy.remove();
  media.append(...written.map((track) => track.cloneNode(true)));
}

/** Attributes of `<video>` that mean on the player what they mean there. */
export const mediaAttributes = [
  'controlslist',
  'crossorigin',
  'disablepictureinpicture',
  'disableremoteplayback',
  'loop',
  'playsinline',
] as const;

/** Writes one of {@link mediaAttributes} on the media element as it is on the player. A stream without `playsinline` plays in the page all the same. */
export function mirrorAttribute(element: Element, media: HTMLMediaElement, name: string): void {
  const value = element.getAttribute(name);
  if (value !== null) media.setAttribute(name, value);
  else if (name !== 'playsinline') media.removeAttribute(name);
}
