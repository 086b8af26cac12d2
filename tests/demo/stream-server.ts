/**
 * The livestream on a real server, under a clock that only the test moves.
 */
import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fault } from '../../demo/livestream/fault.js';
import type { ResourceKind } from '../../demo/livestream/media.js';
import type { livestream } from '../../demo/livestream/middleware.js';
import { readPlaylist, type Playlist } from './read-playlist.js';

/** What the control endpoint answers. */
export interface Report {
  fault: (Pick<Fault, 'kind'> & { secondsLeft: number | null }) | null;
  requests: Record<ResourceKind, number>;
  error?: string;
}

export const mediaRoot = new URL('../../demo/media/sample/', import.meta.url);

/** Some evening of the forum; in the middle of a segment. */
const evening = Date.UTC(2015, 9, 3, 17, 0, 1);

export class FakeClock {
  /** Epoch milliseconds. */
  time = evening;
  /** What was waited for, milliseconds. */
  waits: number[] = [];
  now = (): number => this.time;
  wait = (milliseconds: number): Promise<void> => {
    this.waits.push(milliseconds);
    return Promise.resolve();
  };
}

/** One visitor's own stream: its faults are nobody else's. */
export class TestSession {
  static #count = 0;
  readonly #base: string;

  constructor(origin: string) {
    TestSession.#count += 1;
    this.#base = `${origin}/live/session-${TestSession.#count}`;
  }

  url(file: string): string {
    return `${this.#base}/${file}`;
  }

  get(file: string, init?: RequestInit): Promise<Response> {
    return fetch(this.url(file), init);
  }

  async playlist(name = '360p'): Promise<Playlist> {
    const response = await this.get(`${name}.m3u8`);
    assert.equal(response.status, 200);
    return readPlaylist(await response.text());
  }

  /** A string is sent as it is, anything else as JSON. */
  order(body: unknown): Promise<Response> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    return this.get('fault', { method: 'POST', body: text });
  }

  async report(): Promise<Report> {
    return (await (await this.get('fault')).json()) as Report;
  }

  /** What a visitor gets: the status, or `cut` when the connection breaks. */
  async outcome(file: string): Promise<number | 'cut'> {
    try {
      const response = await this.get(file);
      await response.arrayBuffer();
      return response.status;
    } catch {
      return 'cut';
    }
  }
}

export async function serve(
  handler: ReturnType<typeof livestream>,
): Promise<{ origin: string; close: () => void }> {
  const server: Server = createServer((request, response) => {
    handler(request, response, (error) => {
      response.statusCode = error === undefined ? 404 : 500;
      response.end(error instanceof Error ? error.message : 'the rest of the site');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${port}`, close };
}
