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
/**
 * A player that begins by itself: the code that plays and the first answer of
 * its stream are wanted here and now, not a few round trips later.
 */
const eager = 'solidarity-player[src*=".m3u8"]:is([autoplay][muted],[preload=auto]):not(:defined)';
const requested = new Set<string>();

function load(element: Element): void {
  if (element.matches(eager)) hurry(element as EarlyPlayer);
  const tag = element.localName;
  if (requested.has(tag)) return;
  requested.add(tag);
  elements[tag]?.().catch((cause: unknown) => {
    // The page's own content stays; the next one of its kind tries again.
    requested.delete(tag);
    console.warn(`<${tag}> failed:`, cause);
  });
}

function hurry(player: EarlyPlayer): void {
  if (player.firstRequest) return;
  try {
    const { href: url } = new URL(player.getAttribute('src') ?? '', document.baseURI);
    const life = new AbortController();
    const response = fetch(url, { cache: 'no-store', signal: life.signal });
    const first: FirstRequest = { url, life, asked: performance.now(), response };
    player.firstRequest = first;
    const warmed = import('./player/warm-start.js').then(({ warm }) => warm(first));
    Promise.all([response, warmed, import('./player/playing.js')]).catch(() => undefined);
  } catch {
    // No address, or an old browser: the player says so, or does without.
  }
}

function loadWithin(root: ParentNode): void {
  for (const element of root.querySelectorAll(selector)) load(element);
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
