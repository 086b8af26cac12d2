/**
 * Reduced motion at the press of a button. A page cannot set what
 * `prefers-reduced-motion` answers, so it is answered for the device: to
 * scripts by `matchMedia`, to style sheets by rewriting their media rules.
 */

type Motion = 'full' | 'reduced';

const feature = /\(\s*prefers-reduced-motion\s*(?::\s*(reduce|no-preference)\s*)?\)/g;
const always = '(min-width: 0)';
const never = '(max-width: 0)';

let motion: Motion = 'full';
/** Media rules whose text was changed, with the text that they had. */
const rewritten = new Map<CSSMediaRule, string>();

const ask = globalThis.matchMedia.bind(globalThis);
globalThis.matchMedia = (query) => ask(answered(query));

/** Sets how much moves in the elements within, now and when they come. */
export function setMotion(wanted: Motion, canvas: HTMLElement): void {
  motion = wanted;
  for (const [rule, text] of rewritten) rule.media.mediaText = text;
  rewritten.clear();
  if (motion === 'full') return;
  // The story is rendered after its decorators; its sheets are there by the next frame.
  requestAnimationFrame(() => {
    for (const { shadowRoot } of canvas.querySelectorAll('*')) {
      for (const sheet of shadowRoot?.adoptedStyleSheets ?? []) rewrite(sheet);
    }
  });
}

/** The query with the feature replaced by its answer; as it was where the device decides. */
function answered(query: string): string {
  if (motion === 'full') return query;
  return query.replace(feature, (_, value?: string) =>
    value === 'no-preference' ? never : always,
  );
}

function rewrite({ cssRules }: CSSStyleSheet | CSSGroupingRule): void {
  for (const rule of cssRules) {
    if (rule instanceof CSSMediaRule) {
      const before = rule.media.mediaText;
      const after = answered(before);
      if (after !== before) {
        rewritten.set(rule, before);
        rule.media.mediaText = after;
      }
    }
    if (rule instanceof CSSGroupingRule) rewrite(rule);
  }
}
