/** The media element that is played on: the player's own, or the page's, which is given back as it was found. */

const addresses = new WeakMap<HTMLMediaElement, string>();

/** The player's own video. Made once: a playing one cannot be made anew. */
export function createMedia(): HTMLVideoElement {
  const video = document.createElement('video');
  video.className = 'media';
  video.part.add('media');
  video.playsInline = true;
  video.preload = 'none';
  return video;
}

/** Takes over a media element of the page: from now on it loads nothing by itself. */
export function adoptMedia(media: HTMLMediaElement): void {
  const address =
    media.getAttribute('src') ?? media.querySelector('source')?.getAttribute('src') ?? undefined;
  if (address !== undefined && !addresses.has(media)) addresses.set(media, address);
  media.preload = 'none';
  media.controls = false;
  media.autoplay = false;
  if (media instanceof HTMLVideoElement) media.playsInline = true;
}

/** The address that the page wrote on an adopted element. */
export function adoptedAddress(media: HTMLMediaElement): string | undefined {
  return addresses.get(media);
}

/** Takes what the engine left on a media element away again: it shows its poster and loads nothing. */
export function releaseMedia(media: HTMLMediaElement): void {
  media.preload = 'none';
  const address = addresses.get(media);
  if (address !== undefined && !media.querySelector('source')) media.setAttribute('src', address);
}
