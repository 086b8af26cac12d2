import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';

// What every other browser test takes for granted of its engine.

const mp4 = 'video/mp4; codecs="avc1.42E01E,mp4a.40.2"';

describe('the engine under test', () => {
  it('upgrades a custom element with a shadow root', () => {
    customElements.define(
      'smoke-element',
      class extends HTMLElement {
        connectedCallback() {
          this.attachShadow({ mode: 'open' }).textContent = 'here';
        }
      },
    );
    const element = document.createElement('smoke-element');
    document.body.append(element);
    expect(element.shadowRoot?.textContent).to.equal('here');
    element.remove();
  });

  it('applies an adopted style sheet', () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    const paragraph = document.createElement('p');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('p { color: rgb(1, 2, 3) }');
    root.adoptedStyleSheets = [sheet];
    root.append(paragraph);
    document.body.append(host);
    expect(getComputedStyle(paragraph).color).to.equal('rgb(1, 2, 3)');
    host.remove();
  });

  it('takes H.264 and AAC, from a file and through Media Source Extensions', () => {
    const sources = ['MediaSource', 'ManagedMediaSource']
      .map((name) => Reflect.get(globalThis, name) as typeof MediaSource | undefined)
      .filter((source) => source !== undefined);
    expect(sources.length).to.be.above(0);
    expect(sources.some((source) => source.isTypeSupported(mp4))).to.equal(true);
    expect(document.createElement('video').canPlayType(mp4)).to.equal('probably');
  });

  it('shows the page: frames are drawn and what comes into view is noticed', async () => {
    expect(document.visibilityState).to.equal('visible');
    const target = document.createElement('div');
    target.textContent = 'in view';
    document.body.append(target);
    const start = performance.now();
    for (let frame = 0; frame < 30; frame += 1) await new Promise(requestAnimationFrame);
    // A hidden or occluded window gets one frame a second at most.
    expect(performance.now() - start).to.be.below(5000);
    const [entry] = await new Promise<IntersectionObserverEntry[]>((resolve) => {
      new IntersectionObserver(resolve).observe(target);
    });
    expect(entry?.isIntersecting).to.equal(true);
    target.remove();
  });

  it('has the focus', () => {
    const button = document.createElement('button');
    let focused = 0;
    button.addEventListener('focus', () => (focused += 1));
    document.body.append(button);
    button.focus();
    expect(document.hasFocus()).to.equal(true);
    expect(focused).to.equal(1);
    expect(button.matches(':focus')).to.equal(true);
    button.remove();
  });

  it('takes the viewport of a small phone and of a desktop', async () => {
    await setViewport({ width: 320, height: 640 });
    expect([innerWidth, innerHeight]).to.deep.equal([320, 640]);
    await setViewport({ width: 1280, height: 800 });
    expect([innerWidth, innerHeight]).to.deep.equal([1280, 800]);
  });
});
