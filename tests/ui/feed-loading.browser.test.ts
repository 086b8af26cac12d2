import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { html as template } from 'lit';
import type { TemplateResult } from 'lit';
import { FeedElement } from '../../src/ui/feed-element.js';
import type { SolidarityLoadDetail } from '../../src/ui/feed-element.js';
import { renderFeedStatus } from '../../src/ui/feed-status.js';
import type { SolidarityErrorDetail } from '../../src/ui/report.js';
import { FakeFetch } from '../fixtures/fake-fetch.js';
import { feedText, fileEvent } from '../fixtures/feeds.js';
import { allIn, keepWarnings, oneIn, words } from '../fixtures/rendered.js';
import { until } from '../fixtures/until.js';

/** The least that an element with a feed can be: its status and the ids of its events. */
class LoadingProbe extends FeedElement {
  protected override render(): TemplateResult {
    const choose = (id: string) => () => {
      this.select(id === this.event ? undefined : id);
    };
    return template`${renderFeedStatus(this.snapshot, () => void this.reload(), this.reader)}
      ${this.events.map(({ id }) => template`<button class="event" @click=${choose(id)}>${id}</button>`)}`;
  }
}
customElements.define('loading-probe', LoadingProbe);

declare global {
  interface HTMLElementTagNameMap {
    'loading-probe': LoadingProbe;
  }
}

function ids(probe: Element): string[] {
  return allIn(probe, '.event').map(words);
}

function choose(probe: Element, id: string): void {
  allIn(probe, '.event')
    .find((button) => words(button) === id)
    ?.click();
}

async function probe(attributes: Readonly<Record<string, string>>): Promise<LoadingProbe> {
  const element = document.createElement('loading-probe');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const page = await fixture<HTMLElement>(html`<div></div>`);
  page.append(element);
  await element.updateComplete;
  return element;
}

/** An answer that may be kept. */
function kept(text: string): Response {
  return new Response(text, { headers: { 'cache-control': 'max-age=60' } });
}

describe('the feeds of an element', () => {
  let network: FakeFetch;
  let console: ReturnType<typeof keepWarnings>;
  let answer: () => Response;

  beforeEach(async () => {
    await caches.delete('solidarity-widgets');
    console = keepWarnings();
    answer = () => kept(feedText([fileEvent('forum')]));
    network = new FakeFetch({
      'one.json': () => answer(),
      'other.json': () => new Response(feedText([fileEvent('evening', { start: '2015-09-22' })])),
      'unzoned.json': () =>
        new Response(
          feedText([fileEvent('talk', { start: '2015-10-01T19:00' })], { zone: undefined }),
        ),
    });
  });
  afterEach(() => {
    network.restore();
    console.stop();
  });

  describe('where there are several', () => {
    it('are shown as one, and asked for once each, also where another element has one of them', async () => {
      const both = await probe({ feed: '/feeds/one.json  /feeds/other.json' });
      const one = await probe({ feed: '/feeds/one.json' });
      await until(() => ids(both).length === 2 && ids(one).length === 1, 'not all were read');
      expect(ids(both)).to.deep.equal(['evening@test', 'forum@test']);
      expect(network.requests).to.have.members(['/feeds/one.json', '/feeds/other.json']);
    });

    it('are shown as far as they can be had; the others are named', async () => {
      const errors: SolidarityErrorDetail[] = [];
      const loads: SolidarityLoadDetail[] = [];
      const page = await fixture<HTMLElement>(html`<div></div>`);
      page.addEventListener('solidarity-error', (event) => {
        errors.push((event as CustomEvent<SolidarityErrorDetail>).detail);
      });
      page.addEventListener('solidarity-load', (event) => {
        loads.push((event as CustomEvent<SolidarityLoadDetail>).detail);
      });
      const element = document.createElement('loading-probe');
      element.feed = '/feeds/nowhere.json /feeds/other.json';
      page.append(element);
      await until(() => ids(element).length === 1 && errors.length > 0, 'was not read');
      expect(element.matches(':state(ready)')).to.equal(true);
      expect(element.shadowRoot?.querySelector('[part=status]')).to.equal(null);
      expect(errors.map(({ code }) => code)).to.deep.equal(['feed-missing']);
      expect(loads.at(-1)?.events).to.equal(1);
    });
  });

  it('have the zone that the page says, where they name none', async () => {
    const without = await probe({ feed: '/feeds/unzoned.json' });
    const within = await probe({ feed: '/feeds/unzoned.json', 'feed-zone': 'Asia/Baghdad' });
    await until(() => ids(within).length === 1, 'was not read');
    await until(() => without.matches(':state(empty)'), 'was read without a zone');
  });

  it('are read without a format or a zone that nobody knows, which is told', async () => {
    const attributes = { feed: '/feeds/one.json', format: 'rss', 'feed-zone': 'Mars/Phobos' };
    const element = await probe(attributes);
    await until(() => ids(element).length === 1, 'was not read');
    expect(console.warnings).to.have.length(2);
    expect(console.warnings.join())
      .to.include('format="rss"')
      .and.include('feed-zone="Mars/Phobos"');
  });

  describe('when their source is gone', () => {
    const gone = (): Response => new Response('', { status: 503 });

    /** A visit, until its element has shown what there is. */
    async function visit(attributes: Readonly<Record<string, string>> = {}): Promise<LoadingProbe> {
      const element = await probe({ feed: '/feeds/one.json', ...attributes });
      await until(() => !element.matches(':state(loading)'), 'still loads');
      return element;
    }
    /** Ends a visit; the next one begins anew. */
    async function leave(element: Element): Promise<void> {
      element.remove();
      await Promise.resolve();
    }
    const isKept = async (): Promise<boolean> =>
      (await (await caches.open('solidarity-widgets')).keys()).length > 0;

    it('are shown as last seen, with their age in the language of the place', async () => {
      await leave(await visit());
      await until(isKept, 'was not kept');
      answer = gone;
      const element = await visit({ lang: 'en' });
      expect(element.matches(':state(stale)')).to.equal(true);
      expect(ids(element)).to.deep.equal(['forum@test']);
      expect(words(oneIn(element, '[role=status]'))).to.equal(
        'The source does not answer. These are the events as last seen, now.',
      );
      element.lang = 'ar';
      await until(() => words(oneIn(element, '[role=status]')).includes('الآن'), 'not in Arabic');
    });

    it('and are there again later, are up to date', async () => {
      await leave(await visit());
      await until(isKept, 'was not kept');
      answer = gone;
      const element = await visit();
      answer = () => kept(feedText([fileEvent('news')]));
      await element.reload();
      await until(() => ids(element).join() === 'news@test', 'not up to date');
      expect(element.matches(':state(ready)')).to.equal(true);
    });

    it('are not shown where the page keeps nothing, or the server forbids it', async () => {
      await leave(await visit({ 'no-store': '' }));
      answer = () => new Response(feedText([fileEvent('forum')]));
      await leave(await visit());
      answer = gone;
      const element = await visit();
      expect(element.matches(':state(error)')).to.equal(true);
      expect(await isKept()).to.equal(false);
    });

    it('are still told as an error where nothing can be kept at all', async () => {
      const open = caches.open.bind(caches);
      caches.open = () => Promise.reject(new DOMException('denied', 'SecurityError'));
      try {
        await leave(await visit());
        answer = gone;
        const element = await visit();
        expect(element.matches(':state(error)')).to.equal(true);
      } finally {
        caches.open = open;
      }
    });
  });

  it('ask the server whether what they have is still right, when they are loaded again', async () => {
    const element = await probe({ feed: '/feeds/one.json' });
    await until(() => ids(element).length === 1, 'was not read');
    await element.reload();
    expect(network.inits.map(({ cache }) => cache)).to.deep.equal(['default', 'no-cache']);
    expect(network.inits.every(({ headers }) => headers === undefined)).to.equal(true);
  });

  describe('with a deep link', () => {
    const { href } = location;
    afterEach(() => {
      history.replaceState(null, '', href);
    });
    const goTo = (hash: string): void => {
      history.replaceState(null, '', hash);
      window.dispatchEvent(new HashChangeEvent('hashchange'));
    };

    it('choose the event that the address names, when it comes', async () => {
      goTo('#about&event=forum%40test');
      const element = await probe({ feed: '/feeds/one.json', 'deep-link': '' });
      await until(() => element.event === 'forum@test', 'was not chosen');
      expect(location.hash).to.equal('#about&event=forum%40test');
    });

    it('write what the visitor chooses into the address, and keep what the page has there', async () => {
      goTo('#about');
      const entries = history.length;
      const element = await probe({ feed: '/feeds/one.json', 'deep-link': '' });
      const load = oneEvent(element, 'solidarity-load');
      await load;
      await until(() => ids(element).length === 1, 'was not read');
      // The link is code of its own, which comes a moment later.
      await until(() => {
        if (element.event === undefined) choose(element, 'forum@test');
        return location.hash === '#about&event=forum%40test';
      }, 'is not in the address');
      choose(element, 'forum@test');
      await until(() => location.hash === '#about', 'is still in the address');
      expect(history.length).to.equal(entries);
    });

    it('follow the address, each list of feeds its own part', async () => {
      const one = await probe({ feed: '/feeds/one.json', 'deep-link': '' });
      const other = await probe({ feed: '/feeds/other.json', 'deep-link': '' });
      await until(() => ids(one).length === 1 && ids(other).length === 1, 'not both were read');
      await until(() => {
        goTo('#event=forum%40test&event=evening%40test');
        return one.event === 'forum@test' && other.event === 'evening@test';
      }, 'did not follow');
      choose(one, 'forum@test');
      await until(() => location.hash === '#event=evening%40test', 'took the other along');
      expect(other.event).to.equal('evening@test');
    });

    it('leave the address alone where the page does not ask for it', async () => {
      goTo('#event=forum%40test');
      const element = await probe({ feed: '/feeds/one.json' });
      await until(() => ids(element).length === 1, 'was not read');
      expect(element.event).to.equal(undefined);
      choose(element, 'forum@test');
      await element.updateComplete;
      choose(element, 'forum@test');
      expect(location.hash).to.equal('#event=forum%40test');
    });
  });
});
