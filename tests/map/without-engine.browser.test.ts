import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/map/define.js';
import type { SolidarityMap } from '../../src/map/solidarity-map.js';
import { feedAddress, feedText, fileEvent } from '../fixtures/feeds.js';
import { allIn, keepWarnings, oneIn, words } from '../fixtures/rendered.js';
import { until } from '../fixtures/until.js';

// This page can load no further script, as if the network had gone: neither world nor engine.
const policy = document.createElement('meta');
policy.httpEquiv = 'Content-Security-Policy';
policy.content = "script-src-elem 'none'";

/** Baghdad is a little west of the middle, so that it stays in sight two levels nearer. */
const places = [
  fileEvent('west', { place: { name: 'Athens', lat: 33, lon: 15 } }),
  fileEvent('middle', { place: { name: 'Baghdad', lat: 33.3, lon: 44.4 } }),
  fileEvent('east', { place: { name: 'Sylhet', lat: 33, lon: 80 } }),
];

describe('a map whose engine never comes', () => {
  let map: SolidarityMap;
  let kept: ReturnType<typeof keepWarnings>;

  before(() => document.head.append(policy));
  beforeEach(async () => {
    kept = keepWarnings();
    map = await fixture<SolidarityMap>(
      html`<solidarity-map lang="en" feed=${feedAddress(feedText(places))}></solidarity-map>`,
    );
    await until(() => allIn(map, '.marker').length === 3, 'the places are not there');
  });
  afterEach(() => {
    kept.stop();
  });

  function at(city: string): { x: number; y: number } {
    const marker = allIn(map, '.marker').find((each) => words(each).includes(city));
    return marker?.getBoundingClientRect() ?? { x: Number.NaN, y: Number.NaN };
  }

  /** Waits until the map has come to rest: the same for some frames. */
  async function rest(): Promise<void> {
    for (let still = 0, last = ''; still < 5;) {
      await new Promise(requestAnimationFrame);
      const { x, y } = at('Baghdad');
      const now = `${String(x)} ${String(y)}`;
      still = now === last ? still + 1 : 0;
      last = now;
    }
  }

  async function press(key: string): Promise<void> {
    oneIn(map, '.stage').focus();
    await sendKeys({ press: key });
  }

  it('says so to the console and shows places and list', async () => {
    await until(() => kept.warnings.some((warning) => warning.includes('gestures')), 'not said');
    expect(kept.warnings.some((warning) => warning.includes('outline'))).to.equal(true);
    expect(allIn(map, '.list .entry')).to.have.length(3);
  });

  const arrows = [
    ['ArrowRight', -1, 0],
    ['ArrowLeft', 1, 0],
  ] as const;
  for (const [key, across] of arrows) {
    it(`moves a fifth of its width by ${key}`, async () => {
      const before = at('Baghdad');
      const width = oneIn(map, '.stage').clientWidth;
      await press(key);
      await until(
        () => Math.abs(at('Baghdad').x - before.x - across * 0.2 * width) < 2,
        'did not move',
      );
      expect(at('Baghdad').y).to.be.closeTo(before.y, 1);
    });
  }

  /** How far Baghdad is from the middle of the map, to the west; zooming keeps the middle. */
  function fromMiddle(): number {
    const { left, width } = oneIn(map, '.stage').getBoundingClientRect();
    return left + width / 2 - at('Baghdad').x;
  }

  it('moves north and south by the arrows, once there is more than it shows', async () => {
    const west = fromMiddle();
    await press('+');
    await until(() => Math.abs(fromMiddle() - 2 * west) < 3, 'did not zoom');
    await rest();
    const height = oneIn(map, '.stage').clientHeight;
    const start = at('Baghdad').y;
    await press('ArrowUp');
    await until(() => Math.abs(at('Baghdad').y - start - height * 0.2) < 2, 'did not move north');
    await press('ArrowDown');
    await until(() => Math.abs(at('Baghdad').y - start) < 2, 'did not move south');
  });

  it('zooms by plus and minus and shows everything by zero', async () => {
    const west = fromMiddle();
    await press('+');
    await until(() => Math.abs(fromMiddle() - 2 * west) < 3, 'plus did not zoom');
    await press('-');
    await until(() => Math.abs(fromMiddle() - west) < 3, 'minus did not zoom');
    await press('ArrowLeft');
    await until(() => fromMiddle() < west - 50, 'did not move');
    await press('0');
    await until(() => Math.abs(fromMiddle() - west) < 3, 'zero did not show everything');
    expect(allIn(map, '.marker')).to.have.length(3);
  });

  it('comes nearer by as many levels as plus is pressed, however quickly', async () => {
    const west = fromMiddle();
    const [nearer] = allIn(map, '.controls button');
    nearer?.click();
    nearer?.click();
    await until(() => Math.abs(fromMiddle() - 4 * west) < 6, 'did not come two levels nearer');
  });

  it('zooms by its buttons', async () => {
    const west = fromMiddle();
    const [nearer, farther, all] = allIn(map, '.controls button');
    nearer?.click();
    await until(() => Math.abs(fromMiddle() - 2 * west) < 3, 'did not come nearer');
    farther?.click();
    await until(() => Math.abs(fromMiddle() - west) < 3, 'did not go farther');
    nearer?.click();
    await until(() => Math.abs(fromMiddle() - 2 * west) < 3, 'did not come nearer again');
    all?.click();
    await until(() => Math.abs(fromMiddle() - west) < 3, 'did not show all');
  });

  it('leaves other keys, and keys with ctrl, to the page', () => {
    const stage = oneIn(map, '.stage');
    for (const init of [
      { key: 'a' },
      { key: '+', ctrlKey: true },
      { key: 'ArrowLeft', altKey: true },
    ]) {
      const key = new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true });
      expect(stage.dispatchEvent(key), JSON.stringify(init)).to.equal(true);
    }
    const arrow = new KeyboardEvent('keydown', {
      key: 'ArrowLeft',
      bubbles: true,
      cancelable: true,
    });
    expect(stage.dispatchEvent(arrow)).to.equal(false);
  });
});
