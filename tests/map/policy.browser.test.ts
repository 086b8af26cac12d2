import { expect, fixture, html } from '@open-wc/testing';
import '../../src/map/define.js';
import '../../src/timeline/define.js';
import type { SolidarityMap } from '../../src/map/solidarity-map.js';
import type { SolidarityTimeline } from '../../src/timeline/solidarity-timeline.js';
import { feedAddress, forumText } from '../fixtures/feeds.js';
import { allIn } from '../fixtures/rendered.js';
import { until } from '../fixtures/until.js';

// The style half of a strict policy: neither style attributes in markup nor style elements.
const policy = document.createElement('meta');
policy.httpEquiv = 'Content-Security-Policy';
policy.content = "style-src 'none'";

describe('a page with a strict policy', () => {
  const violations: string[] = [];
  const note = ({ effectiveDirective, sample }: SecurityPolicyViolationEvent): void => {
    violations.push(`${effectiveDirective} ${sample}`);
  };

  before(() => {
    document.head.append(policy);
    document.addEventListener('securitypolicyviolation', note);
  });
  after(() => {
    document.removeEventListener('securitypolicyviolation', note);
  });

  it('would stop a style attribute in markup', async () => {
    const page = document.createElement('div');
    page.innerHTML = '<p style="color: red"></p>';
    document.body.append(page);
    await until(() => violations.length > 0, 'this browser does not tell');
    page.remove();
    violations.length = 0;
  });

  it('has nothing against map and timeline, which look as they should', async () => {
    const feed = feedAddress(forumText());
    const page = await fixture<HTMLElement>(html`
      <div>
        <solidarity-map event="forum@test" feed=${feed}></solidarity-map>
        <solidarity-timeline now="2015-10-01T20:00Z" feed=${feed}></solidarity-timeline>
      </div>
    `);
    const map = page.querySelector<SolidarityMap>('solidarity-map');
    const timeline = page.querySelector<SolidarityTimeline>('solidarity-timeline');
    if (!map || !timeline) throw new Error('one is missing');
    await until(() => allIn(map, '.marker').length > 0 && allIn(map, '.card').length > 0, 'no map');
    await until(() => allIn(timeline, '.details').length > 0, 'no timeline');
    await until(() => allIn(map, '.stage .leaflet-pane').length > 0, 'the engine did not come');
    expect(violations).to.deep.equal([]);
    expect(getComputedStyle(allIn(map, '.stage')[0] ?? page).overflow).to.equal('hidden');
  });
});
