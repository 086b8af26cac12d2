import { expect, fixture, html } from '@open-wc/testing';
import '../../src/timeline/define.js';
import { feedAddress, forumText } from '../fixtures/feeds.js';
import { keepWarnings, words } from '../fixtures/rendered.js';
import { until } from '../fixtures/until.js';

// From here on this page can load no further script, as if the network had gone.
const policy = document.createElement('meta');
policy.httpEquiv = 'Content-Security-Policy';
policy.content = "script-src-elem 'none'";

describe('a page in Arabic whose words could not be loaded', () => {
  it('speaks English, shows the events in Arabic, and says so once to the console', async () => {
    document.head.append(policy);
    const { warnings, stop } = keepWarnings();
    const timeline = await fixture<HTMLElement>(
      html`<solidarity-timeline lang="ar" feed=${feedAddress(forumText())}></solidarity-timeline>`,
    );
    await until(() => warnings.length > 0, 'the failure was not told');
    stop();
    expect(warnings.filter((warning) => warning.includes('"ar"'))).to.have.length(1);
    await until(() => timeline.shadowRoot?.querySelector('h3'), 'the programme was not shown');
    const shown = words(timeline.shadowRoot?.querySelector('.timeline'));
    expect(shown).to.include('Before');
    expect(shown).to.include('أمسية روما');
    expect(timeline.shadowRoot?.querySelector('.timeline')?.getAttribute('dir')).to.equal('ltr');
  });
});
