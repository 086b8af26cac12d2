/**
 * What runs in a page before anything of its own: it notes what only the page
 * can see. Given to the browser as text, so it must use nothing from outside.
 *
 * @typedef {{ at: number, lines: number }} FirstFrame milliseconds from navigation to the first
 *   picture of a video, and how high that is
 *
 * @typedef {object} Probe
 * @property {number[]} longTasks milliseconds of each task over 50 ms
 * @property {number[]} frames milliseconds between frames, while `watchFrames` runs
 * @property {FirstFrame | undefined} firstFrame
 * @property {() => void} forgetFrame waits for the next picture instead
 * @property {() => Promise<number>} painted after the frame that shows what is there now, when that is
 * @property {() => void} watchFrames
 * @property {() => void} endFrames
 * @property {() => number} pictures that the video has shown so far; NaN where there is none
 * @property {() => HTMLVideoElement | undefined} video the one with a picture, else the first
 */
export function installProbe() {
  /** @type {number | undefined} */
  let ticking;
  /** @type {Probe} */
  const probe = {
    longTasks: [],
    frames: [],
    firstFrame: undefined,
    painted: () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
      }),
    watchFrames() {
      probe.frames = [];
      let last = performance.now();
      const tick = () => {
        const now = performance.now();
        probe.frames.push(now - last);
        last = now;
        ticking = requestAnimationFrame(tick);
      };
      ticking = requestAnimationFrame(tick);
    },
    endFrames() {
      if (ticking !== undefined) cancelAnimationFrame(ticking);
    },
    forgetFrame() {
      probe.firstFrame = undefined;
      watched = new WeakSet();
    },
    pictures: () => probe.video()?.getVideoPlaybackQuality().totalVideoFrames ?? NaN,
    video() {
      const found = videos(document);
      return found.find(({ videoWidth }) => videoWidth > 0) ?? found[0];
    },
  };
  Object.assign(globalThis, { probe });

  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) probe.longTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });

  /** @type {WeakSet<HTMLVideoElement>} */
  let watched = new WeakSet();
  /** @param {ParentNode} root @returns {HTMLVideoElement[]} also those within shadow roots */
  function videos(root) {
    return [...root.querySelectorAll('*')].flatMap((element) => {
      if (element instanceof HTMLVideoElement) return [element];
      return element.shadowRoot ? videos(element.shadowRoot) : [];
    });
  }
  setInterval(() => {
    if (probe.firstFrame !== undefined) return;
    for (const video of videos(document)) {
      if (watched.has(video)) continue;
      watched.add(video);
      video.requestVideoFrameCallback((_, { height }) => {
        probe.firstFrame ??= { at: performance.now(), lines: height };
      });
    }
  }, 30);
}
