/** Answers for the network, one address at a time, for as long as a story is open. */
export type Answer = (signal: AbortSignal | undefined) => Promise<Response>;

const answers = new Map<string, Answer>();
const ask = globalThis.fetch.bind(globalThis);

/** The last to leave puts things back as they were. */
function wrap(): void {
  globalThis.fetch = (input, options) => {
    const address = new Request(input).url;
    const answer = answers.get(address);
    return answer ? answer(options?.signal ?? undefined) : ask(input, options);
  };
}

/**
 * Answers in place of the network, for a story's `beforeEach`. A failure made
 * so is no request, and leaves no error in the console.
 *
 * @param path relative to the page
 * @returns ends it
 */
export function fake(path: string, answer: Answer): () => void {
  const address = new URL(path, document.baseURI).href;
  if (answers.size === 0) wrap();
  answers.set(address, answer);
  return () => {
    answers.delete(address);
    if (answers.size === 0) globalThis.fetch = ask;
  };
}

/** A server that takes the question and never answers. */
export const silence: Answer = (signal) =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => {
      reject(new DOMException('No longer wanted', 'AbortError'));
    });
  });

/** Nothing there, or nothing yet. */
export const notFound: Answer = () => Promise.resolve(new Response('', { status: 404 }));

/** A server that is there and cannot. */
export const unavailable: Answer = () => Promise.resolve(new Response('', { status: 503 }));

/** The first answer once, then the other one. */
export function first(answer: Answer, then: Answer): Answer {
  let asked = false;
  return (signal) => {
    if (asked) return then(signal);
    asked = true;
    return answer(signal);
  };
}

/** A feed, as a server gives it; not to be kept, since the next story begins anew. */
export function feedAnswer(feed: object): Answer {
  const headers = { 'cache-control': 'no-store' };
  return () => Promise.resolve(Response.json(feed, { headers }));
}
