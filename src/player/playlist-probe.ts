import { readPlaylist } from './multivariant.js';
import type { MediaPlaylist, MultivariantPlaylist } from './multivariant.js';
import type { Surroundings } from './surroundings.js';

/** What is at an address just now. */
export type StreamAnswer =
  | MultivariantPlaylist
  | MediaPlaylist
  /** A plain file, which needs no playlist. */
  | { readonly kind: 'file' }
  /** Nothing, or nothing yet (404, 410). */
  | { readonly kind: 'missing' }
  /** The server knows it and does not give it (401, 403), as when a signed address has expired. */
  | { readonly kind: 'forbidden'; readonly reason: string }
  /** Something, which this page may not read: the other server's permission (CORS) is missing. */
  | { readonly kind: 'unreadable' }
  /** It cannot be told: no network, an error of the server, a login page instead of a playlist, or a server that does not let this page read (CORS). */
  | { readonly kind: 'unreachable'; readonly reason: string };

/** How long an answer may take, milliseconds. */
export const patience = 8_000;

/** Asks for a playlist, past every cache. Rejects only when the signal aborts. */
export async function probePlaylist(
  url: string,
  { fetch }: Surroundings,
  signal: AbortSignal,
): Promise<StreamAnswer> {
  try {
    const response = await fetch(url, { cache: 'no-store', signal: within(signal) });
    return await answerOf(response, url, () => response.text());
  } catch (cause) {
    return failed(cause, signal);
  }
}

/** What a response says of the stream; its body is read only where it may be a playlist. */
export async function answerOf(
  response: Response,
  url: string,
  text: () => Promise<string>,
): Promise<StreamAnswer> {
  const { status } = response;
  if (status === 404 || status === 410) return { kind: 'missing' };
  const reason = `it answered ${String(status)}`;
  if (status === 401 || status === 403) return { kind: 'forbidden', reason };
  if (!response.ok) return unreachable(reason);
  if (isMediaFile(response)) {
    await response.body?.cancel();
    return { kind: 'file' };
  }
  const playlist = readPlaylist(await text(), response.url || url);
  return playlist ?? unreachable('what came is no playlist');
}

/**
 * Asks whether a plain file can be had. A server need not let the page read
 * a file that it may play, so where it may not, an answer that tells nothing is a good one.
 */
export async function probeFile(
  url: string,
  { fetch }: Surroundings,
  signal: AbortSignal,
): Promise<StreamAnswer> {
  const ask = (mode: RequestMode): Promise<Response> =>
    fetch(url, { method: 'HEAD', mode, cache: 'no-store', signal: within(signal) });
  try {
    const response = await ask('cors').catch((cause: unknown) => {
      if (signal.aborted) throw cause;
      return ask('no-cors');
    });
    const { status } = response;
    // That something else was asked for may be all that is refused: a signature is often for GET alone.
    const isGone = status === 404 || status === 410 || (status >= 500 && status !== 501);
    return isGone ? unreachable(`it answered ${String(status)}`) : { kind: 'file' };
  } catch (cause) {
    return failed(cause, signal);
  }
}

/**
 * Whether something answers at an address that this page may not read: then it
 * is the other server's permission that is missing (CORS), not the stream.
 */
export async function answersOthers(
  url: string,
  { fetch }: Surroundings,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    const { type } = await fetch(url, { mode: 'no-cors', signal: within(signal) });
    return type === 'opaque';
  } catch {
    return false;
  }
}

/** The signal, or the end of our patience with an answer. */
export function within(signal: AbortSignal, milliseconds = patience): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]);
}

function failed(cause: unknown, signal: AbortSignal): StreamAnswer {
  if (signal.aborted) throw cause;
  return unreachable(String(cause));
}

function unreachable(reason: string): StreamAnswer {
  return { kind: 'unreachable', reason };
}

function isMediaFile({ headers }: Response): boolean {
  const type = headers.get('content-type') ?? '';
  return /^(video|audio)\//.test(type) && !/mpegurl/i.test(type);
}
