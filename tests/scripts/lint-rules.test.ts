import { describe, it } from 'node:test';
import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { importDirections } from '../../scripts/lint/import-directions.js';
import { logicalCss } from '../../scripts/lint/logical-css.js';
import { noHtmlSinks } from '../../scripts/lint/no-html-sinks.js';

RuleTester.describe = (name: string, tests: () => void) => void describe(name, tests);
RuleTester.it = (name: string, test: () => void) => void it(name, test);

const rules = new RuleTester({ languageOptions: { parser: tseslint.parser } });

/** One error, wherever it stands. */
const errors = 1;

const inFile = (filename: string, code: string) => ({ filename, code });

rules.run('import-directions', importDirections, {
  valid: [
    inFile('src/map/list.ts', "import { a } from '../events/event.js';"),
    inFile('src/map/list.ts', "import { a } from './arcs.js';"),
    inFile('src/map/world/outline.ts', "import { a } from '../arcs.js';"),
    inFile('src/map/list.ts', "import { html } from 'lit';"),
    inFile('src/ui/menu.ts', "import { a } from '../language/message.js';"),
    inFile('src/language/dates.ts', "import type { A } from '../events/event.js';"),
    inFile('src/ui/define.ts', "import { version } from '../version.js';"),
    inFile('src/define.ts', "import './map/define.js';"),
    inFile('src/map/leaflet-adapter.ts', "import { Map } from 'leaflet/dist/leaflet-src.esm.js';"),
    inFile('src/player/hls-builds.ts', "const a = import('hls.js/light');"),
    inFile(
      'src/player/hls-light.d.ts',
      "declare module 'hls.js/light' { export * from 'hls.js'; }",
    ),
    inFile('src/cli/run.ts', "import { a } from '../events/event.js';"),
    inFile('tests/map/list.test.ts', "import { a } from '../../src/player/playback.js';"),
  ],
  invalid: [
    { ...inFile('src/map/list.ts', "import { a } from '../player/playback.js';"), errors },
    { ...inFile('src/map/list.ts', "import type { A } from '../timeline/axis.js';"), errors },
    { ...inFile('src/map/world/a.ts', "export * from '../../player/playback.js';"), errors },
    { ...inFile('src/player/a.ts', "const a = import('../map/solidarity-map.js');"), errors },
    { ...inFile('src/player/a.ts', "let a: import('../map/arcs.js').Arc;"), errors },
    { ...inFile('src/events/event.ts', "import { a } from '../language/dates.js';"), errors },
    { ...inFile('src/language/dates.ts', "import { a } from '../ui/report.js';"), errors },
    { ...inFile('src/cli/run.ts', "import { a } from '../ui/menu.js';"), errors },
    { ...inFile('src/events/event.ts', "import { a } from '../cli/run.js';"), errors },
    { ...inFile('src/ui/menu.ts', "import { a } from '../map/arcs.js';"), errors },
    { ...inFile('src/map/a.ts', "import { SolidarityMap } from '../index.js';"), errors },
    { ...inFile('src/map/list.ts', "import type { LatLng } from 'leaflet';"), errors },
    { ...inFile('src/player/a.ts', "import Hls from 'hls.js/light';"), errors },
    { ...inFile('src\\player\\a.ts', "import Hls from 'hls.js';"), errors },
  ],
});

rules.run('no-html-sinks', noHtmlSinks, {
  valid: [
    'element.textContent = text;',
    'element.setAttribute("lang", tag);',
    'element.style.setProperty("--_x", "1px");',
    'html`<p class="style" .style=${x} data-style="a" @click=${act}></p>`;',
    'html`<p>The style=italic of ${x}</p>`.strings;'.replace(' style=', ' style: '),
    'stream.write(text);',
    'css`p { color: red }`;',
    "import { html, svg } from 'lit';",
  ],
  invalid: [
    { code: 'element.innerHTML = text;', errors },
    { code: 'element["outerHTML"] += text;', errors },
    { code: 'frame.srcdoc = text;', errors },
    { code: 'element.insertAdjacentHTML("beforeend", text);', errors },
    { code: 'element.setHTMLUnsafe(text);', errors },
    { code: 'document.write(text);', errors },
    { code: 'window.document.writeln(text);', errors },
    { code: 'range.createContextualFragment(text);', errors },
    { code: 'new DOMParser().parseFromString(text, "text/html");', errors },
    { code: 'element.setAttribute("style", "left: 1px");', errors },
    { code: 'element.setAttribute("onclick", text);', errors },
    { code: "import { unsafeHTML } from 'lit/directives/unsafe-html.js';", errors },
    { code: "import { unsafeSVG as raw } from 'lit/directives/unsafe-svg.js';", errors },
    { code: "import { unsafeCSS } from 'lit';", errors },
    { code: "import { styleMap } from 'lit/directives/style-map.js';", errors },
    { code: 'html`<p style="left: ${x}px"></p>`;', errors },
    { code: 'html`<p .innerHTML=${x}></p>`;', errors },
    { code: 'html`<iframe srcdoc=${x}></iframe>`;', errors },
    { code: 'html`<button onclick="go()"></button>`;', errors },
    { code: 'svg`<g\n  style="fill: red"></g>`;', errors },
  ],
});

const sheet = (declarations: string) => `css\`:host { ${declarations} }\`;`;

rules.run('logical-css', logicalCss, {
  valid: [
    sheet('margin-inline-start: 1px; inset-inline: 0; inset: 0; padding: 1px 2px;'),
    sheet('text-align: start; float: inline-start; border-block-end: 1px solid;'),
    sheet('inline-size: 2px; width: 2px; border-start-start-radius: 3px;'),
    sheet('--_left: 2px; margin-inline: var(--_left); inset: var(--a, 1px 2px 3px 4px) 0;'),
    sheet('/* left: 0; */ color: red; content: "left: 0;"'),
    sheet('transition: opacity 1s ease, transform 1s; margin: 0 auto 1rem;'),
    'css`a:hover, .left:focus { color: red }`;',
    'html`<p>left: 1px;</p>`;',
  ],
  invalid: [
    { code: sheet('left: 0'), errors },
    { code: sheet('color: red; RIGHT: 0;'), errors },
    { code: sheet('top: ${x};'), errors },
    { code: sheet('margin-left: 1px;'), errors },
    { code: sheet('padding-right: 1px !important;'), errors },
    { code: sheet('border-left: 1px solid;'), errors },
    { code: sheet('border-top-right-radius: 1px;'), errors },
    { code: sheet('scroll-margin-bottom: 1px;'), errors },
    { code: sheet('text-align: left;'), errors },
    { code: sheet('float: right;'), errors },
    { code: sheet('inset: 0 1px 2px calc(1px + 2px);'), errors },
    { code: sheet('margin: 0 1px 2px 3px;'), errors },
    { code: sheet('border-radius: 0 1px 2px 3px;'), errors },
    { code: sheet('transition: left 1s, opacity 1s;'), errors },
    {
      code: 'css`\n  a:hover {\n    &:focus { left: 0; }\n  }\n`;',
      errors: [{ messageId: 'physical', line: 3, column: 15, endColumn: 22 }],
    },
  ],
});
