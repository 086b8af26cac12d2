/**
 * The partner's page, as HTML that means something before any script runs:
 * the elements' own children are the programme as lists and a video with
 * controls, written from the same feed that the elements read.
 */

import { words } from './words.js';

/**
 * @typedef {Record<string, string>} LanguageMap
 * @typedef {object} DemoEvent
 * @property {string} id
 * @property {LanguageMap} title
 * @property {string} start
 * @property {string} [end]
 * @property {string} [precision]
 * @property {{ city?: LanguageMap, name: LanguageMap }} [place]
 * @property {{ type: string, role?: string, url: string, poster?: string }[]} [media]
 * @typedef {{ main?: string, events: DemoEvent[] }} DemoFeed
 * @typedef {keyof typeof words} DemoLanguage
 */

/** The demo shows the forum's second day unless the visitor chooses another moment. */
const during = '2015-10-02T17:30+03:00';

/** Everything from this origin, nothing inline, nothing turned from text into code. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self' blob: data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** @param {string} text */
function escape(text) {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

/**
 * @param {DemoEvent} event
 * @param {DemoLanguage} language
 */
function when({ start, end, precision }, language) {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const [first, last] = [new Date(`${start}T12:00Z`), new Date(`${end ?? start}T12:00Z`)];
  const date = format.formatRange(first, last);
  return `${precision === 'circa' ? '≈ ' : ''}<time datetime="${start}">${escape(date)}</time>`;
}

/**
 * @param {readonly DemoEvent[]} events
 * @param {DemoLanguage} language
 * @param {string} root
 */
function list(events, language, root) {
  const items = events.map((event) => {
    const title = escape(event.title[language] ?? event.title['en'] ?? '');
    const place = event.place && (event.place.city ?? event.place.name);
    const city = place ? `, ${escape(place[language] ?? place['en'] ?? '')}` : '';
    const kept = event.media?.find(({ role }) => role === 'recording');
    const name = kept ? `<a href="${root}${kept.url}">${title}</a>` : title;
    return `<li>${when(event, language)}: ${name}${city}</li>`;
  });
  return `<ul>\n          ${items.join('\n          ')}\n        </ul>`;
}

/**
 * The whole page.
 *
 * @param {DemoLanguage} language
 * @param {DemoFeed} feed
 * @param {{ strict: boolean }} options strict adds the content security policy, which a dev server with its own scripts could not keep
 * @returns {string}
 */
export function renderPage(language, feed, { strict }) {
  const w = words[language];
  const root = language === 'en' ? '' : '../';
  const elsewhere = language === 'en' ? 'ar/' : '../';
  const events = [...feed.events].sort((a, b) => a.start.localeCompare(b.start));
  const broadcast = feed.events
    .find(({ id }) => id === feed.main)
    ?.media?.find(({ role }) => role === 'live');
  const abroad = events.filter(({ place }) => {
    const city = place?.city?.['en'];
    return city !== undefined && city !== 'Baghdad';
  });
  const shared = `feed="${root}extended-forum-2015.json" now="${during}"`;
  const meta = strict
    ? `<meta http-equiv="Content-Security-Policy" content="${escape(policy)}" />\n    `
    : '';
  return `<!doctype html>
<html lang="${language}" dir="${w.direction}">
  <head>
    <meta charset="utf-8" />
    ${meta}<meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${escape(w.title)} – ${escape(w.site)}</title>
    <meta name="description" content="${escape(w.lead)}" />
    <link rel="icon" href="${root}icon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="${root}demo.css" />
    <script type="module" src="${root}cdn/embed.js"></script>
    <script type="module" src="${root}demo.js"></script>
  </head>
  <body>
    <a class="skip" href="#content">${escape(w.skip)}</a>
    <header class="masthead">
      <p class="site">${escape(w.site)}</p>
      <p><span>${escape(w.example)}</span> <a href="${elsewhere}" lang="${w.otherLang}" hreflang="${w.otherLang}">${w.other}</a></p>
    </header>
    <main id="content">
      <p class="kicker">${escape(w.kicker)}</p>
      <h1>${escape(w.title)}</h1>
      <p class="lead">${escape(w.lead)}</p>

      <section aria-labelledby="player">
        <h2 id="player">${escape(w.player)}</h2>
        <solidarity-player ${shared}>
          <video controls preload="none" src="${root}${broadcast?.url ?? ''}" poster="${root}${broadcast?.poster ?? ''}"></video>
        </solidarity-player>
        <p class="note">${escape(w.playerNote)}</p>
      </section>

      <section aria-labelledby="map">
        <h2 id="map">${escape(w.map)}</h2>
        <p class="note">${escape(w.mapNote)}</p>
        <solidarity-map ${shared}>
        ${list(abroad, language, root)}
        </solidarity-map>
      </section>

      <section aria-labelledby="timeline">
        <h2 id="timeline">${escape(w.timeline)}</h2>
        <solidarity-timeline ${shared}>
        ${list(events, language, root)}
        </solidarity-timeline>
      </section>
    </main>
    <aside class="lab" hidden data-stream="${root}live/baghdad/fault" aria-label="${escape(w.try)}">
      <fieldset>
        <legend>${escape(w.moment)}</legend>
        <label><input type="radio" name="moment" value="2015-09-20T10:00+03:00" data-fault="not-started" /> ${escape(w.before)}</label>
        <label><input type="radio" name="moment" value="${during}" checked /> ${escape(w.during)}</label>
        <label><input type="radio" name="moment" value="2015-10-20T10:00+03:00" data-fault="ended" /> ${escape(w.after)}</label>
      </fieldset>
      <button type="button" class="storm" aria-pressed="false" data-calm="${escape(w.calm)}">${escape(w.storm)}</button>
    </aside>
    <footer><p>${escape(w.footer)}</p></footer>
  </body>
</html>
`;
}
