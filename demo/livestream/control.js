/**
 * The control endpoint of a session. It is never under a fault itself.
 *
 *     POST /live/<session>/fault   { "kind": "outage", "seconds": 20 }
 *     GET  /live/<session>/fault   → { "fault": { "kind": "outage", … }, "requests": { … } }
 *
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 * @typedef {import('./sessions.js').Session} Session
 */
import { FaultOrderError, readFault } from './fault.js';
import { setFault } from './sessions.js';

/** An order is one short line; more than this is a mistake or an attack. */
const mostBytes = 4096;

/**
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @param {Session} session
 * @param {() => number} now epoch milliseconds
 */
export async function control(request, response, session, now) {
  switch (request.method) {
    case 'GET':
    case 'HEAD':
      sendJson(response, 200, report(session, now()));
      return;
    case 'POST':
      try {
        const order = readJson(await readBody(request));
        const moment = now();
        setFault(session, readFault(order, moment), moment);
        sendJson(response, 200, report(session, moment));
      } catch (error) {
        if (!(error instanceof FaultOrderError)) throw error;
        sendJson(response, 400, { error: error.message });
      }
      return;
    default:
      response.setHeader('allow', 'GET, HEAD, POST, OPTIONS');
      sendJson(response, 405, { error: 'GET what is wrong, POST what shall go wrong' });
  }
}

/**
 * @param {Session} session
 * @param {number} now epoch milliseconds
 */
function report({ fault, requests }, now) {
  if (fault === null) return { fault, requests };
  const { kind, until } = fault;
  return {
    fault: {
      kind,
      secondsLeft: until === null ? null : (until - now) / 1000,
      ...(kind === 'error' && { status: fault.status }),
      ...((kind === 'slow' || kind === 'trickle') && { delay: fault.delay }),
    },
    requests,
  };
}

/**
 * @param {IncomingMessage} request
 * @returns {Promise<string>}
 */
async function readBody(request) {
  /** @type {Buffer[]} */
  const chunks = [];
  let size = 0;
  for await (const chunk of /** @type {AsyncIterable<Buffer>} */ (request)) {
    // The rest is read and dropped, so that the answer reaches the sender.
    size += chunk.length;
    if (size <= mostBytes) chunks.push(chunk);
  }
  if (size > mostBytes) throw new FaultOrderError(`more than ${mostBytes} bytes`);
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * @param {string} text
 * @returns {unknown}
 */
function readJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new FaultOrderError('expected JSON such as { "kind": "outage", "seconds": 20 }');
  }
}

/**
 * @param {ServerResponse} response
 * @param {number} status
 * @param {object} value
 */
function sendJson(response, status, value) {
  const body = `${JSON.stringify(value)}\n`;
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  });
  response.end(body);
}
