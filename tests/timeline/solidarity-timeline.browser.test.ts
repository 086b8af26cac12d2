import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/timeline/define.js';
import type { SolidarityTimeline } from '../../src/timeline/solidarity-timeline.js';
import { feedAddress, feedText, fileEvent, forumEvents, forumText } from '../fixtures/feeds.js';
import { violationsOf } from '../fixtures/accessibility.js';
import { allIn, isShown, oneIn, words } from '../fixtures/rendered.js';
import { until } from '../fixtures/until.js';

async function timelineOf(
  text: string,
  { lang = 'en-GB', now = '2016-06-01T00:00Z' } = {},
): Promise<SolidarityTimeline> {
  const timeline = await fixture<SolidarityTimeline>(html`
    <solidarity-timeline lang=${lang} now=${now} feed=${feedAddress(text)}>
      <p>Written by hand</p>
    </solidarity-timeline>
  `);
  await until(() => timeline.matches(':state(ready)'), 'the feed was not read');
  await timeline.updateComplete;
  return timeline;
}

/** The titles from top to bottom, without the quiet words around them. */
function titles(timeline: SolidarityTimeline): string[] {
  return allIn(timeline, '.title').map(words);
}

function titled(timeline: SolidarityTimeline, title: string): HTMLElement {
  const found = allIn(timeline, '.title').find((button) => words(button) === title);
  if (!found) throw new Error(`there is no event titled ${title}`);
  return found;
}

/** All that a visitor reads of the event with a title. */
function readOf(timeline: SolidarityTimeline, title: string): string {
  return words(titled(timeline, title).closest('.event'));
}

/** The one word that says what is unusual about an event. */
function badgeOf(timeline: SolidarityTimeline, title: string): string {
  return words(titled(timeline, title).closest('.event')?.querySelector('.badge'));
}

async function open(timeline: SolidarityTimeline, title: string): Promise<HTMLElement> {
  titled(timeline, title).click();
  await timeline.updateComplete;
  return oneIn(timeline, '.details');
}

describe('the programme of a forum', () => {
  it('is told before, during and after, the main event first on its day', async () => {
    const timeline = await timelineOf(forumText());
    expect(allIn(timeline, 'h3').map(words)).to.deep.equal(['Before', 'During', 'After']);
    expect(titles(timeline)).to.deep.equal([
      'The evening in Rome',
      'The forum',
      'The opening',
      'The greeting from Oslo',
      'The students of Sylhet',
    ]);
  });

  it('has no headings of parts where the feed names no main event', async () => {
    const timeline = await timelineOf(feedText(forumEvents));
    expect(allIn(timeline, 'h3')).to.deep.equal([]);
    expect(titles(timeline)).to.have.length(5);
  });

  it('takes the place of what the page wrote', async () => {
    const timeline = await timelineOf(forumText());
    expect(isShown(timeline.querySelector('p') ?? document.body)).to.equal(false);
  });

  it('gives each day as a date that machines read too', async () => {
    const timeline = await timelineOf(forumText());
    const [first] = allIn<HTMLTimeElement>(timeline, '[part=day-title] time');
    expect(first?.dateTime).to.equal('2015-09-22');
    expect(words(first)).to.match(/Tuesday,? 22 September 2015/);
  });

  it('gives the hours of the place, and the zone they are in', async () => {
    const timeline = await timelineOf(forumText());
    expect(readOf(timeline, 'The opening'))
      .to.match(/10:00\s?[–-]\s?12:00/)
      .and.to.match(/Iraq|Arabia|Baghdad/);
    const [hours] = allIn<HTMLTimeElement>(timeline, '.hours time');
    expect(hours?.dateTime).to.equal('2015-10-01T07:00:00.000Z');
  });

  it('says that nothing matches a choice that is too narrow', async () => {
    const timeline = await timelineOf(forumText());
    timeline.country = 'FR';
    await timeline.updateComplete;
    expect(words(oneIn(timeline, '[part=status]'))).to.equal(
      'None of the events match this choice.',
    );
  });
});

describe('the present moment', () => {
  it('is marked above the first day to come', async () => {
    const timeline = await timelineOf(forumText(), { now: '2015-10-01T20:00Z' });
    const [mark, ...more] = allIn(timeline, '[part=now]');
    expect(more).to.deep.equal([]);
    expect(words(mark)).to.match(/^Now/).and.to.match(/23:00/);
    expect(words(mark?.closest('.day')?.querySelector('.title'))).to.equal(
      'The greeting from Oslo',
    );
  });

  it('is not marked before the programme begins or after it is over', async () => {
    for (const now of ['2015-01-01T00:00Z', '2016-01-01T00:00Z']) {
      const timeline = await timelineOf(forumText(), { now });
      expect(allIn(timeline, '[part=now]')).to.deep.equal([]);
    }
  });

  it('is told at the event that is on', async () => {
    const timeline = await timelineOf(forumText(), { now: '2015-10-01T08:00Z' });
    expect(badgeOf(timeline, 'The opening')).to.equal('Now');
    expect(badgeOf(timeline, 'The forum')).to.equal('Today');
  });

  it('is a word, Live, where there is a broadcast', async () => {
    const media = [{ type: 'hls', role: 'live', url: 'https://media.test/a.m3u8' }];
    const evening = fileEvent('evening', {
      start: '2015-10-01T19:00',
      end: '2015-10-01T21:00',
      media,
    });
    const timeline = await timelineOf(feedText([evening]), { now: '2015-10-01T17:00Z' });
    expect(badgeOf(timeline, 'The evening')).to.equal('Live');
    const details = await open(timeline, 'The evening');
    const watch = details.querySelector<HTMLAnchorElement>('a.action');
    expect(words(watch)).to.equal('Watch live');
    expect(watch?.href).to.equal('https://media.test/a.m3u8');
  });
});

describe('an event that does not happen as planned', () => {
  const fates: readonly (readonly [string, string])[] = [
    ['cancelled', 'Cancelled'],
    ['postponed', 'Postponed'],
    ['movedOnline', 'Moved online'],
    ['tentative', 'Not certain yet'],
  ];
  for (const [status, word] of fates) {
    it(`stays in the programme with the word: ${word}`, async () => {
      const timeline = await timelineOf(feedText([fileEvent('evening', { status })]));
      expect(badgeOf(timeline, 'The evening')).to.equal(word);
      expect(isShown(titled(timeline, 'The evening'))).to.equal(true);
    });
  }
});

describe('a call', () => {
  const call = fileEvent('call', {
    kind: 'call',
    start: '2015-10-03T18:00',
    end: '2015-10-03T19:00',
    online: [{ kind: 'call', url: 'https://meet.test/baghdad' }],
  });

  /** The addresses that a visitor is offered at a moment. */
  async function offered(now: string, fields = call): Promise<string[]> {
    const timeline = await timelineOf(feedText([fields]), { now });
    timeline.event = 'call@test';
    await timeline.updateComplete;
    return [...oneIn(timeline, '.details').querySelectorAll('a')].map(({ href }) => href);
  }

  it('can be joined from a quarter of an hour before it until it is over', async () => {
    expect(await offered('2015-10-03T14:44:00Z')).to.deep.equal([]);
    expect(await offered('2015-10-03T14:46:00Z')).to.deep.equal(['https://meet.test/baghdad']);
    expect(await offered('2015-10-03T15:59:00Z')).to.deep.equal(['https://meet.test/baghdad']);
    expect(await offered('2015-10-03T16:00:00Z')).to.deep.equal([]);
  });

  it('cannot be joined when it is cancelled', async () => {
    const cancelled = { ...call, status: 'cancelled' };
    expect(await offered('2015-10-03T15:30:00Z', cancelled)).to.deep.equal([]);
  });

  it('that was moved says when it was to be', async () => {
    const moved = { ...call, status: 'rescheduled', previousStart: '2015-10-02T18:00' };
    const timeline = await timelineOf(feedText([moved]));
    expect(badgeOf(timeline, 'The call')).to.equal('New time');
    const before = titled(timeline, 'The call').closest('.event')?.querySelector('s');
    expect(words(before)).to.match(/2 October.*18:00/);
  });
});

describe('the details of an event', () => {
  const evening = fileEvent('evening', {
    summary: { en: 'Songs and speeches.' },
    organiser: [{ name: 'Un ponte per' }],
    links: [{ rel: 'register', url: 'https://a.test/register' }],
  });

  it('open and close by Enter on its title, which keeps the focus and says so', async () => {
    const timeline = await timelineOf(feedText([evening]));
    const title = titled(timeline, 'The evening');
    title.focus();
    expect(title.getAttribute('aria-expanded')).to.equal('false');
    await sendKeys({ press: 'Enter' });
    await until(() => title.getAttribute('aria-expanded') === 'true', 'did not open');
    expect(words(oneIn(timeline, '.details')))
      .to.include('Songs and speeches.')
      .and.to.include('Un ponte per');
    expect(timeline.shadowRoot?.activeElement).to.equal(title);
    await sendKeys({ press: 'Enter' });
    await until(() => title.getAttribute('aria-expanded') === 'false', 'did not close');
    expect(allIn(timeline, '.details')).to.deep.equal([]);
  });

  it('are those of one event at a time', async () => {
    const timeline = await timelineOf(forumText());
    await open(timeline, 'The forum');
    await open(timeline, 'The opening');
    expect(allIn(timeline, '.details')).to.have.length(1);
    expect(timeline.event).to.equal('opening@test');
  });

  it('are open from the start where the page says which', async () => {
    const timeline = await fixture<SolidarityTimeline>(html`
      <solidarity-timeline
        event="forum@test"
        feed=${feedAddress(forumText())}
      ></solidarity-timeline>
    `);
    await until(() => allIn(timeline, '.details').length === 1, 'did not open');
    expect(titled(timeline, 'The forum').getAttribute('aria-expanded')).to.equal('true');
  });

  it('lead to the event’s own pages, which learn nothing of this one', async () => {
    const timeline = await timelineOf(feedText([evening]));
    const link = (await open(timeline, 'The evening')).querySelector('a');
    expect(words(link)).to.equal('Register');
    expect(link?.href).to.equal('https://a.test/register');
    expect(link?.rel).to.equal('noopener noreferrer');
  });

  it('have a button that gives the visitor’s calendar a file', async () => {
    const timeline = await timelineOf(feedText([evening]));
    const details = await open(timeline, 'The evening');
    const given: Blob[] = [];
    const names: string[] = [];
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      given.push(blob);
      return create(blob);
    };
    // In place of the download: its own `click` covers that of every element.
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      names.push(this.download);
    };
    details.querySelector<HTMLElement>('[part=add-to-calendar]')?.click();
    await until(() => names.length > 0, 'nothing was saved');
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    URL.createObjectURL = create;
    expect(names).to.deep.equal(['evening-test.ics']);
    expect(given[0]?.type).to.equal('text/calendar');
    const file = (await given[0]?.text()) ?? '';
    expect(file).to.include('UID:evening@test\r\n');
    expect(file).to.include('SUMMARY;LANGUAGE=en:The evening\r\n');
    expect(file).to.include('DTSTART;VALUE=DATE:20151001\r\n');
  });
});

describe('languages', () => {
  it('on an Arabic page everything is Arabic, from right to left', async () => {
    const timeline = await timelineOf(forumText(), { lang: 'ar' });
    await until(() => words(oneIn(timeline, 'h3')) === 'قبل الحدث', 'stayed in English');
    const body = oneIn(timeline, '.timeline');
    expect(body.lang).to.equal('ar');
    expect(getComputedStyle(body).direction).to.equal('rtl');
    expect(titles(timeline)[0]).to.equal('أمسية روما');
    await open(timeline, 'أمسية روما');
    expect(words(oneIn(timeline, '[part=add-to-calendar]'))).to.equal('أضف إلى التقويم');
  });

  it('a text is marked with the language and direction that it is in', async () => {
    const timeline = await timelineOf(forumText(), { lang: 'ar' });
    const marks = allIn(timeline, '.title bdi').map(({ lang, dir }) => `${lang} ${dir}`);
    expect(marks).to.deep.equal(['ar rtl', 'en ltr', 'en ltr', 'en ltr', 'en ltr']);
  });

  it('changes with the page', async () => {
    const timeline = await timelineOf(forumText());
    timeline.lang = 'ar';
    await until(() => words(oneIn(timeline, 'h3')) === 'قبل الحدث', 'did not change');
    expect(titles(timeline)[0]).to.equal('أمسية روما');
  });
});

describe('a feed that means harm', () => {
  const markup = '<img src=x onerror="globalThis.harmed = true"><b>bold</b>';
  const hostile = fileEvent('harm', {
    title: { en: markup },
    summary: { en: markup },
    place: { name: { en: markup } },
    organiser: [{ name: markup, url: 'javascript:globalThis.harmed=true' }],
    links: [
      { rel: 'page', url: 'javascript:globalThis.harmed=true' },
      { rel: 'page', url: 'data:text/html,x', label: { en: markup } },
      { rel: 'donate', url: 'https://a.test/donate', label: { en: markup } },
    ],
    media: [{ type: 'video', role: 'recording', url: ' java\tscript:globalThis.harmed=true' }],
  });

  it('has its markup shown as the text that it is', async () => {
    const timeline = await timelineOf(feedText([hostile]));
    const details = await open(timeline, markup);
    expect(words(details)).to.include(markup);
    expect(allIn(timeline, 'img, b')).to.deep.equal([]);
    expect('harmed' in globalThis).to.equal(false);
  });

  it('gets no link but those that lead somewhere', async () => {
    const timeline = await timelineOf(feedText([hostile]));
    const details = await open(timeline, markup);
    const links = [...details.querySelectorAll('a')].map(({ href }) => href);
    expect(links).to.deep.equal(['https://a.test/donate']);
  });
});

describe('a visitor with a screen reader', () => {
  it('meets no obstacle, closed or open, in English or Arabic', async () => {
    for (const lang of ['en', 'ar']) {
      const timeline = await timelineOf(forumText(), { lang, now: '2015-10-01T08:00Z' });
      await until(() => oneIn(timeline, '.timeline').lang === lang, 'not in the language');
      expect(await violationsOf(timeline)).to.deep.equal([]);
      timeline.event = 'forum@test';
      await timeline.updateComplete;
      expect(await violationsOf(timeline)).to.deep.equal([]);
    }
  });

  it('meets no obstacle when there is nothing to show', async () => {
    for (const text of [feedText([]), 'no feed']) {
      const timeline = await fixture<SolidarityTimeline>(
        html`<solidarity-timeline feed=${feedAddress(text)}><p>Written</p></solidarity-timeline>`,
      );
      await until(() => timeline.matches(':is(:state(empty), :state(error))'), 'still loading');
      expect(await violationsOf(timeline)).to.deep.equal([]);
    }
  });
});
