import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/map/define.js';
import type { SolidarityMap } from '../../src/map/solidarity-map.js';
import { violationsOf } from '../fixtures/accessibility.js';
import { FakeFetch } from '../fixtures/fake-fetch.js';
import { baghdad, feedAddress, feedText, fileEvent, forumText, oslo } from '../fixtures/feeds.js';
import { allIn, oneIn, words } from '../fixtures/rendered.js';
import { until } from '../fixtures/until.js';

async function mapOf(text: string, { lang = 'en-GB' } = {}): Promise<SolidarityMap> {
  const map = await fixture<SolidarityMap>(
    html`<solidarity-map lang=${lang} feed=${feedAddress(text)}><p>Written</p></solidarity-map>`,
  );
  await until(() => map.matches(':state(ready)'), 'the feed was not read');
  await map.updateComplete;
  return map;
}

async function forumMap(options?: { readonly lang: string }): Promise<SolidarityMap> {
  const map = await mapOf(forumText(), options);
  await until(() => markers(map).length === 4, 'the places were not shown');
  return map;
}

function hasEngine(map: SolidarityMap): boolean {
  return allIn(map, '.stage .leaflet-pane').length > 0;
}

/** What is in the card, by selector; empty where it is not there. */
function inCard(map: SolidarityMap, selector: string): string {
  return words(map.shadowRoot?.querySelector(`.card ${selector}`));
}

/** Gestures work once their engine has the stage. */
async function withGestures(map: SolidarityMap): Promise<HTMLElement> {
  await until(() => hasEngine(map), 'the engine did not come');
  return oneIn(map, '.stage');
}

function markers(map: SolidarityMap): HTMLButtonElement[] {
  return allIn<HTMLButtonElement>(map, '.marker button');
}

/** What a screen reader calls the markers. */
function names(map: SolidarityMap): string[] {
  return markers(map).map((marker) => marker.getAttribute('aria-label') ?? '');
}

function marker(map: SolidarityMap, name: string): HTMLButtonElement {
  const found = markers(map).find((each) => each.getAttribute('aria-label')?.includes(name));
  if (!found) throw new Error(`no marker is called ${name}: ${names(map).join('; ')}`);
  return found;
}

/** Centre of a marker, CSS pixels from the top left corner of the stage. */
function at(map: SolidarityMap, name: string): { readonly x: number; readonly y: number } {
  const stage = oneIn(map, '.stage').getBoundingClientRect();
  const { left, top, width, height } = marker(map, name).getBoundingClientRect();
  return { x: left + width / 2 - stage.left, y: top + height / 2 - stage.top };
}

function isInSight(map: SolidarityMap, name: string): boolean {
  const { x, y } = at(map, name);
  const { clientWidth, clientHeight } = oneIn(map, '.stage');
  return x > 0 && x < clientWidth && y > 0 && y < clientHeight;
}

function isNear(actual: number, expected: number): boolean {
  return Math.abs(actual - expected) <= 2;
}

function focused(map: SolidarityMap): Element | null | undefined {
  return map.shadowRoot?.activeElement;
}

describe('the places of a map', () => {
  it('have a marker each, called what the eye sees', async () => {
    const map = await forumMap();
    expect(names(map)).to.deep.equal([
      'The greeting from Oslo, Oslo, 2 October 2015, Video message',
      'The evening in Rome, Rome, 22 September 2015, Solidarity event',
      'Baghdad: 2 events',
      'The students of Sylhet, Sylhet, 7 October 2015, Event',
    ]);
    expect(words(marker(map, 'Baghdad'))).to.equal('2');
  });

  it('are all in sight', async () => {
    const map = await forumMap();
    for (const name of names(map)) expect(isInSight(map, name), name).to.equal(true);
  });

  it('are where they are: Oslo north of Rome, Sylhet east of Baghdad', async () => {
    const map = await forumMap();
    expect(at(map, 'Oslo').y).to.be.below(at(map, 'Rome').y);
    expect(at(map, 'Sylhet').x).to.be.above(at(map, 'Baghdad').x);
  });

  it('are neighbours across ±180°', async () => {
    const map = await mapOf(
      feedText([
        fileEvent('Fiji', { place: { name: 'Suva', lat: -18.14, lon: 178.44 } }),
        fileEvent('Samoa', { place: { name: 'Apia', lat: -13.83, lon: -171.76 } }),
      ]),
    );
    await until(() => markers(map).length === 2, 'not both are shown');
    expect(isInSight(map, 'Suva') && isInSight(map, 'Apia')).to.equal(true);
    const apart = at(map, 'Apia').x - at(map, 'Suva').x;
    expect(apart).to.be.above(100);
  });

  it('are called and counted in Arabic on an Arabic page, with west still on the left', async () => {
    const map = await forumMap({ lang: 'ar' });
    await until(
      () => names(map).some((name) => name.startsWith('بغداد: عدد الفعاليات')),
      `not in Arabic: ${names(map).join(' | ')}`,
    );
    expect(at(map, 'روما').x).to.be.below(at(map, 'بغداد').x);
  });

  it('are shown on a page whose lang is no language tag', async () => {
    const map = await forumMap({ lang: 'en-' });
    expect(names(map)).to.include('Baghdad: 2 events');
  });

  it('are those of the events that pass the attributes', async () => {
    const map = await forumMap();
    map.kind = 'message';
    await until(() => markers(map).length === 1, 'the others stayed');
    expect(names(map)[0]).to.include('Oslo');
  });
});

describe('the list beside the map', () => {
  it('says the same events as the markers', async () => {
    const map = await forumMap();
    const titles = allIn(map, '.list .title').map(words);
    expect(titles).to.deep.equal([
      'The evening in Rome',
      'The forum',
      'The opening',
      'The greeting from Oslo',
      'The students of Sylhet',
    ]);
    marker(map, 'Baghdad').click();
    await map.updateComplete;
    const inBaghdad = allIn(map, '.card .title').map(words);
    const alone = names(map).filter((name) => !name.includes('events'));
    expect(inBaghdad).to.deep.equal(['The forum', 'The opening']);
    expect(alone).to.have.length(titles.length - inBaghdad.length);
  });

  it('chooses an event on the map, wherever the map is', async () => {
    const map = await forumMap();
    oneIn(map, '.stage').focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight'])
      await sendKeys({ press: key });
    await until(() => !names(map).some((name) => name.includes('Oslo')), 'Oslo stayed in sight');
    const entry = allIn(map, '.entry').find((each) => words(each).includes('Oslo'));
    entry?.click();
    await until(() => inCard(map, 'h4') === 'The greeting from Oslo', 'no card');
    await until(() => names(map).some((name) => name.includes('Oslo')), 'Oslo is not there');
    await until(() => isInSight(map, 'Oslo'), 'Oslo did not come into sight');
    expect(entry?.getAttribute('aria-pressed')).to.equal('true');
    expect(marker(map, 'Oslo').getAttribute('aria-expanded')).to.equal('true');
  });

  it('has the events that no map can show', async () => {
    const map = await mapOf(feedText([fileEvent('call', { kind: 'call' })]));
    expect(allIn(map, '.list .title').map(words)).to.deep.equal(['The call']);
    expect(markers(map)).to.deep.equal([]);
  });
});

describe('the canvas', () => {
  /** Red, green, blue and alpha of every pixel, one after the other. */
  function pixels(map: SolidarityMap): Uint8ClampedArray {
    const canvas = map.shadowRoot?.querySelector('canvas');
    const none = new Uint8ClampedArray();
    if (!canvas?.width) return none;
    const { width, height } = canvas;
    return canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? none;
  }

  /** How many pixels are of the colour that the test gives to arcs. */
  function redPixels(map: SolidarityMap): number {
    const data = pixels(map);
    let red = 0;
    for (let pixel = 0; pixel < data.length; pixel += 4) {
      const [r = 0, g = 0, , alpha = 0] = data.subarray(pixel, pixel + 4);
      if (alpha > 60 && r > g) red += 1;
    }
    return red;
  }

  async function painted(whole: Readonly<Record<string, unknown>>): Promise<SolidarityMap> {
    const style = '--solidarity-accent: #f00; --solidarity-land: #0f0; --solidarity-coast: #0f0';
    const page = await fixture<HTMLElement>(html`<div style=${style}></div>`);
    const map = document.createElement('solidarity-map');
    map.feed = feedAddress(forumText(undefined, whole));
    page.append(map);
    await until(() => greenPixels(map) > 1000, 'the land was not painted');
    return map;
  }

  function greenPixels(map: SolidarityMap): number {
    const data = pixels(map);
    let green = 0;
    for (let at = 1; at < data.length; at += 4) if ((data[at] ?? 0) > 200) green += 1;
    return green;
  }

  it('shows the land, and a line to the hub from every place', async () => {
    const map = await painted({});
    const width = map.shadowRoot?.querySelector('canvas')?.width;
    const seen = oneIn(map, '.stage').clientWidth;
    expect(width).to.equal(Math.round(seen * Math.min(2, devicePixelRatio)));
    // The way from Oslo, Rome and Sylhet is some hundreds of pixels in all.
    expect(redPixels(map)).to.be.above(150);
  });

  it('shows no line where the feed names no hub', async () => {
    expect(redPixels(await painted({ hub: undefined }))).to.equal(0);
  });

  it('follows the colours of the page', async () => {
    const map = await painted({});
    map.parentElement?.style.setProperty('--solidarity-accent', '#00f');
    await until(() => redPixels(map) === 0, 'the lines stayed red');
  });
});

describe('a visitor with a keyboard', () => {
  it('opens a marker by Enter, is in its card, and comes back by Escape', async () => {
    const map = await forumMap();
    marker(map, 'Oslo').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused(map)?.matches('.card'), 'the card has no focus');
    expect(inCard(map, 'h4')).to.equal('The greeting from Oslo');
    expect(map.event).to.equal('greeting from Oslo@test');
    await sendKeys({ press: 'Escape' });
    await until(() => focused(map) === marker(map, 'Oslo'), 'the focus did not come back');
    expect(map.event).to.equal(undefined);
    await until(() => allIn(map, '.card').length === 0, 'the card stayed');
  });

  it('comes back by the close button too', async () => {
    const map = await forumMap();
    marker(map, 'Rome').click();
    await until(() => focused(map)?.matches('.card'), 'the card has no focus');
    oneIn(map, '.close').click();
    await until(() => focused(map) === marker(map, 'Rome'), 'the focus did not come back');
  });

  it('chooses one of several at a place and stays in the card', async () => {
    const map = await forumMap();
    marker(map, 'Baghdad').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => allIn(map, '.card .entry').length === 2, 'the two are not offered');
    allIn(map, '.card .entry')[1]?.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => map.shadowRoot?.querySelector('.card h4'), 'the event was not shown');
    expect(inCard(map, 'h4')).to.equal('The opening');
    await until(() => focused(map)?.matches('.card'), 'the focus is lost');
    await sendKeys({ press: 'Escape' });
    await until(() => focused(map) === marker(map, 'Baghdad'), 'the focus did not come back');
  });

  it('keeps the focus in the list when choosing there', async () => {
    const map = await forumMap();
    const entry = allIn(map, '.list .entry')[0];
    entry?.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => allIn(map, '.card').length === 1, 'no card');
    expect(focused(map)).to.equal(entry);
  });
});

describe('a visitor with a wheel', () => {
  function turn(target: HTMLElement, ctrlKey: boolean): WheelEvent {
    const { left, top } = target.getBoundingClientRect();
    const wheel = new WheelEvent('wheel', {
      deltaY: -200,
      ctrlKey,
      clientX: left + 100,
      clientY: top + 100,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    target.dispatchEvent(wheel);
    return wheel;
  }

  it('scrolls the page over the map, and zooms with ctrl', async () => {
    const map = await forumMap();
    const stage = await withGestures(map);
    const apart = (): number => at(map, 'Sylhet').x - at(map, 'Baghdad').x;
    const before = apart();
    expect(turn(stage, false).defaultPrevented).to.equal(false);
    expect(turn(marker(map, 'Oslo'), false).defaultPrevented).to.equal(false);
    expect(turn(stage, true).defaultPrevented).to.equal(true);
    // Nearer, Sylhet is farther from Baghdad, or beyond the edge.
    const isNearer = (): boolean => !names(map).join().includes('Sylhet') || apart() > before * 1.2;
    await until(isNearer, 'did not zoom');
  });

  it('has gestures on the map of another feed too', async () => {
    const map = await forumMap();
    await withGestures(map);
    const first = oneIn(map, '.stage');
    map.feed = feedAddress(feedText([fileEvent('other', { place: oslo })]));
    await until(() => map.matches(':state(ready)') && markers(map).length === 1, 'not read');
    expect(oneIn(map, '.stage')).to.not.equal(first);
    const stage = await withGestures(map);
    expect(turn(stage, true).defaultPrevented).to.equal(true);
  });
});

describe('a map that is moved in the page', () => {
  it('keeps its view', async () => {
    const map = await forumMap();
    await withGestures(map);
    const start = at(map, 'Oslo');
    oneIn(map, '.stage').focus();
    await sendKeys({ press: 'ArrowLeft' });
    const moved = start.x + oneIn(map, '.stage').clientWidth * 0.2;
    await until(() => isNear(at(map, 'Oslo').x, moved), 'did not pan');
    const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
    elsewhere.append(map);
    expect(hasEngine(map)).to.equal(false);
    await withGestures(map);
    await map.updateComplete;
    expect(isNear(at(map, 'Oslo').x, moved)).to.equal(true);
    expect(isNear(at(map, 'Oslo').y, start.y)).to.equal(true);
  });
});

describe('a hidden place', () => {
  it('has no marker, and nothing of it is anywhere in the element', async () => {
    const map = await mapOf(
      feedText([
        fileEvent('forum', { place: baghdad }),
        fileEvent('workshop', {
          privacy: 'placeHidden',
          place: {
            name: { en: 'House of the printers' },
            city: { en: 'Mosul' },
            address: '7 Rashid Street',
            country: 'IQ',
            lat: 36.3566,
            lon: 43.164,
          },
        }),
      ]),
    );
    await until(() => markers(map).length === 1, 'the other place is not shown');
    expect(names(map)[0]).to.include('Baghdad');
    map.event = 'workshop@test';
    await until(() => inCard(map, 'h4') === 'The workshop', 'no card');
    expect(words(oneIn(map, '.card'))).to.include('Mosul');
    expect(map.shadowRoot?.innerHTML).to.not.match(/36\.3|43\.16|Rashid|printers/);
  });
});

describe('a feed that means harm', () => {
  it('has its markup shown as the text that it is', async () => {
    const title = '"><img src=x onerror="globalThis.harmed = true">';
    const map = await mapOf(
      feedText([
        fileEvent('harm', {
          title,
          place: { ...baghdad, name: title },
          links: [{ url: 'javascript:globalThis.harmed=true' }],
        }),
      ]),
    );
    await until(() => markers(map).length === 1, 'not shown');
    marker(map, title).click();
    await until(() => inCard(map, 'h4') === title, 'not shown');
    expect(allIn(map, 'img, a')).to.deep.equal([]);
    expect('harmed' in globalThis).to.equal(false);
  });
});

describe('a visitor with a screen reader', () => {
  it('meets no obstacle on the map, in a card, in a card of several, in Arabic', async () => {
    for (const lang of ['en', 'ar']) {
      const map = await forumMap({ lang });
      await until(() => oneIn(map, '.map').lang === lang, 'not in the language');
      expect(await violationsOf(map)).to.deep.equal([]);
      for (const [index, opened] of [
        [0, '.card h4'],
        [2, '.card .entry'],
      ] as const) {
        markers(map)[index]?.click();
        await until(() => map.shadowRoot?.querySelector(opened), 'no card');
        await until(() => focused(map)?.matches('.card'), 'the card has no focus');
        expect(await violationsOf(map)).to.deep.equal([]);
      }
    }
  });

  it('meets no obstacle in the card of an event with hours', async () => {
    const map = await forumMap();
    map.event = 'opening@test';
    await until(() => map.shadowRoot?.querySelector('.card .hours'), 'no card');
    expect(await violationsOf(map)).to.deep.equal([]);
  });

  it('meets no obstacle while it loads, when it is empty and when it failed', async () => {
    const network = new FakeFetch({
      'never.json': () => new Promise<Response>(() => undefined),
      'empty.json': () => new Response(feedText([])),
    });
    for (const [feed, state] of [
      ['/feeds/never.json', ':state(loading)'],
      ['/feeds/empty.json', ':state(empty)'],
      ['/feeds/nowhere.json', ':state(error)'],
    ] as const) {
      const map = await fixture<SolidarityMap>(
        html`<solidarity-map feed=${feed}><p>Written</p></solidarity-map>`,
      );
      await until(() => map.matches(state), `not ${state}`);
      expect(await violationsOf(map)).to.deep.equal([]);
    }
    network.restore();
  });
});
