import { expect, fixture, html } from '@open-wc/testing';
import '../../src/timeline/define.js';
import { loadMessages } from '../../src/language/locales.js';
import type { SolidarityTimeline } from '../../src/timeline/solidarity-timeline.js';
import { feedAddress, forumText } from '../fixtures/feeds.js';
import { oneIn, words } from '../fixtures/rendered.js';
import { until } from '../fixtures/until.js';

describe('words that come after the page has changed its language again', () => {
  it('are not spoken', async () => {
    const timeline = await fixture<SolidarityTimeline>(
      html`<solidarity-timeline lang="en" feed=${feedAddress(forumText())}></solidarity-timeline>`,
    );
    await until(() => timeline.shadowRoot?.querySelector('h3'), 'the programme was not shown');
    timeline.lang = 'ar';
    // The change is noticed before any network can answer.
    await Promise.resolve();
    timeline.lang = 'en';
    await loadMessages('ar');
    await timeline.updateComplete;
    await new Promise(requestAnimationFrame);
    expect(words(oneIn(timeline, 'h3'))).to.equal('Before');
    expect(oneIn(timeline, '.timeline').dir).to.equal('ltr');
  });
});
