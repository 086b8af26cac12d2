/** Where else a picture can be shown: in a small window above others, on a television. No third party's code. */

/** Safari's own way to AirPlay (WebKit's WebKitPlaybackTargetAvailabilityEvent). */
type AirPlayMedia = HTMLMediaElement & { readonly webkitShowPlaybackTargetPicker?: () => void };

export function canFloat(media: HTMLMediaElement): boolean {
  return (
    media instanceof HTMLVideoElement &&
    document.pictureInPictureEnabled &&
    !media.disablePictureInPicture
  );
}

/** Shows the picture in a small window, or back in its place. */
export function toggleFloating(media: HTMLMediaElement): void {
  if (!(media instanceof HTMLVideoElement)) return;
  // Of the tree that the video stands in: the document would name its host.
  const floating: unknown = Reflect.get(media.getRootNode(), 'pictureInPictureElement');
  const done =
    floating === media ? document.exitPictureInPicture() : media.requestPictureInPicture();
  done.catch(() => undefined);
}

/**
 * Whether another device could take over what plays: it is given the address and fetches it itself.
 * What comes through Media Source has none (`blob:`), and where it is managed the browser plays it
 * only with remote playback turned off.
 */
export function canHandOver(media: HTMLMediaElement): boolean {
  return /^https?:/.test(media.currentSrc) && !media.hasAttribute('disableremoteplayback');
}

/** Whether there is another device to play on, told at every change until the signal aborts. */
export function watchDevices(
  media: AirPlayMedia,
  found: (available: boolean) => void,
  signal: AbortSignal,
): void {
  if (media.webkitShowPlaybackTargetPicker) {
    const tell = (event: Event): void => {
      found(Reflect.get(event, 'availability') === 'available');
    };
    media.addEventListener('webkitplaybacktargetavailabilitychanged', tell, { signal });
    return;
  }
  // Not everywhere, whatever the types say.
  const remote = media.remote as RemotePlayback | undefined;
  remote?.watchAvailability(found).then(
    (id) => {
      const stop = (): void => {
        remote.cancelWatchAvailability(id).catch(() => undefined);
      };
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop);
    },
    // Cannot be watched (a television, a stream that cannot be handed over): not offered.
    () => undefined,
  );
}

/** Lets the visitor choose a device to play on. */
export function chooseDevice(media: AirPlayMedia): void {
  if (media.webkitShowPlaybackTargetPicker) media.webkitShowPlaybackTargetPicker();
  else media.remote.prompt().catch(() => undefined);
}
