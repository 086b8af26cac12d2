import { expect, fixture, html } from '@open-wc/testing';
import '../../src/timeline/define.js';
import type { SolidarityTimeline } from '../../src/timeline/solidarity-timeline.js';
import { FakeFetch } from '../fixtures/fake-fetch.js';
import { forumText } from '../fixtures/feeds.js';
import { allIn } from '../fixtures/rendered.js';
import { until } from '../fixtures/until.js';

const dataInHead = (): string[] =>
  [...document.querySelectorAll('head > script[type="application/ld+json"]')].map(
    ({ textContent }) => textContent,
  );

describe('an element without a feed', () => {
  it('shows the events that its own children tell of', async () => {
    const timeline = await fixture<SolidarityTimeline>(html`
      <solidarity-timeline lang="en" feed-zone="Asia/Baghdad">
        <ul>
          <li><time datetime="2027-10-01T10:00">1 October</time> <b>The opening</b></li>
          <li><time datetime="2027-10-02">2 October</time> <b>Greetings from Oslo</b></li>
        </ul>
      </solidarity-timeline>
    `);
    await until(() => timeline.matches(':state(ready)'), 'they are not shown');
    await timeline.updateComplete;
    expect(
      allIn(timeline, '[part=event-title]').map(({ textContent }) => textContent.trim()),
    ).to.deep.equal(['The opening', 'Greetings from Oslo']);
  });

  it('leaves children alone that tell of none', async () => {
    const timeline = await fixture<SolidarityTimeline>(html`
      <solidarity-timeline
        ><p>As of <time>yesterday</time>.</p></solidarity-timeline
      >
    `);
    expect(timeline.matches(':state(loading)')).to.equal(false);
    expect(allIn(timeline, 'slot')).to.have.length(1);
  });
});

describe('the page around an element', () => {
  it('tells search engines of the events for as long as they are shown, unless it is not to', async () => {
    const network = new FakeFetch({
      'told.json': () => new Response(forumText()),
      'kept.json': () => new Response(forumText()),
    });
    const quiet = await fixture<SolidarityTimeline>(
      html`<solidarity-timeline feed="/feeds/kept.json" no-structured-data></solidarity-timeline>`,
    );
    await until(() => quiet.matches(':state(ready)'), 'not shown');
    const timeline = await fixture<SolidarityTimeline>(
      html`<solidarity-timeline feed="/feeds/told.json"></solidarity-timeline>`,
    );
    await until(() => dataInHead().length > 0, 'nothing is written');
    // It was shown before the other, so that its data would be there by now.
    expect(dataInHead()).to.have.length(1);
    timeline.remove();
    await until(() => dataInHead().length === 0, 'it outlives the element');
    network.restore();
  });
});
