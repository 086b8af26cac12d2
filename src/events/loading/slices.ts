/**
 * Work on many events without keeping the page from answering: written as a
 * generator that yields wherever it may pause, run at once or in slices.
 */
export type Work<T> = Generator<undefined, T, undefined>;

/** Longest slice, milliseconds: a page answers within 50, and has something else to do as well. */
const sliceMs = 12;

/** Does the work at once. */
export function finish<T>(work: Work<T>): T {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

/**
 * Does the work in slices, between which the page can answer.
 *
 * @throws the signal's reason, once it is aborted
 */
export async function inSlices<T>(work: Work<T>, signal?: AbortSignal): Promise<T> {
  let until = performance.now() + sliceMs;
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await nextTask();
    signal?.throwIfAborted();
    until = performance.now() + sliceMs;
  }
}

/** Where the browser can do that, other work of the page that is waiting goes first. */
function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
