import { expect } from '@open-wc/testing';
import type { EventFeed } from '../../src/events/event.js';
import { readJsonFeed } from '../../src/events/json-feed.js';
import { writeStructuredData } from '../../src/ui/structured-data.js';
import { forumEvents, forumText } from '../fixtures/feeds.js';
import { until } from '../fixtures/until.js';

const forum = readJsonFeed(forumText(), 'https://partner.test/').feed;

/** A page with a policy, and a script that has run in it as there is one on every page with our elements. */
async function pageWith(policy: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><script>1</script>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  if (!frame.contentDocument) throw new Error('the page is not there');
  return frame.contentDocument;
}

function dataIn(page: Document): string[] {
  return [...page.querySelectorAll('head > script[type="application/ld+json"]')].map(
    ({ textContent }) => textContent,
  );
}

function namesIn(page: Document): unknown[] {
  return dataIn(page).flatMap((text) => {
    const { '@graph': graph } = JSON.parse(text) as { '@graph': { identifier?: string }[] };
    return graph.flatMap(({ identifier }) => identifier ?? []);
  });
}

describe('data for search engines', () => {
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  it('stands in the head of the page, once for each feed', async () => {
    const page = await pageWith("default-src 'self' 'unsafe-inline'");
    const { signal } = new AbortController();
    await writeStructuredData(forum, page, signal);
    await writeStructuredData(forum, page, signal);
    await writeStructuredData({ ...forum, events: [] }, page, new AbortController().signal);
    expect(dataIn(page)).to.have.length(2);
    expect(namesIn(page)).to.have.length(forumEvents.length);
  });

  it('changes with the feed, and goes with it', async () => {
    const page = await pageWith("default-src 'self' 'unsafe-inline'");
    const life = new AbortController();
    await writeStructuredData(forum, page, life.signal);
    const less: EventFeed = { ...forum, events: forum.events.slice(0, 1) };
    await writeStructuredData(less, page, life.signal);
    expect(namesIn(page)).to.deep.equal([forum.events[0]?.id]);
    life.abort();
    expect(dataIn(page)).to.deep.equal([]);
  });

  it('is not written when the element has gone meanwhile', async () => {
    const page = await pageWith("default-src 'self' 'unsafe-inline'");
    const gone = new AbortController();
    const written = writeStructuredData(forum, page, gone.signal);
    gone.abort();
    await written;
    expect(dataIn(page)).to.deep.equal([]);
  });

  it('offends neither a strict policy nor enforced Trusted Types', async () => {
    const page = await pageWith(
      "default-src 'none'; script-src 'unsafe-inline'; require-trusted-types-for 'script'; trusted-types 'none'",
    );
    const violations: string[] = [];
    page.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample }) => {
      violations.push(`${effectiveDirective} ${sample}`);
    });
    const { signal } = new AbortController();
    await writeStructuredData(forum, page, signal);
    await writeStructuredData({ ...forum, events: [] }, page, signal);
    expect(dataIn(page)).to.have.length(1);
    // What the policy does stop comes after it: nothing is still on its way.
    const image = page.createElement('img');
    image.src = 'https://third.test/pixel.png';
    page.body.append(image);
    await until(() => violations.length > 0, 'this browser does not tell');
    expect(violations.filter((violation) => !violation.startsWith('img-src'))).to.deep.equal([]);
  });

  it('never runs, whatever is in it', async () => {
    const page = await pageWith("default-src 'self' 'unsafe-inline'");
    await writeStructuredData(forum, page, new AbortController().signal);
    const block = page.querySelector<HTMLScriptElement>('head > script[type*=ld]');
    if (!block) throw new Error('there is none');
    block.type = 'text/javascript';
    block.replaceChildren(page.createTextNode('document.title = "run"'));
    expect(page.title).to.equal('');
  });
});
