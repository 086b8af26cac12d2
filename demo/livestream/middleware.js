/**
 * Plays the recording as a livestream at /live/<session>/master.m3u8, at
 * /live/<session>/low-latency/master.m3u8 in parts of segments, and lets both fail on request.
 * For development, demo and tests; a real stream comes from an encoder.
 *
 * @typedef {import('node:http').IncomingMessage} IncomingMessage
 * @typedef {import('node:http').ServerResponse} ServerResponse
 * @typedef {import('./media.js').Media} Media
 * @typedef {import('./media.js').Resource} Resource
 * @typedef {import('./sessions.js').Session} Session
 *
 * @typedef {object} Clock
 * @property {() => number} now epoch milliseconds
 * @property {(milliseconds: number) => Promise<unknown>} wait
 *
 * @typedef {object} LivestreamOptions
 * @property {string | URL} mediaRoot folder with the recording's master.m3u8
 * @property {Clock} [clock]
 * @property {number} [dvrWindow] seconds; default 300
 * @property {number} [origin] when its numbers began, epoch milliseconds; default the epoch
 *
 * @typedef {(request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void} Handler
 */
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { byteRange } from './byte-range.js';
import { control } from './control.js';
import { effectOn, playlistUnder, programmeUnder } from './fault.js';
import { livePlaylist } from './live-playlist.js';
import { completeAt, sum, wantedBy } from './low-latency.js';
import { mimeType, readMedia } from './media.js';
import { PartStore } from './part-store.js';
import { Sessions } from './sessions.js';

/** @type {Clock} */
const systemClock = { now: () => Date.now(), wait };

const address = /^\/live\/([\w-]{1,64})\/([^?#]*)(\?[^#]*)?/;

const portalPage = `<!doctype html><html lang="en"><title>Welcome to our network</title>
<h1>Welcome</h1><p>Accept the terms to go online.</p></html>
`;

const caching = {
  /** A live playlist is stale a moment later; one second spares the origin a crowd. */
  playlist: 'public, max-age=1',
  /** A segment's URL never gets other bytes. */
  segment: 'public, max-age=31536000, immutable',
  /** A fault must not outlive itself in a cache. */
  fault: 'no-store',
};

/** Of the addresses at which segments come in parts. */
const lowLatency = 'low-latency/';

/** Milliseconds after which a request is looked at again that waits for what an encoder owes. */
const step = 500;

/** Of what comes slowly. */
const pieces = 30;

const day = 86_400_000;

/**
 * When the numbers of a stream that runs all the time began: the day before, so that a server
 * that is started anew goes on with the same. Counted from the epoch they would be in the
 * millions, which no encoder reaches, and hls.js walks all numbers below.
 */
export const recentOrigin = () => Math.floor(Date.now() / day - 1) * day;

/**
 * @param {LivestreamOptions} options
 * @returns {Handler} connect-style; leaves alone whatever is not below /live/
 */
export function livestream({ mediaRoot, clock = systemClock, dvrWindow = 300, origin = 0 }) {
  const root = mediaRoot instanceof URL ? fileURLToPath(mediaRoot) : mediaRoot;
  const sessions = new Sessions();
  /** @type {Promise<Media> | undefined} */
  let media;
  const store = new PartStore();

  return (request, response, next) => {
    const url = request.url ?? '';
    if (!url.startsWith('/live/')) {
      next();
      return;
    }
    answer(request, response, url).catch(next);
  };

  /**
   * @param {IncomingMessage} request
   * @param {ServerResponse} response
   * @param {string} url
   */
  async function answer(request, response, url) {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-expose-headers', 'content-length, content-range');
    const [, name, path, query = ''] = address.exec(url) ?? [];
    if (name === undefined || path === undefined) {
      sendStatus(response, 404);
    } else if (request.method === 'OPTIONS') {
      response.setHeader('access-control-allow-methods', 'GET, HEAD, POST, OPTIONS');
      response.setHeader('access-control-allow-headers', 'content-type, range');
      response.writeHead(204).end();
    } else if (path === 'fault') {
      await control(request, response, sessions.at(name, clock.now()), clock.now);
    } else if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD, OPTIONS');
      sendStatus(response, 405);
    } else {
      media ??= readMedia(root);
      // Not made yet: say so now, and look again at the next request.
      media.catch(() => (media = undefined));
      const inParts = path.startsWith(lowLatency);
      const resource = (await media).get(inParts ? path.slice(lowLatency.length) : path);
      const parts = inParts && resource ? await store.in(resource) : undefined;
      const wanted = parts && resource && wantedBy(resource, new URLSearchParams(query));
      if (wanted) {
        const status = await isThere(name, resource, wanted, parts);
        if (status !== 200) {
          sendStatus(response, status);
          return;
        }
      }
      const part = resource?.kind === 'segment' ? wanted?.part : undefined;
      const body = resource && part !== undefined ? parts?.(resource.uri)[part]?.bytes : undefined;
      const session = sessions.at(name, clock.now());
      await answerMedia(request, response, session, resource, { query, parts, body });
    }
  }

  /**
   * Keeps a request waiting until what it names is there (RFC 8216bis §6.2.5.2).
   *
   * @param {string} name of the session
   * @param {Resource} resource
   * @param {import('./low-latency.js').Wanted} wanted
   * @param {import('./low-latency.js').Parts} parts
   * @returns {Promise<200 | 400 | 404 | 503>} 400 for what is too far away, 503 for what has not come
   *   in time, where the draft has three target durations for both
   */
  async function isThere(name, resource, wanted, parts) {
    const { segments } = resource;
    const patience = (3 * sum(segments)) / segments.length;
    const since = clock.now();
    for (;;) {
      const now = clock.now();
      const session = sessions.at(name, now);
      const programme = programmeOf(session, resource);
      const due = completeAt(wanted, { segments, origin: programme.origin, parts });
      // When nothing more will come, the playlist says so.
      if (due <= programme.now || programme.ended) return 200;
      if (session.fault?.kind === 'impatient') return resource.kind === 'playlist' ? 200 : 404;
      if (due - now > patience) return 400;
      if (now - since > patience) return 503;
      await clock.wait(due > now ? due - now : step);
    }
  }

  /**
   * @param {Session} session
   * @param {Resource} resource
   */
  function programmeOf({ fault }, { segments }) {
    const programme = programmeUnder(fault, clock.now(), segments[0]?.duration ?? 0);
    return { ...programme, origin: programme.origin || origin };
  }

  /**
   * @param {IncomingMessage} request
   * @param {ServerResponse} response
   * @param {Session} session
   * @param {Resource | undefined} resource
   * @param {object} asked
   * @param {string} asked.query
   * @param {import('./low-latency.js').Parts | undefined} asked.parts to be listed, too
   * @param {Buffer | undefined} asked.body the part that is asked for
   */
  async function answerMedia(request, response, session, resource, { query, parts, body: part }) {
    const kind = resource?.kind ?? 'other';
    session.requests[kind] += 1;
    if (session.fault?.kind === 'no-permission') {
      response.removeHeader('access-control-allow-origin');
    }
    const effect = effectOn(session.fault, kind, query);
    switch (effect.do) {
      case 'hang-up':
        request.socket.destroy();
        return;
      case 'status':
        sendStatus(response, effect.status);
        return;
      case 'portal':
        send(request, response, Buffer.from(portalPage), 'text/html; charset=utf-8', caching.fault);
        return;
    }
    if (resource === undefined) {
      sendStatus(response, 404);
      return;
    }
    const type = mimeType(resource.file);
    if (effect.do === 'serve') {
      if (effect.delay > 0) await clock.wait(effect.delay);
      const isMedia = kind === 'segment' || kind === 'captions';
      const body = isMedia
        ? (part ?? (await readFile(resource.file)))
        : await playlistNow(session, resource, parts);
      if (body === null) sendStatus(response, 404);
      else send(request, response, body, type, isMedia ? caching.segment : caching.playlist);
      return;
    }
    const body = part ?? (await readFile(resource.file));
    if (effect.do === 'garbage' || effect.do === 'corrupt') {
      const damaged = effect.do === 'garbage' ? randomBytes(body.length) : damagedPackets(body);
      send(request, response, damaged, type, caching.fault);
      return;
    }
    if (effect.do === 'trickle') {
      await trickle(response, body, type, effect.delay);
      return;
    }
    response.writeHead(200, {
      'content-type': type,
      'content-length': body.length,
      'cache-control': caching.fault,
    });
    response.write(body.subarray(0, body.length >> 1), () => response.destroy());
  }

  /**
   * @param {ServerResponse} response
   * @param {Buffer} body
   * @param {string} type
   * @param {number} milliseconds that it takes
   */
  async function trickle(response, body, type, milliseconds) {
    response.writeHead(200, {
      'content-type': type,
      'content-length': body.length,
      'cache-control': caching.fault,
    });
    const piece = Math.ceil(body.length / pieces);
    for (let at = 0; at < body.length && !response.destroyed; at += piece) {
      response.write(body.subarray(at, at + piece));
      await clock.wait(milliseconds / pieces);
    }
    response.end();
  }

  /**
   * @param {Session} session
   * @param {Resource} resource
   * @param {import('./low-latency.js').Parts | undefined} parts
   * @returns {Promise<Buffer | null>} null before the first segment is complete
   */
  async function playlistNow(session, resource, parts) {
    const { fault, onAirStart } = session;
    const { file, segments } = resource;
    if (segments.length === 0)
      return Buffer.from(playlistUnder(fault, await readFile(file, 'utf8')));
    const programme = programmeOf(session, resource);
    const text = livePlaylist({
      segments,
      dvrWindow,
      ...programme,
      onAirStart: Math.max(onAirStart, programme.origin === origin ? 0 : programme.origin),
      ...(parts && { parts }),
    });
    return text === null ? null : Buffer.from(playlistUnder(fault, text));
  }
}

/** Bytes of a packet of MPEG-TS, and where in it no header is any more. */
const packet = 188;
const payload = 60;

/**
 * A segment whose packets are in order and whose pictures are not: what a bad satellite link makes.
 *
 * @param {Buffer} segment MPEG-TS
 */
function damagedPackets(segment) {
  const damaged = Buffer.from(segment);
  for (let at = 0; at + packet <= damaged.length; at += packet) {
    // Tables are left alone: their packets begin a unit and say no time.
    const isMedia = ((damaged[at + 1] ?? 0) & 0x1f) !== 0 || (damaged[at + 2] ?? 0) > 0x11;
    if (isMedia) randomBytes(packet - payload).copy(damaged, at + payload);
  }
  return damaged;
}

/**
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 * @param {Buffer} body
 * @param {string} type
 * @param {string} cacheControl
 */
function send(request, response, body, type, cacheControl) {
  response.setHeader('content-type', type);
  response.setHeader('cache-control', cacheControl);
  response.setHeader('accept-ranges', 'bytes');
  const range = byteRange(request.headers.range, body.length);
  if (range === 'unsatisfiable') {
    response.setHeader('content-range', `bytes */${body.length}`);
    sendStatus(response, 416);
    return;
  }
  let part = body;
  if (range !== null) {
    response.statusCode = 206;
    response.setHeader('content-range', `bytes ${range.first}-${range.last}/${body.length}`);
    part = body.subarray(range.first, range.last + 1);
  }
  response.setHeader('content-length', part.length);
  // Node leaves the body out by itself when the method is HEAD.
  response.end(part);
}

/**
 * @param {ServerResponse} response
 * @param {number} status
 */
function sendStatus(response, status) {
  response.writeHead(status, { 'content-type': 'text/plain', 'cache-control': caching.fault });
  response.end(`${status}\n`);
}
