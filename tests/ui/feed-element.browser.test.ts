import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { html as template } from 'lit';
import type { TemplateResult } from 'lit';
import { FeedController } from '../../src/ui/feed-controller.js';
import { FeedElement } from '../../src/ui/feed-element.js';
import type { SolidarityLoadDetail, SolidaritySelectDetail } from '../../src/ui/feed-element.js';
import { renderFeedStatus } from '../../src/ui/feed-status.js';
import type { SolidarityErrorDetail } from '../../src/ui/report.js';
import { FakeFetch } from '../fixtures/fake-fetch.js';
import { feedText, fileEvent, forumText } from '../fixtures/feeds.js';
import { allIn, isShown, keepWarnings, oneIn, words } from '../fixtures/rendered.js';
import { until } from '../fixtures/until.js';

/** The least that an element with a feed can be: its status and the ids of its events. */
class FeedProbe extends FeedElement {
  protected static override feedController = FeedController;

  protected override render(): TemplateResult {
    const { feed } = this.snapshot;
    return template`${
      this.feed
        ? renderFeedStatus(this.snapshot, () => void this.reload(), this.reader)
        : template`<slot></slot>`
    }${feed ? this.events.map(({ id }) => this.#renderEvent(id)) : ''}`;
  }

  #renderEvent(id: string): TemplateResult {
    const choose = (): void => {
      this.select(id === this.event ? undefined : id);
    };
    return template`<button class="event" @click=${choose}>${id}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'feed-probe': FeedProbe;
  }
}

/** Not before the test of what is seen until then. */
function define(): void {
  if (!customElements.get('feed-probe')) customElements.define('feed-probe', FeedProbe);
}

function ids(probe: Element): string[] {
  return allIn(probe, '.event').map(words);
}

function choose(probe: Element, id: string): void {
  allIn(probe, '.event')
    .find((button) => words(button) === id)
    ?.click();
}

describe('an element with a feed', () => {
  let network: FakeFetch;
  let kept: ReturnType<typeof keepWarnings>;
  let forum: () => Response | Promise<Response>;

  beforeEach(() => {
    forum = () => new Response(forumText());
    kept = keepWarnings();
    network = new FakeFetch({
      'forum.json': () => forum(),
      'empty.json': () => new Response(feedText([])),
      'page.json': () => new Response('<!doctype html>'),
      'broken.json': () => new Response('', { status: 500 }),
      'bad-event.json': () =>
        new Response(feedText([fileEvent('a'), fileEvent('b', { start: 'soon' })])),
    });
  });
  afterEach(() => {
    network.restore();
    kept.stop();
  });

  async function probe(feed = '/feeds/forum.json'): Promise<FeedProbe> {
    const element = await fixture<FeedProbe>(
      html`<feed-probe feed=${feed}><p>Written</p></feed-probe>`,
    );
    return element;
  }

  async function readyProbe(): Promise<FeedProbe> {
    const element = await probe();
    await until(() => ids(element).length === 5, 'the events did not come');
    return element;
  }

  it('shows what the page wrote before it is defined', async () => {
    const page = await fixture<FeedProbe>(html`<feed-probe><p>Written by hand</p></feed-probe>`);
    expect(page.matches(':not(:defined)')).to.equal(true);
    expect(isShown(page.querySelector('p') ?? page)).to.equal(true);
    define();
    await customElements.whenDefined('feed-probe');
    await page.updateComplete;
    expect(isShown(page.querySelector('p') ?? page)).to.equal(true);
    expect(network.requests).to.deep.equal([]);
  });

  describe('while it loads', () => {
    it('says so, and shows what the page wrote', async () => {
      forum = () => new Promise(() => undefined);
      const element = await probe();
      expect(words(oneIn(element, '[part=status]'))).to.equal('Loading the events…');
      expect(isShown(element.querySelector('p') ?? document.head)).to.equal(true);
      expect(element.matches(':state(loading)')).to.equal(true);
    });

    it('sends neither cookie nor referrer', async () => {
      await probe();
      expect(network.inits[0]).to.include({ credentials: 'omit', referrerPolicy: 'no-referrer' });
    });
  });

  describe('once it is read', () => {
    it('shows the events in place of what the page wrote', async () => {
      const element = await readyProbe();
      expect(element.matches(':state(ready)')).to.equal(true);
      expect(element.matches(':state(loading)')).to.equal(false);
      expect(element.shadowRoot?.querySelector('[part=status]')).to.equal(null);
      expect(isShown(element.querySelector('p') ?? document.body)).to.equal(false);
    });

    it('tells the page how many events there are and what was left out', async () => {
      const page = await fixture<HTMLElement>(html`<div></div>`);
      const element = document.createElement('feed-probe');
      element.feed = '/feeds/bad-event.json';
      const load = oneEvent<CustomEvent<SolidarityLoadDetail>>(page, 'solidarity-load');
      page.append(element);
      const { detail } = await load;
      expect(detail.events).to.equal(1);
      expect(detail.problems.map(({ path }) => path)).to.include('events[1].start');
      expect(kept.warnings.join()).to.include('events[1].start');
    });

    it('shows what passes its attributes, and all again when they go', async () => {
      const element = await readyProbe();
      element.kind = 'message  assembly';
      await element.updateComplete;
      expect(ids(element)).to.deep.equal(['forum@test', 'greeting from Oslo@test']);
      element.country = 'no';
      await element.updateComplete;
      expect(ids(element)).to.deep.equal(['greeting from Oslo@test']);
      element.kind = undefined;
      element.country = undefined;
      element.from = '2015-10-07';
      await element.updateComplete;
      expect(ids(element)).to.deep.equal(['students of Sylhet@test']);
      element.from = 'soon';
      element.to = 'soon';
      await element.updateComplete;
      expect(ids(element)).to.have.length(5);
    });
  });

  describe('beside another with the same feed', () => {
    it('shares one request', async () => {
      const page = await fixture<HTMLElement>(html`
        <div>
          <feed-probe feed="/feeds/forum.json"></feed-probe>
          <feed-probe feed="../feeds/forum.json"></feed-probe>
        </div>
      `);
      const [first, second] = page.querySelectorAll<FeedProbe>('feed-probe');
      if (!first || !second) throw new Error('there are not two');
      await until(() => ids(first).length === 5 && ids(second).length === 5, 'not both were read');
      expect(network.requests).to.deep.equal(['/feeds/forum.json']);
    });

    it('shares the choice, and announces it where the visitor made it', async () => {
      const first = await readyProbe();
      const second = await readyProbe();
      const told: (string | undefined)[] = [];
      const silent: unknown[] = [];
      first.addEventListener('solidarity-select', (event) => {
        told.push((event as CustomEvent<SolidaritySelectDetail>).detail.event);
      });
      second.addEventListener('solidarity-select', (event) => silent.push(event));
      choose(first, 'forum@test');
      await until(() => second.getAttribute('event') === 'forum@test', 'the other did not follow');
      choose(first, 'forum@test');
      await until(() => !second.hasAttribute('event'), 'the other did not let go');
      expect(told).to.deep.equal(['forum@test', undefined]);
      expect(silent).to.deep.equal([]);
    });

    it('takes over the choice that the page has, when it comes later', async () => {
      const first = await readyProbe();
      first.event = 'opening@test';
      await first.updateComplete;
      const second = await readyProbe();
      expect(second.event).to.equal('opening@test');
    });

    it('with another feed shares nothing', async () => {
      const first = await readyProbe();
      const other = await probe('/feeds/empty.json');
      choose(first, 'forum@test');
      await first.updateComplete;
      await other.updateComplete;
      expect(other.event).to.equal(undefined);
    });
  });

  describe('that is moved in the page', () => {
    it('keeps its events and its choice and asks nobody', async () => {
      const element = await readyProbe();
      choose(element, 'forum@test');
      const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
      elsewhere.append(element);
      await element.updateComplete;
      expect(ids(element)).to.have.length(5);
      expect(element.event).to.equal('forum@test');
      expect(network.requests).to.have.length(1);
    });

    it('still follows the others', async () => {
      const element = await readyProbe();
      const other = await readyProbe();
      (await fixture<HTMLElement>(html`<section></section>`)).append(element);
      choose(other, 'opening@test');
      await until(() => element.event === 'opening@test', 'the moved one did not follow');
    });
  });

  describe('that is taken out', () => {
    it('gives up the request under way', async () => {
      forum = () => new Promise(() => undefined);
      const element = await probe();
      element.remove();
      await until(() => network.inits[0]?.signal?.aborted, 'the request goes on');
    });

    it('and put back later is up to date again', async () => {
      const element = await readyProbe();
      element.remove();
      await until(() => !element.isConnected, 'still there');
      await new Promise(requestAnimationFrame);
      forum = () => new Response(feedText([fileEvent('news')]));
      document.body.append(element);
      await until(() => ids(element)[0] === 'news@test', 'was not read again');
      element.remove();
    });
  });

  describe('whose feed is in the page', () => {
    it('reads it without a request', async () => {
      const script = document.createElement('script');
      script.type = 'application/json';
      script.id = 'programme';
      script.textContent = forumText();
      document.body.append(script);
      const element = await probe('#programme');
      await until(() => ids(element).length === 5, 'was not read');
      expect(network.requests).to.deep.equal([]);
      script.remove();
    });

    it('says feed-missing when there is no such element', async () => {
      const page = await fixture<HTMLElement>(html`<div></div>`);
      const element = document.createElement('feed-probe');
      element.feed = '#nowhere';
      const failure = oneEvent<CustomEvent<SolidarityErrorDetail>>(page, 'solidarity-error');
      page.append(element);
      const { detail } = await failure;
      expect(detail.code).to.equal('feed-missing');
      expect(detail.message).to.include('nowhere');
      await element.updateComplete;
      expect(words(oneIn(element, '[role=alert]'))).to.include('could not be loaded');
      expect(kept.warnings).to.have.length(1);
      expect(kept.warnings[0]).to.match(/^<feed-probe> feed-missing: /);
    });
  });

  describe('whose feed cannot be had', () => {
    const failures: readonly (readonly [string, string])[] = [
      ['/feeds/nowhere.json', 'feed-missing'],
      ['/feeds/broken.json', 'feed-refused'],
      ['/feeds/page.json', 'feed-format'],
      ['http://[', 'feed-missing'],
    ];
    for (const [feed, code] of failures) {
      it(`says ${code} for ${feed}, once, and shows what the page wrote`, async () => {
        const codes: string[] = [];
        const listen = (event: Event): void => {
          codes.push((event as CustomEvent<SolidarityErrorDetail>).detail.code);
        };
        document.addEventListener('solidarity-error', listen);
        const element = await probe(feed);
        await until(() => element.matches(':state(error)'), 'no error state');
        document.removeEventListener('solidarity-error', listen);
        expect(codes).to.deep.equal([code]);
        expect(words(oneIn(element, '[role=alert]'))).to.include('could not be loaded');
        expect(isShown(element.querySelector('p') ?? document.head)).to.equal(true);
      });
    }

    it('tries again when the visitor asks, and shows the events when they come', async () => {
      forum = () => new Response('', { status: 503 });
      const element = await probe();
      await until(() => element.matches(':state(error)'), 'no error state');
      forum = () => new Response(forumText());
      oneIn(element, '[role=alert] button').click();
      await until(() => ids(element).length === 5, 'did not recover');
      expect(element.matches(':state(ready)')).to.equal(true);
      expect(element.matches(':state(error)')).to.equal(false);
    });

    it('keeps the last good events and says how it stands', async () => {
      const element = await readyProbe();
      forum = () => Promise.reject(new TypeError('no network'));
      await element.reload();
      await element.updateComplete;
      expect(element.matches(':state(stale)')).to.equal(true);
      expect(ids(element)).to.have.length(5);
      expect(words(oneIn(element, '[role=status]'))).to.include('as last seen');
      expect(isShown(element.querySelector('p') ?? document.body)).to.equal(false);
    });
  });

  it('whose feed has no events yet says so and shows what the page wrote', async () => {
    const element = await probe('/feeds/empty.json');
    await until(() => element.matches(':state(empty)'), 'not empty');
    expect(words(oneIn(element, '[role=status]'))).to.include('no events here yet');
    expect(isShown(element.querySelector('p') ?? document.head)).to.equal(true);
  });

  it('follows another feed when its attribute changes, and none when it goes', async () => {
    const element = await readyProbe();
    element.feed = '/feeds/bad-event.json';
    await until(() => ids(element).join() === 'a@test', 'the other feed was not read');
    element.feed = undefined;
    await element.updateComplete;
    expect(ids(element)).to.deep.equal([]);
    expect(isShown(element.querySelector('p') ?? document.head)).to.equal(true);
  });
});
