/** What a key asks of the player while the focus is inside it. */
export type KeyWish =
  | { readonly wish: 'toggle-play' | 'toggle-mute' | 'toggle-captions' | 'toggle-fullscreen' }
  | { readonly wish: 'show-help' | 'to-start' | 'to-end' }
  /** Seconds from where it is. */
  | { readonly wish: 'skip'; readonly seconds: number }
  /** Steps of a twentieth. */
  | { readonly wish: 'volume'; readonly steps: number }
  /** From 0, the beginning, to 1. */
  | { readonly wish: 'jump'; readonly part: number };

/** Seconds that one press of an arrow key, and of J and L, skips. */
export const arrowStep = 5;
export const skipStep = 10;

/**
 * By the letter where the keyboard has Latin letters and by the place of the
 * key where it has others: Arabic keyboards have ن where K is.
 */
const byLetter: Readonly<Record<string, KeyWish>> = {
  k: { wish: 'toggle-play' },
  m: { wish: 'toggle-mute' },
  c: { wish: 'toggle-captions' },
  f: { wish: 'toggle-fullscreen' },
  j: { wish: 'skip', seconds: -skipStep },
  l: { wish: 'skip', seconds: skipStep },
};

const byName: Readonly<Record<string, KeyWish>> = {
  ' ': { wish: 'toggle-play' },
  // The timeline runs from left to right in every language, and so do the arrows.
  ArrowLeft: { wish: 'skip', seconds: -arrowStep },
  ArrowRight: { wish: 'skip', seconds: arrowStep },
  ArrowUp: { wish: 'volume', steps: 1 },
  ArrowDown: { wish: 'volume', steps: -1 },
  Home: { wish: 'to-start' },
  End: { wish: 'to-end' },
  '?': { wish: 'show-help' },
  '؟': { wish: 'show-help' },
};

/** A key that has been pressed. */
export type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'defaultPrevented'
>;

/** What the key asks for; undefined where it is the browser's or somebody else's. */
export function wishOf(pressed: PressedKey): KeyWish | undefined {
  const { key, code, ctrlKey, altKey, metaKey, defaultPrevented } = pressed;
  if (ctrlKey || altKey || metaKey || defaultPrevented) return undefined;
  const named = byName[key];
  if (named) return named;
  // Digits by their place too: ٥ and ৫ are five.
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined && /^\p{Nd}$/u.test(key)) {
    return { wish: 'jump', part: Number(digit) / 10 };
  }
  if (/^[a-z]$/i.test(key)) return byLetter[key.toLowerCase()];
  return byLetter[/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? ''];
}

/** Whether a page scrolls with it. */
export function isForScrolling(key: string): boolean {
  return /^(Arrow|Home|End|Page| $)/.test(key);
}

/**
 * Whether the focused element has this key for itself: a button its space, a
 * slider its arrows, a field its letters.
 */
export function keepsKey(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  if (target instanceof HTMLInputElement) {
    if (target.type === 'range') return /^(Arrow|Home|End|Page)/.test(key);
    if (target.type === 'radio') return /^Arrow|^ $/.test(key);
    return target.type === 'checkbox' ? key === ' ' : true;
  }
  return key === ' ' && target.matches('button, summary, a[href]');
}
