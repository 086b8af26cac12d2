import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import type { Asking, FeedBody } from '../../src/events/loading/feed-source.js';
import { urlSource } from '../../src/events/loading/feed-source.js';
import { FeedResource } from '../../src/events/loading/feed-resource.js';
import { readPages } from '../../src/events/loading/feed-pages.js';
import { readJsonFeed } from '../../src/events/json-feed.js';
import type { FeedReading } from '../../src/events/json-feed.js';
import { textOf } from '../../src/events/loading/read-body.js';
import { feedText, fileEvent } from '../fixtures/feeds.js';
import { FakeSource } from './fake-source.js';

const url = 'https://partner.test/feed.json';

/** Answers of a server, one after the other. */
function serve(...answers: readonly (() => Response | Promise<Response>)[]) {
  let nth = 0;
  return mock.method(globalThis, 'fetch', (_url: string, init: RequestInit) => {
    init.signal?.throwIfAborted();
    const answer = answers[Math.min(nth, answers.length - 1)];
    nth += 1;
    return Promise.resolve(answer?.() ?? new Response('', { status: 404 }));
  });
}

async function loaded(options: Parameters<typeof urlSource>[1] = {}): Promise<FeedResource> {
  const resource = new FeedResource(urlSource(url, options), undefined);
  await resource.load();
  return resource;
}

const feed = feedText([fileEvent('forum')]);

describe('a feed behind an address', () => {
  afterEach(() => {
    mock.restoreAll();
  });

  it('is asked for without cookie, referrer or a header of ours', async () => {
    const fetched = serve(() => new Response(feed));
    await loaded();
    const [address, init] = fetched.mock.calls[0]?.arguments ?? [];
    assert.equal(address, url);
    assert.equal(init?.credentials, 'omit');
    assert.equal(init.referrerPolicy, 'no-referrer');
    assert.equal(init.headers, undefined);
  });

  it('is read whatever the server calls it', async () => {
    for (const type of ['text/html', 'application/octet-stream', 'nonsense']) {
      serve(() => new Response(feed, { headers: { 'content-type': type } }));
      const { state } = await loaded();
      assert.equal(state.status, 'ready', type);
    }
  });

  it('that is a web page is said to be one', async () => {
    serve(() => new Response('<!doctype html><title>Not found</title>'));
    const { state } = await loaded();
    assert.equal(state.error?.code, 'format');
    assert.match(state.error.message, /partner\.test.*web page/);
  });

  it('that cannot be had says why', async () => {
    for (const [answer, code, words] of [
      [() => new Response('', { status: 404 }), 'missing', /answered 404/],
      [() => new Response('', { status: 410 }), 'missing', /answered 410/],
      [() => new Response('', { status: 500 }), 'refused', /answered 500/],
      [() => Promise.reject(new TypeError('no')), 'refused', /CORS/],
    ] as const) {
      serve(answer);
      const { state } = await loaded();
      assert.equal(state.error?.code, code);
      assert.match(state.error.message, words);
    }
  });

  it('that has no end is given up', async () => {
    const part = new Uint8Array(20_000_000);
    let sent = 0;
    let isCancelled = false;
    const body = new ReadableStream({
      pull: (controller) => {
        sent += 1;
        controller.enqueue(part);
      },
      cancel: () => {
        isCancelled = true;
      },
    });
    serve(() => new Response(body));
    const { state } = await loaded();
    assert.equal(state.error?.code, 'too-large');
    assert.ok(isCancelled);
    assert.ok(sent < 10);
  });

  it('that comes in pieces, in the middle of letters, is whole', async () => {
    const bytes = new TextEncoder().encode(
      feedText([fileEvent('a', { title: { ar: 'المنتدى' } })]),
    );
    const body = new ReadableStream({
      start: (controller) => {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    serve(() => new Response(body));
    const { state } = await loaded();
    assert.equal(state.reading?.feed.events[0]?.title['ar'], 'المنتدى');
  });

  it('has the zone that the page says, where it names none', async () => {
    const text = feedText([fileEvent('talk', { start: '2015-10-01T19:00' })], { zone: undefined });
    serve(() => new Response(text));
    assert.equal((await loaded()).state.reading?.leftOut, 1);
    const { state } = await loaded({ zone: 'Asia/Baghdad' });
    assert.equal(state.reading?.feed.events[0]?.startUTC, Date.UTC(2015, 9, 1, 16));
  });

  it('in a format that is not known says so', async () => {
    serve(() => new Response('what is this'));
    const { state } = await loaded();
    assert.equal(state.error?.code, 'format');
  });
});

describe('a server that says nothing', () => {
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
  });
  afterEach(() => {
    mock.timers.reset();
    mock.restoreAll();
  });

  it('is waited for for half a minute', async () => {
    const fetched = mock.method(
      globalThis,
      'fetch',
      (_url: string, { signal }: RequestInit) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => {
            reject(signal.reason as Error);
          });
        }),
    );
    const resource = new FeedResource(urlSource(url), undefined);
    const loading = resource.load();
    while (fetched.mock.callCount() === 0) await Promise.resolve();
    mock.timers.tick(29_999);
    assert.equal(resource.state.status, 'loading');
    mock.timers.tick(1);
    await loading;
    assert.equal(resource.state.error?.code, 'refused');
    assert.match(resource.state.error.message, /30 seconds/);
  });
});

describe('what a source gave', () => {
  const bytes = (text: string, ...mark: number[]): Blob =>
    new Blob([
      Uint8Array.from([
        ...mark,
        ...Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]),
      ]),
    ]);
  const body = { base: url, isKeepable: true };

  it('is UTF-8 unless a byte order mark or the server says otherwise', async () => {
    assert.equal(await textOf({ ...body, content: new Blob(['\ufeff{"é"}']) }), '{"é"}');
    assert.equal(await textOf({ ...body, content: bytes('BEGIN', 0xff, 0xfe) }), 'BEGIN');
    const latin = new Blob([Uint8Array.from([0x63, 0xe9])]);
    assert.equal(await textOf({ ...body, content: latin, charset: 'windows-1252' }), 'cé');
    assert.equal(await textOf({ ...body, content: new Blob(['cé']), charset: 'klingon' }), 'cé');
  });
});

describe('a feed that comes a page at a time', () => {
  /** A source that gives one answer after the other. */
  class PagedSource extends FakeSource {
    readonly #answers: readonly string[];

    constructor(answers: readonly string[]) {
      super();
      this.#answers = answers;
    }

    override read(signal: AbortSignal, asking?: Asking): Promise<FeedBody> {
      const body = super.read(signal, asking);
      const nth = this.questions.length - 1;
      this.answer(nth, this.#answers[nth] ?? new Error('gone'));
      return body;
    }
  }
  const signal = new AbortController().signal;

  async function pages(next: readonly string[], broken = false) {
    const site = new PagedSource(
      next.map((_, index) => (broken && index > 0 ? 'x' : feedText([fileEvent(`page${index}`)]))),
    );
    const first = await site.read(signal);
    let nth = 0;
    const read = async (content: typeof first): Promise<FeedReading> => {
      const reading = readJsonFeed(await textOf(content));
      const url = next[nth];
      nth += 1;
      return url === undefined ? reading : { ...reading, next: { url } };
    };
    const result = await readPages(site, first, await read(first), read, signal);
    return { ...result, asked: site.questions.slice(1).map(({ asking }) => asking.request?.url) };
  }

  it('is one feed, and its next pages are found from the first', async () => {
    const { reading, bodies, asked } = await pages(['?page=2', '/feed.json?page=3']);
    assert.equal(reading.feed.events.length, 2);
    assert.equal(bodies.length, 2);
    assert.deepEqual(asked.slice(0, 1), ['https://partner.test/feed.json?page=2']);
  });

  it('sends nobody to another site', async () => {
    const { reading, asked } = await pages(['https://elsewhere.test/?page=2']);
    assert.deepEqual(asked, []);
    assert.match(String(reading.problems[0]?.message), /another site/);
    assert.equal(reading.feed.events.length, 1);
  });

  it('ends after twenty pages', async () => {
    const { reading, bodies } = await pages(
      Array.from({ length: 30 }, (_, index) => `?page=${index}`),
    );
    assert.equal(bodies.length, 20);
    assert.equal(reading.feed.events.length, 20);
    assert.equal(reading.next, undefined);
    assert.match(String(reading.problems[0]?.message), /20/);
  });

  it('is shown as far as it can be had', async () => {
    const { reading } = await pages(['?page=2', '?page=3'], true);
    assert.equal(reading.feed.events.length, 1);
    assert.match(String(reading.problems[0]?.path), /page 2/);
  });
});
