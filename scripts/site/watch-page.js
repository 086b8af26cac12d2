/** @typedef {import('playwright-core').Page} Page */

/**
 * @typedef {object} Watch
 * @property {string[]} faults one sentence for each, as they come
 * @property {() => void} end stops watching: leaving a page aborts what it still loads
 */

/** A request that the page itself gave up is not a failed one. */
const aborted = 'net::ERR_ABORTED';

/**
 * Notes everything that must not happen on a page: an error in the console or outside it, a failed
 * request, a request to any other origin.
 *
 * @param {Page} page
 * @param {string} origin the only one that the page may ask
 * @param {boolean} showsFault whether the page is there to show a failure: then its own requests
 *   may fail and be reported in the console; exceptions and other origins stay forbidden
 * @returns {Watch}
 */
export function watchPage(page, origin, showsFault) {
  /** @type {string[]} */
  const faults = [];
  const watch = new AbortController();
  /** @param {string} sentence */
  const note = (sentence) => {
    if (!watch.signal.aborted) faults.push(sentence);
  };
  /** @param {string} address */
  const checkOrigin = (address) => {
    const { protocol, host } = new URL(address);
    if (/^(?:http|ws)s?:$/.test(protocol) && host !== new URL(origin).host) {
      note(`asks another origin: ${address}`);
    }
  };
  page.on('request', (request) => checkOrigin(request.url()));
  page.on('websocket', (socket) => checkOrigin(socket.url()));
  page.on('pageerror', (error) => note(`throws: ${error.stack ?? error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'no reason given';
    if (!showsFault && reason !== aborted) note(`cannot load ${request.url()}: ${reason}`);
  });
  page.on('response', (response) => {
    if (!showsFault && response.status() >= 400) {
      note(`gets ${response.status()} for ${response.url()}`);
    }
  });
  page.on('console', (message) => {
    // The two listeners above say the same with its address.
    const isRequest = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !showsFault && !isRequest) {
      note(`console error: ${message.text()}`);
    }
  });
  return { faults, end: () => watch.abort() };
}
