import { expect, fixture, html } from '@open-wc/testing';
import '../../src/map/define.js';
import type { SolidarityMap } from '../../src/map/solidarity-map.js';
import { feedAddress, forumText } from '../fixtures/feeds.js';
import { allIn, oneIn } from '../fixtures/rendered.js';
import { until } from '../fixtures/until.js';

// What a map has begun and not ended: frames asked for, and observers that observe.
const frames = new Set<number>();
const observers = new Set<object>();

const { requestAnimationFrame: request, cancelAnimationFrame: cancel } = globalThis;
globalThis.requestAnimationFrame = (callback) => {
  const frame = request((time) => {
    frames.delete(frame);
    callback(time);
  });
  frames.add(frame);
  return frame;
};
globalThis.cancelAnimationFrame = (frame) => {
  frames.delete(frame);
  cancel(frame);
};
globalThis.ResizeObserver = class extends ResizeObserver {
  override observe(target: Element, options?: ResizeObserverOptions): void {
    observers.add(this);
    super.observe(target, options);
  }
  override disconnect(): void {
    observers.delete(this);
    super.disconnect();
  }
};
globalThis.IntersectionObserver = class extends IntersectionObserver {
  override observe(target: Element): void {
    observers.add(this);
    super.observe(target);
  }
  override disconnect(): void {
    observers.delete(this);
    super.disconnect();
  }
};

function hasEngine(map: SolidarityMap): boolean {
  return allIn(map, '.stage .leaflet-pane').length > 0;
}

describe('a map that is taken out of the page', () => {
  async function runningMap(): Promise<SolidarityMap> {
    const map = await fixture<SolidarityMap>(
      html`<solidarity-map feed=${feedAddress(forumText())}></solidarity-map>`,
    );
    await until(() => allIn(map, '.marker').length === 4, 'the places are not there');
    await until(() => hasEngine(map), 'the engine did not come');
    return map;
  }

  it('leaves no observer, no frame and no engine', async () => {
    const map = await runningMap();
    expect(observers.size).to.equal(2);
    // In the middle of a movement.
    allIn(map, '.controls button')[0]?.click();
    expect(frames.size).to.be.above(0);
    map.remove();
    expect(observers.size).to.equal(0);
    expect(frames.size).to.equal(0);
    expect(hasEngine(map)).to.equal(false);
  });

  it('begins nothing anew when something of it changes outside', async () => {
    const map = await runningMap();
    map.event = 'forum@test';
    map.remove();
    await map.updateComplete;
    map.kind = 'message';
    await map.updateComplete;
    expect(observers.size).to.equal(0);
    expect(frames.size).to.equal(0);
  });

  it('works again when it is put back', async () => {
    const map = await runningMap();
    map.remove();
    await until(() => !map.isConnected, 'still there');
    await new Promise(request);
    document.body.append(map);
    await until(() => allIn(map, '.marker').length === 4, 'the places are not there');
    await until(() => hasEngine(map), 'the engine did not come');
    expect(observers.size).to.equal(2);
    map.remove();
  });

  it('leaves only the observers of the new stage when its feed changes', async () => {
    const map = await runningMap();
    const before = oneIn(map, '.stage');
    map.feed = feedAddress(forumText(undefined, { title: 'Another' }));
    await until(() => !before.isConnected, 'the old stage stayed');
    await until(() => allIn(map, '.marker').length === 4 && hasEngine(map), 'not read');
    await map.updateComplete;
    expect(observers.size).to.equal(2);
  });
});
