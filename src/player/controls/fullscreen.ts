/** Safari on iPhone can show nothing but the video itself on the whole screen, by a name of its own. */
type PhoneVideo = HTMLMediaElement & {
  readonly webkitSupportsFullscreen?: boolean;
  readonly webkitEnterFullscreen?: () => void;
};

/** Whether the page allows a control, as `controlslist` of `<video>` says it. */
export function allows(media: HTMLMediaElement, control: 'fullscreen' | 'download'): boolean {
  return !(media.getAttribute('controlslist') ?? '').split(/\s+/).includes(`no${control}`);
}

/** Whether the browser can show the picture on the whole screen, and the page lets it. */
export function canFillScreen(media: PhoneVideo): boolean {
  return (
    allows(media, 'fullscreen') &&
    (document.fullscreenEnabled || media.webkitSupportsFullscreen === true)
  );
}

/** Whether the picture fills the screen. */
export function fillsScreen(frame: HTMLElement): boolean {
  return (frame.getRootNode() as Document | ShadowRoot).fullscreenElement === frame;
}

/** Fills the screen with the picture and its controls, or gives the screen back. */
export function toggleFullscreen(frame: HTMLElement, media: PhoneVideo): void {
  const done = fillsScreen(frame)
    ? document.exitFullscreen()
    : document.fullscreenEnabled
      ? frame.requestFullscreen()
      : media.webkitEnterFullscreen?.();
  // Refused: the picture stays where it is, and so does the button.
  done?.catch(() => undefined);
}
