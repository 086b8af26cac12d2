/** The demo's pages: written into site/ by the build, answered afresh by the dev server. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderPage } from '../../demo/page.js';

/** Where each language's page stands. @type {Record<string, import('../../demo/page.js').DemoLanguage>} */
const pages = { '/': 'en', '/ar/': 'ar' };

/** @returns {import('../../demo/page.js').DemoFeed} */
function feed() {
  return JSON.parse(readFileSync('demo/extended-forum-2015.json', 'utf8'));
}

/** @param {string} site folder to write to */
export function renderDemoPages(site) {
  for (const [path, language] of Object.entries(pages)) {
    mkdirSync(join(site, path), { recursive: true });
    writeFileSync(join(site, path, 'index.html'), renderPage(language, feed(), { strict: true }));
  }
}

/** @returns {import('vite').Plugin} */
export function demoPagesPlugin() {
  return {
    name: 'demo-pages',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = request.url?.replace(/[?#].*$/, '') ?? '';
        const language = pages[path];
        if (!language) {
          next();
          return;
        }
        server
          .transformIndexHtml(path, renderPage(language, feed(), { strict: false }))
          .then((html) => {
            response.setHeader('content-type', 'text/html; charset=utf-8');
            response.end(html);
          }, next);
      });
    },
  };
}
