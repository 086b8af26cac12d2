import { expect } from '@open-wc/testing';
import { countFacets } from '../../src/events/facets.js';
import { urlSource } from '../../src/events/loading/feed-source.js';
import { filterEvents } from '../../src/events/filter.js';
import { FeedStore } from '../../src/events/store.js';
import type { FeedSnapshot } from '../../src/events/store.js';
import { baghdad, feedText, fileEvent } from '../fixtures/feeds.js';
import { snapshotWhere } from './snapshot-where.js';

const count = 100_000;
const kinds = ['solidarity', 'message', 'session', 'call', 'tour'];

function event(index: number) {
  const day = new Date(Date.UTC(2015, 0, 1 + (index % 1000))).toISOString().slice(0, 10);
  return fileEvent(`event ${index}`, {
    title: { en: `Evening of solidarity ${index}`, ar: `أمسية تضامن ${index}` },
    summary: { en: 'Students read letters from the square and answer them.' },
    kind: kinds[index % kinds.length],
    tags: [`tag${index % 40}`],
    start: `${day}T19:00`,
    languages: ['ar', 'en'],
    organiser: [{ name: `Group ${index % 300}` }],
    place: { ...baghdad, lat: 33 + (index % 100) / 100 },
    links: [{ url: `https://example.test/${index}` }],
  });
}

/** A text behind an address, without a server. */
function addressOf(text: string): string {
  return URL.createObjectURL(new Blob([text], { type: 'application/json' }));
}

/** The longest task of the page while something goes on, milliseconds; 0 where none was longer than 50. */
async function longestTask(act: () => Promise<void>): Promise<number> {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  await pause();
  observer.observe({ type: 'longtask' });
  await act();
  // An entry comes after its task has ended.
  await pause();
  for (const { duration } of observer.takeRecords()) longest = Math.max(longest, duration);
  observer.disconnect();
  return longest;
}

/** Until the page has had time for everything else. */
async function pause(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve));
    await new Promise(requestAnimationFrame);
  }
}

/**
 * The least that several tries of something take, milliseconds: on a machine with other work a
 * short task is interrupted and seems long now and then, one that is long is so every time.
 */
async function leastOf(tries: number, measure: () => number | Promise<number>): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let nth = 0; nth < tries && least > 0; nth += 1) {
    await pause();
    least = Math.min(least, await measure());
  }
  return least;
}

function timed(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

/** Loads a feed in a page that has this for its workers. */
async function loadWith(worker: unknown, address: string): Promise<FeedSnapshot> {
  const real = globalThis.Worker;
  Reflect.set(globalThis, 'Worker', worker);
  const store = new FeedStore([urlSource(address)]);
  try {
    return await snapshotWhere(store, ({ status }) => status !== 'loading');
  } finally {
    store.end();
    Reflect.set(globalThis, 'Worker', real);
  }
}

// How fast the machine is, nobody knows: everything is held against the browser's own work on the
// same events in the same page.
describe('a feed of a hundred thousand events', function () {
  this.timeout(180_000);
  let address: string;
  /** Milliseconds that the browser's own reading takes. */
  let parsing: number;
  let snapshot: FeedSnapshot;

  before(async function () {
    // The others do not tell how long a task was; they read the feed by the same code.
    if (!PerformanceObserver.supportedEntryTypes.includes('longtask')) this.skip();
    const text = feedText(Array.from({ length: count }, (_, index) => event(index)));
    address = addressOf(text);
    parsing = await leastOf(3, () => timed(() => JSON.parse(text)));
  });
  after(() => {
    if (address) URL.revokeObjectURL(address);
  });

  it('is loaded without keeping the page from answering', async () => {
    const { Worker } = globalThis;
    const longest = await leastOf(3, () =>
      longestTask(async () => {
        snapshot = await loadWith(Worker, address);
      }),
    );
    expect(snapshot.status).to.equal('ready');
    expect(snapshot.problems).to.deep.equal([]);
    expect(snapshot.feed?.events.length).to.equal(count);
    expect(longest).to.be.lessThan(parsing / 2);
  });

  it('is filtered, searched and counted without keeping the page from answering', async () => {
    const events = snapshot.feed?.events ?? [];
    const filters = [
      { kinds: ['call'], countries: ['iq'], languages: ['ar'] },
      { from: '2015-10-01', to: '2015-10-31' },
      { text: 'امسيه 99999' },
      { text: 'letters nobody wrote' },
    ];
    for (const filter of filters) {
      let found = 0;
      const filtering = await leastOf(6, () =>
        timed(() => {
          found = filterEvents(events, filter).length;
        }),
      );
      expect(found, JSON.stringify(filter)).to.be.lessThan(count / 2);
      expect(filtering, JSON.stringify(filter)).to.be.lessThan(parsing / 4);
    }
    const counting = await leastOf(6, () => timed(() => countFacets(events, { kinds: ['call'] })));
    expect(counting).to.be.lessThan(parsing / 4);
  });
});

describe('a large feed', () => {
  const events = Array.from({ length: 2000 }, (_, index) => event(index));
  let address: string;

  before(() => {
    address = addressOf(feedText(events));
  });
  after(() => {
    URL.revokeObjectURL(address);
  });

  it('is read in a worker, and is what it would be without', async () => {
    let started = 0;
    class Counted extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        started += 1;
      }
    }
    const inWorker = await loadWith(Counted, address);
    expect(started).to.equal(1);
    const without = await loadWith(undefined, address);
    expect(inWorker.feed).to.deep.equal(without.feed);
    expect(filterEvents(inWorker.feed?.events ?? [], { text: 'تَضامن 1999' })).to.have.length(1);
  });

  it('is read without one where the page may have none', async () => {
    function Forbidden(): never {
      throw new DOMException('not from another origin', 'SecurityError');
    }
    class Blocked extends Worker {
      constructor() {
        super('/nowhere.js', { type: 'module' });
      }
    }
    for (const worker of [Forbidden, Blocked]) {
      const { feed } = await loadWith(worker, address);
      expect(feed?.events.length).to.equal(events.length);
    }
  });

  it('that is none is refused by the worker as it would be without', async () => {
    const page = addressOf('<html>'.padEnd(300_000));
    const store = new FeedStore([urlSource(page)]);
    const { failures } = await snapshotWhere(store, ({ status }) => status === 'error');
    expect(failures[0]?.code).to.equal('format');
    expect(failures[0]?.message).to.include('web page');
    store.end();
  });
});
