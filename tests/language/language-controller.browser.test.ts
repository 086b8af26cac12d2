import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, html as template } from 'lit';
import type { TemplateResult } from 'lit';
import { LanguageController } from '../../src/language/language-controller.js';
import { msg, withMessages } from '../../src/language/message.js';
import { until } from '../fixtures/until.js';

/** Says one word in the language of its place. */
class WordProbe extends LitElement {
  readonly locale = new LanguageController(this);

  protected override performUpdate(): void {
    withMessages(this.locale.messages, () => {
      super.performUpdate();
    });
  }

  protected override render(): TemplateResult {
    return template`${msg('Close', { id: 'close' })}`;
  }
}
customElements.define('word-probe', WordProbe);

function said(probe: Element | null | undefined): string {
  return (probe?.shadowRoot?.textContent ?? '').trim();
}

describe('an element in the language of its place', () => {
  it('speaks three languages in three places of one page', async () => {
    const page = await fixture<HTMLElement>(html`
      <div>
        <div lang="en"><word-probe></word-probe></div>
        <div lang="ar-IQ"><word-probe></word-probe></div>
        <div lang="tlh"><word-probe></word-probe></div>
      </div>
    `);
    const [english, arabic, klingon] = page.querySelectorAll<WordProbe>('word-probe');
    await until(() => said(arabic) === 'إغلاق', 'Arabic was not spoken');
    expect(said(english)).to.equal('Close');
    expect(said(klingon)).to.equal('Close');
    expect(klingon?.locale.tag).to.equal('tlh');
    expect(klingon?.locale.dates).to.equal('en');
    expect(arabic?.locale.dates).to.equal('ar-IQ');
    expect(arabic?.locale.spokenDirection).to.equal('rtl');
  });

  it('changes with the page, there and back', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="en"><word-probe></word-probe></div>`);
    const probe = page.querySelector('word-probe');
    page.lang = 'ar';
    await until(() => said(probe) === 'إغلاق', 'did not change to Arabic');
    page.lang = 'en';
    await until(() => said(probe) === 'Close', 'did not change back to English');
  });

  it('speaks English from left to right where a language of the other direction has no words', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="dv"><word-probe></word-probe></div>`);
    const probe = page.querySelector<WordProbe>('word-probe');
    expect(probe?.locale.direction).to.equal('rtl');
    expect(probe?.locale.spokenDirection).to.equal('ltr');
  });

  it('follows when it is moved to another place', async () => {
    const page = await fixture<HTMLElement>(html`
      <div>
        <div lang="en"><word-probe></word-probe></div>
        <div lang="ar"></div>
      </div>
    `);
    const probe = page.querySelector('word-probe');
    page.lastElementChild?.append(probe ?? '');
    await until(() => said(probe) === 'إغلاق', 'kept the language of its old place');
  });

  it('notices a change after it was taken out and put back', async () => {
    const page = await fixture<HTMLElement>(html`<div lang="en"><word-probe></word-probe></div>`);
    const probe = page.querySelector('word-probe');
    probe?.remove();
    page.append(probe ?? '');
    page.lang = 'ar';
    await until(() => said(probe) === 'إغلاق', 'did not notice');
  });
});
