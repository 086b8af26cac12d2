/**
 * Serves the pages as a CDN would: compressed once, beforehand, at brotli's best
 * (compressing during a run is measured as the network's slowness), and the
 * sample stream as it is live now. It counts what it sends: the browser would not
 * tell of what its workers load.
 *
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 *
 * @typedef {object} BenchServer
 * @property {string} origin
 * @property {readonly Transfer[]} transfers every answer so far, oldest first
 * @property {() => Promise<void>} close
 *
 * @typedef {object} Site
 * @property {ReadonlyMap<string, Asset>} assets path → what is served there
 * @property {(url: URL) => string | undefined} page the HTML of an address
 *
 * @typedef {{ type: string, body: Buffer, encoding?: 'br' }} Asset
 * @typedef {{ path: string, bytes: number }} Transfer bytes of the body as it is sent
 */
import { createServer } from 'node:http';
import { livestream } from '../../demo/livestream/middleware.js';

const mediaRoot = new URL('../../demo/media/sample/', import.meta.url);

/**
 * @param {Site} site
 * @returns {Promise<BenchServer>}
 */
export async function serve({ assets, page }) {
  // A window of a minute, as most encoders have; ours by default would be five.
  // On air for an hour: hls.js 1.7 walks through all numbers of discontinuities at every reload
  // (`initPTS.some`), and since 1970 there would be sixty million, a second of work each time.
  const origin = Date.now() - 3_600_000;
  const stream = livestream({ mediaRoot, dvrWindow: 60, origin });
  /** @type {Transfer[]} */
  const transfers = [];
  const server = createServer((request, response) => {
    response.on('finish', () => {
      const { pathname } = new URL(request.url ?? '/', site);
      const bytes = Number(response.getHeader('content-length') ?? 0);
      transfers.push({ path: pathname, bytes });
    });
    stream(request, response, (error) => {
      if (error) {
        console.error(error);
        answer(response, 500, { type: 'text/plain', body: Buffer.from('see the log') });
      } else {
        answerFile(request, response);
      }
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('nothing is served');
  const site = `http://127.0.0.1:${address.port}`;

  /**
   * @param {IncomingMessage} request
   * @param {ServerResponse} response
   */
  function answerFile(request, response) {
    const url = new URL(request.url ?? '/', site);
    const asset = assets.get(url.pathname);
    if (asset) {
      response.setHeader('cache-control', 'public, max-age=31536000, immutable');
      answer(response, 200, asset);
      return;
    }
    const html = url.pathname === '/blank' ? '<!doctype html><title>blank</title>' : page(url);
    const type = 'text/html; charset=utf-8';
    if (html === undefined) answer(response, 404, { type, body: Buffer.from('nothing here') });
    else answer(response, 200, { type, body: Buffer.from(html) });
  }

  return {
    origin: site,
    transfers,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/**
 * @param {ServerResponse} response
 * @param {number} status
 * @param {Asset} asset
 */
function answer(response, status, { type, body, encoding }) {
  response.writeHead(status, {
    'content-type': type,
    'content-length': body.length,
    ...(encoding && { 'content-encoding': encoding }),
  });
  response.end(body);
}
