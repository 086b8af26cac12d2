import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { nextRefresh, Refresh } from '../../src/events/loading/refresh.js';
import type { PageLife } from '../../src/events/loading/refresh.js';

/** A page that the test shows and hides. */
class FakePage implements PageLife {
  isVisible = true;
  readonly #listeners = new Set<() => void>();

  get listeners(): number {
    return this.#listeners.size;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  tell(isVisible: boolean): void {
    this.isVisible = isVisible;
    for (const listener of this.#listeners) listener();
  }
}

describe('the time until a feed is asked for again', () => {
  it('is what the page says, give or take a fifth, and no less than fifteen seconds', () => {
    assert.equal(nextRefresh(60, 0, 0.5), 60_000);
    assert.equal(nextRefresh(60, 0, 0), 48_000);
    assert.equal(nextRefresh(60, 0, 1), 72_000);
    assert.equal(nextRefresh(1, 0, 0.5), 15_000);
  });

  it('doubles with every failure, up to an hour or what the page says', () => {
    assert.equal(nextRefresh(60, 3, 0.5), 480_000);
    assert.equal(nextRefresh(60, 30, 0.5), 3_600_000);
    assert.equal(nextRefresh(7200, 5, 0.5), 7_200_000);
  });
});

describe('a feed that is kept fresh', () => {
  let page: FakePage;
  let loads: number;
  let refresh: Refresh;

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout', 'Date'] });
    mock.method(Math, 'random', () => 0.5);
    page = new FakePage();
    loads = 0;
    refresh = new Refresh(() => {
      loads += 1;
      refresh.loaded(true);
    }, page);
  });
  afterEach(() => {
    mock.timers.reset();
    mock.restoreAll();
  });

  it('is loaded again and again, until nobody wants it', () => {
    const stop = refresh.keep(60);
    mock.timers.tick(59_999);
    assert.equal(loads, 0);
    mock.timers.tick(1);
    assert.equal(loads, 1);
    mock.timers.tick(60_000);
    assert.equal(loads, 2);
    stop();
    mock.timers.tick(600_000);
    assert.equal(loads, 2);
    assert.equal(page.listeners, 0);
  });

  it('is loaded as often as the most eager wants', () => {
    refresh.keep(600);
    const stop = refresh.keep(20);
    mock.timers.tick(20_000);
    mock.timers.tick(20_000);
    assert.equal(loads, 2);
    stop();
    mock.timers.tick(500_000);
    assert.equal(loads, 2);
  });

  it('is left alone in a page that nobody sees, and loaded at once when it is seen', () => {
    refresh.keep(60);
    page.tell(false);
    mock.timers.tick(600_000);
    assert.equal(loads, 0);
    page.tell(true);
    mock.timers.tick(0);
    assert.equal(loads, 1);
  });

  it('is not loaded early by a page that comes and goes', () => {
    refresh.keep(60);
    page.tell(false);
    page.tell(true);
    mock.timers.tick(59_000);
    assert.equal(loads, 0);
  });

  it('that failed is tried again within seconds when the network may be back, and else ever more rarely', () => {
    refresh = new Refresh(() => {
      loads += 1;
      refresh.loaded(false);
    }, page);
    refresh.keep(60);
    mock.timers.tick(60_000);
    assert.equal(loads, 1);
    mock.timers.tick(119_999);
    assert.equal(loads, 1);
    page.tell(true);
    mock.timers.tick(2500);
    assert.equal(loads, 2);
    mock.timers.tick(239_999);
    assert.equal(loads, 2);
  });

  it('for ever is loaded only after a failure', () => {
    refresh.keep(Number.POSITIVE_INFINITY);
    mock.timers.tick(2 ** 31);
    page.tell(true);
    mock.timers.tick(10_000);
    assert.equal(loads, 0);
    refresh.loaded(false);
    mock.timers.tick(2 ** 31);
    assert.equal(loads, 0);
    page.tell(true);
    mock.timers.tick(5000);
    assert.equal(loads, 1);
  });
});
