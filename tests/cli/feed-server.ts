/** Servers of partners, good and bad, on this machine. */

import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { run } from '../../src/cli/run.js';

export interface FeedServer {
  /** `http://127.0.0.1:…`, while the tests run. */
  readonly address: string;
  /** What is answered at which path; changed by the tests as they like. */
  readonly routes: Map<string, RequestListener>;
  /** Headers of what was asked, in order. */
  readonly asked: IncomingMessage[];
}

/** A server for the tests of a file. */
export function feedServer(): FeedServer {
  const routes = new Map<string, RequestListener>();
  const asked: IncomingMessage[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request);
    const route = routes.get(request.url ?? '');
    if (route) route(request, response);
    else response.writeHead(404).end();
  });
  before(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    routes,
    asked,
    get address() {
      return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    },
  };
}

/** Answers with a text, and with 304 to who has it already. */
export function answer(
  text: string,
  headers: Readonly<Record<string, string>> = {},
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const isKnown =
      headers['etag'] !== undefined && request.headers['if-none-match'] === headers['etag'];
    response.writeHead(isKnown ? 304 : 200, { 'content-type': 'application/json', ...headers });
    response.end(isKnown ? undefined : text);
  };
}

export interface CommandResult {
  readonly code: number;
  readonly lines: readonly string[];
}

/** Runs the command as it is typed. */
export async function command(...words: readonly string[]): Promise<CommandResult> {
  const lines: string[] = [];
  const code = await run(words, {
    print: (line) => lines.push(...line.split('\n')),
    now: () => Date.UTC(2015, 9, 1),
  });
  return { code, lines };
}

/** A folder of its own for every test, gone afterwards. */
export async function inFolder(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'feeds-'));
  try {
    await test(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
