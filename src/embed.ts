/**
 * The script tag's entry: loads what the page uses, when it uses it. A page
 * with a timeline never pays for a map.
 */

import type { EarlyPlayer, FirstRequest } from './player/warm-up.js';

const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'solidarity-map': () => import('./map/define.js'),
  'solidarity-player': () => import('./player/define.js'),
  'solidarity-timeline': () => import('./timeline/define.js'),
};
const selector = Object.keys(elements).join(',');
const requested = new Set<string>();

function load({ localName: tag }: Element): void {
  if (requested.has(tag)) return;
  requested.add(tag);
  elements[tag]?.().catch((cause: unknown) => {
    // The page's own content stays; the next one of its kind tries again.
    requested.delete(tag);
    console.warn(`<${tag}> could not be loaded:`, cause);
  });
}

/**
 * A player that begins by itself: the code that plays and the first answer of
 * its stream are wanted here and now, not a few round trips later.
 */
const eager = 'solidarity-player[src]:is([autoplay][muted],[preload=auto]):not(:defined)';

function hurry(player: EarlyPlayer): void {
  const src = player.getAttribute('src') ?? '';
  if (player.firstRequest || !URL.canParse(src, document.baseURI)) return;
  const { href: url } = new URL(src, document.baseURI);
  const life = new AbortController();
  const signal = AbortSignal.any([life.signal, AbortSignal.timeout(8_000)]);
  const response = fetch(url, { cache: 'no-store', signal });
  const first: FirstRequest = { url, life, asked: performance.now(), response };
  player.firstRequest = first;
  response.catch(() => undefined);
  import('./player/playing.js').then(({ warm }) => warm(first)).catch(() => undefined);
}

function loadWithin(root: ParentNode): void {
  for (const element of root.querySelectorAll(selector)) load(element);
  for (const player of root.querySelectorAll<EarlyPlayer>(eager)) hurry(player);
}

loadWithin(document);
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) {
      if (!(node instanceof Element)) continue;
      if (node.matches(selector)) load(node);
      loadWithin(node);
    }
  }
}).observe(document, { childList: true, subtree: true });
