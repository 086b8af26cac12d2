import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { HostGlobals } from '../.storybook/toolbars.js';
import { placeOf } from '../.storybook/host-page.js';

/**
 * A page on which no script runs, as a browser shows it: a frame that may run
 * none.
 *
 * @param body what the page wrote between the tags, and the tags
 */
export function withoutJavaScript(
  body: string,
): (args: unknown, context: { globals: object }) => TemplateResult {
  return (_, { globals }) => {
    const host = globals as HostGlobals;
    const { lang, dir } = placeOf(host);
    const scheme = host.scheme === 'system' ? 'light dark' : host.scheme;
    const page = `<!doctype html><html lang="${lang}" dir="${dir}">
      <meta name="color-scheme" content="${scheme}"><title>Without JavaScript</title>
      <style>body { font: 1rem/1.5 system-ui, sans-serif } video { max-inline-size: 100% }</style>
      <body>${body}`;
    // eslint-disable-next-line house/no-html-sinks -- text of our own, in a frame that runs no scripts
    return html`<iframe sandbox="" title="The page without JavaScript" .srcdoc=${page}></iframe>`;
  };
}

/** The programme as a page tells it by itself. */
export const programmeAsList = `<ul>
  <li><time datetime="2015-09-22">22 September 2015</time>: Border of resistance between Kurdistan and Iraq, Rome</li>
  <li><time datetime="2015-10-01">1–3 October 2015</time>: Extended Iraqi Social Forum, Baghdad</li>
  <li><time datetime="2015-10-07">7 October 2015</time>: Students in solidarity, Sylhet</li>
  <li><time datetime="2015-10-13">13 October 2015</time>: Gatherings in Martina Franca and Taranto</li>
</ul>`;
