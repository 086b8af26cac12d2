import type { Decorator } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { action } from 'storybook/actions';
import { directionOf } from '../src/language/direction.js';
import './host-page.css';
import { setMotion } from './motion.js';
import type { HostGlobals } from './toolbars.js';

/** Language and direction as the toolbars want them. */
export function placeOf({ locale, direction }: HostGlobals): { lang: string; dir: 'ltr' | 'rtl' } {
  return { lang: locale, dir: direction === 'auto' ? directionOf(locale) : direction };
}

/** Shows what the page hears in the panel Actions. */
function note({ type, detail }: CustomEvent): void {
  action(type)(detail);
}

/**
 * The page around a story. Its language stands on a wrapper, as on a page
 * with a section in another language; a story with the parameter
 * `languageOn: 'html'` has it on the document, as most pages do.
 */
export const hostPage: Decorator = (story, { globals, parameters, canvasElement }) => {
  const host = globals as unknown as HostGlobals;
  const { lang, dir } = placeOf(host);
  setMotion(host.motion, canvasElement);
  const isOnWrapper = parameters['languageOn'] !== 'html';
  return html`<div
    class="host-page"
    lang=${isOnWrapper ? lang : nothing}
    dir=${isOnWrapper ? dir : nothing}
    data-scheme=${host.scheme}
    data-page=${host.page}
    @solidarity-load=${note}
    @solidarity-select=${note}
    @solidarity-state=${note}
    @solidarity-error=${note}
    ?data-narrow=${parameters['narrow']}
  >
    ${story()}
  </div>`;
};
