import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { EventFeed } from '../../src/events/event.js';
import { readJsonFeed } from '../../src/events/json-feed.js';
import { childrenSource } from '../../src/ui/children-feed.js';

/** The children as the text of a feed. */
async function childrenText(element: Element, zone?: string): Promise<string> {
  const source = childrenSource(element, zone);
  if (!source) throw new Error('there are no events');
  const { content } = await source.read(new AbortController().signal);
  return content.text();
}

async function feedOf(children: TemplateResult, zone = 'Asia/Baghdad'): Promise<EventFeed> {
  const element = await fixture<HTMLElement>(html`<div lang="en">${children}</div>`);
  const { feed, problems } = readJsonFeed(await childrenText(element, zone), element.baseURI);
  expect(problems).to.deep.equal([]);
  return feed;
}

describe('events among the children of an element', () => {
  it('may be plain list items', async () => {
    const { events } = await feedOf(html`
      <h2>Programme</h2>
      <ul>
        <li id="opening" data-kind="session" data-lat="33.3152" data-lon="44.3661">
          <time datetime="2027-10-01T10:00">1 October, ten</time> to
          <time datetime="12:00">noon</time>:
          <a href="https://forum.test/opening">The opening</a>
          <address>Abu Nuwas garden</address>
          <p>With music.</p>
        </li>
        <li><time datetime="2027-10-02">2 October</time>: Greetings from Oslo</li>
        <li>Nothing with a date</li>
      </ul>
    `);
    expect(events).to.have.length(2);
    const [opening, greetings] = events;
    expect(opening).to.include({
      id: 'opening',
      kind: 'session',
      start: '2027-10-01T10:00',
      end: '2027-10-01T12:00',
      zone: 'Asia/Baghdad',
    });
    expect(opening?.title).to.deep.equal({ en: 'The opening' });
    expect(opening?.description).to.deep.equal({ en: 'With music.' });
    expect(opening?.links[0]?.url).to.equal('https://forum.test/opening');
    expect(opening?.place).to.deep.equal({
      name: { en: 'Abu Nuwas garden' },
      lat: 33.3152,
      lon: 44.3661,
    });
    expect(greetings?.title).to.deep.equal({ en: 'Greetings from Oslo' });
  });

  it('may be microformats', async () => {
    const { events } = await feedOf(
      html`
        <article class="h-event" lang="it">
          <h3 class="p-name">Serata per la pace</h3>
          <time class="dt-start" datetime="2027-10-02T18:30+02:00">2 ottobre</time>
          <span class="dt-end"
            ><abbr class="value" title="2027-10-02">2/10</abbr>
            <span class="value">20:30</span></span
          >
          <div class="p-location h-card">
            <a class="u-url p-name" href="https://place.test/">Casa del Popolo</a>,
            <span class="p-locality">Taranto</span>, <span class="p-country-name">Italia</span>
            <data class="p-latitude" value="40.46">40° N</data>
            <data class="p-longitude" value="17.24">17° E</data>
          </div>
          <a class="u-url" href="/serata">Di più</a>
          <span class="p-category">pace</span> <span class="p-category">acqua</span>
          <p class="p-summary">Con ospiti.</p>
        </article>
      `,
      'Europe/Rome',
    );
    const [event] = events;
    expect(event?.title).to.deep.equal({ it: 'Serata per la pace' });
    expect([event?.start, event?.end]).to.deep.equal(['2027-10-02T18:30', '2027-10-02T20:30']);
    expect(event?.place).to.deep.equal({
      name: { it: 'Casa del Popolo' },
      city: { it: 'Taranto' },
      country: 'IT',
      lat: 40.46,
      lon: 17.24,
    });
    expect(event?.tags).to.deep.equal(['pace', 'acqua']);
    expect(event?.links.map(({ url }) => new URL(url).pathname)).to.deep.equal(['/serata']);
  });

  it('may be microdata', async () => {
    const { events } = await feedOf(html`
      <div itemscope itemtype="https://schema.org/SocialEvent">
        <span itemprop="name">Vigil</span>
        <meta itemprop="startDate" content="2027-10-03T19:00" />
        <link itemprop="eventStatus" href="https://schema.org/EventCancelled" />
        <div itemprop="location" itemscope itemtype="https://schema.org/Place">
          <span itemprop="name">Tahrir Square</span>
        </div>
      </div>
    `);
    expect(events[0]?.title).to.deep.equal({ en: 'Vigil' });
    expect(events[0]?.start).to.equal('2027-10-03T19:00');
    expect(events[0]?.status).to.equal('cancelled');
    expect(events[0]?.place?.name).to.deep.equal({ en: 'Tahrir Square' });
  });

  it('are in the languages that they stand in', async () => {
    const { events, languages } = await feedOf(html`
      <ul>
        <li><time datetime="2027-10-01">1/10</time> <b lang="ar">الافتتاح</b></li>
        <li><time datetime="2027-10-02">2/10</time> <b>Closing</b></li>
      </ul>
    `);
    expect(events.map(({ title }) => title)).to.deep.equal([{ ar: 'الافتتاح' }, { en: 'Closing' }]);
    expect(languages).to.deep.equal(['ar', 'en']);
  });

  it('are text, and no address of theirs runs a script', async () => {
    const element = await fixture<HTMLElement>(html`
      <ul lang="en">
        <li>
          <time datetime="2027-10-01">1/10</time>
          <a href=${'java' + 'script:alert(1)'}>1 &lt; 2 &lt;img src=x onerror=alert(1)&gt;</a>
        </li>
      </ul>
    `);
    const { feed, problems } = readJsonFeed(await childrenText(element));
    expect(feed.events[0]?.title).to.deep.equal({ en: '1 < 2' });
    expect(feed.events[0]?.links).to.deep.equal([]);
    expect(problems.map(({ path }) => path)).to.deep.equal(['events[0].links[0].url']);
  });

  it('are not found where there are none', async () => {
    const element = await fixture<HTMLElement>(html`<div><p>Loading…</p></div>`);
    expect(childrenSource(element, undefined)).to.equal(undefined);
    const other = await fixture<HTMLElement>(
      html`<div>
        <ul>
          <li><time datetime="2027-10-01">1</time> One</li>
        </ul>
      </div>`,
    );
    const key = childrenSource(other, undefined)?.key;
    expect(key).to.be.a('string');
    expect(childrenSource(other, undefined)?.key).to.equal(key);
    expect(childrenSource(other, 'Asia/Baghdad')?.key).not.to.equal(key);
  });
});
