import { expect } from '@open-wc/testing';
import { languageAt, watchLanguage } from '../../src/language/place-language.js';
import { until } from '../fixtures/until.js';

/** Puts HTML into the page, shadow trees included, and gives its `#here`. */
function place(markup: string): { readonly page: HTMLElement; readonly here: HTMLElement } {
  const page = document.createElement('div');
  page.innerHTML = markup;
  document.body.append(page);
  const here = grow(page);
  if (!here) throw new Error('nothing is #here');
  return { page, here };
}

/** Makes shadow trees of the templates that say so, and gives the `#here` among all of it. */
function grow(root: ParentNode): HTMLElement | null {
  let here = root.querySelector<HTMLElement>('#here');
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[data-shadow]')) {
    const shadow = template.parentElement?.attachShadow({ mode: 'open' });
    shadow?.append(template.content.cloneNode(true));
    template.remove();
    if (shadow) here ??= grow(shadow);
  }
  return here;
}

describe('the language of a place', () => {
  let page: HTMLElement | undefined;
  afterEach(() => {
    page?.remove();
    document.documentElement.removeAttribute('lang');
    document.documentElement.removeAttribute('dir');
  });

  function at(markup: string): string {
    const placed = place(markup);
    page = placed.page;
    const { tag, direction } = languageAt(placed.here);
    return `${tag} ${direction}`;
  }

  it('is that of the nearest ancestor that names one', () => {
    expect(at('<div lang="en"><p lang="ar-IQ"><i id="here"></i></p></div>')).to.equal('ar-IQ rtl');
  });

  it('is its own before any other', () => {
    expect(at('<div lang="ar"><i id="here" lang="it"></i></div>')).to.equal('it ltr');
  });

  it('is that of the page where nothing nearer names one', () => {
    document.documentElement.lang = 'ckb';
    expect(at('<i id="here"></i>')).to.equal('ckb rtl');
  });

  it('is the browser’s own where the page names none', () => {
    expect(at('<i id="here"></i>')).to.match(new RegExp(`^${navigator.language} `));
  });

  it('comes through shadow roots, however deep', () => {
    const inner = '<div><template data-shadow><i id="here"></i></template></div>';
    const outer = `<div><template data-shadow>${inner}</template></div>`;
    expect(at(`<section lang="ar">${outer}</section>`)).to.equal('ar rtl');
  });

  it('of something slotted is that of where it is shown', () => {
    const card = '<template data-shadow><div lang="ar"><slot></slot></div></template>';
    expect(at(`<div lang="en"><div>${card}<i id="here"></i></div></div>`)).to.equal('ar rtl');
  });

  it('an empty lang says nothing', () => {
    expect(at('<div lang="ar"><p lang=""><i id="here"></i></p></div>')).to.equal('ar rtl');
  });
});

describe('the direction of a place', () => {
  let page: HTMLElement | undefined;
  afterEach(() => page?.remove());

  function at(markup: string): string {
    const placed = place(markup);
    page = placed.page;
    return languageAt(placed.here).direction;
  }

  it('is that of its language', () => {
    expect(at('<p lang="fa"><i id="here"></i></p>')).to.equal('rtl');
    page?.remove();
    expect(at('<p lang="ku"><i id="here"></i></p>')).to.equal('ltr');
  });

  it('an Arabic section of an English page is right to left though the page says ltr', () => {
    expect(at('<div lang="en" dir="ltr"><p lang="ar"><i id="here"></i></p></div>')).to.equal('rtl');
  });

  it('a dir where the language is named counts', () => {
    expect(at('<p lang="ar" dir="ltr"><i id="here"></i></p>')).to.equal('ltr');
  });

  it('a dir inside of where the language is named counts, the innermost first', () => {
    const inner = '<b dir="rtl"><i id="here"></i></b>';
    expect(at(`<div lang="en" dir="ltr"><p dir="ltr">${inner}</p></div>`)).to.equal('rtl');
  });

  it('a dir of auto, or of nonsense, says nothing', () => {
    expect(at('<p lang="ar" dir="auto"><i id="here" dir="upwards"></i></p>')).to.equal('rtl');
  });
});

describe('a change of language', () => {
  it('is told when an ancestor changes, and when a host outside of the shadow root does', async () => {
    const { page, here } = place(
      '<section><div id="host"><template data-shadow><i id="here"></i></template></div></section>',
    );
    const told: string[] = [];
    const stop = watchLanguage(here, () => told.push(languageAt(here).tag));
    page.lang = 'ar';
    await until(() => told.at(-1) === 'ar', 'the ancestor was not noticed');
    page.querySelector('section')?.setAttribute('lang', 'it');
    await until(() => told.at(-1) === 'it', 'the host’s parent was not noticed');
    page.querySelector('#host')?.setAttribute('lang', 'bn');
    await until(() => told.at(-1) === 'bn', 'the host was not noticed');
    here.lang = 'fr';
    await until(() => told.at(-1) === 'fr', 'the element itself was not noticed');
    stop();
    page.remove();
  });

  it('is not told to whoever has left, while others are told', async () => {
    const { page, here } = place('<i id="here"></i>');
    let left = 0;
    let stayed = 0;
    const leave = watchLanguage(here, () => (left += 1));
    const stop = watchLanguage(here, () => (stayed += 1));
    leave();
    page.lang = 'ar';
    await until(() => stayed === 1, 'nobody was told');
    expect(left).to.equal(0);
    stop();
    page.remove();
  });

  it('is told again to the next, after all had left', async () => {
    const { page, here } = place('<i id="here"></i>');
    watchLanguage(here, () => undefined)();
    let told = 0;
    const stop = watchLanguage(here, () => (told += 1));
    page.lang = 'ar';
    await until(() => told > 0, 'the second was never told');
    stop();
    page.remove();
  });
});
