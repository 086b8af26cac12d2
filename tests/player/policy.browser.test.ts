import { expect, fixture, html } from '@open-wc/testing';
import '../../src/player/define.js';
import type { SolidarityPlayer } from '../../src/player/solidarity-player.js';
import { LiveSession, untilLater } from './live-session.js';

// What docs/player.md asks for, and nothing else: no worker, no inline style, no code out of text.
const policy = document.createElement('meta');
policy.httpEquiv = 'Content-Security-Policy';
policy.content = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'none'",
  "connect-src 'self'",
  "img-src 'self'",
  "media-src 'self' blob: data:",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

describe('a page with a strict policy and enforced Trusted Types', () => {
  const violations: string[] = [];
  const note = ({ effectiveDirective, blockedURI, sample }: SecurityPolicyViolationEvent): void => {
    violations.push(`${effectiveDirective} ${blockedURI} ${sample}`);
  };

  before(() => {
    document.head.append(policy);
    document.addEventListener('securitypolicyviolation', note);
  });
  after(() => {
    document.removeEventListener('securitypolicyviolation', note);
  });

  it('sees the livestream, captions included, and nothing is refused', async () => {
    const live = new LiveSession();
    const player = await fixture<SolidarityPlayer>(
      html`<solidarity-player src=${live.url} muted></solidarity-player>`,
    );
    await player.play();
    const { currentTime, model } = player;
    await untilLater(() => player.currentTime > currentTime + 1, 'the picture stands still');
    await untilLater(() => model?.textTracks.length === 2, 'there are no captions');
    model?.showText(model.textTracks.find(({ language }) => language === 'ar'));
    await untilLater(() => (model?.shownText?.cues?.length ?? 0) > 0, 'no caption is shown');
    expect(violations).to.deep.equal([]);
  }).timeout(60_000);
});
