import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { checkEmbed } from '../../scripts/build/check-embed.js';
import { faultsOf } from '../../scripts/build/check-syntax.js';
import { withoutProbe } from '../../scripts/build/leaflet-trusted-types.js';
import { isServed } from '../../scripts/build/site.js';
import { checkParts, checkSizes } from '../../scripts/build/sizes.js';
import type { SizeBudgets } from '../../scripts/build/sizes.js';
import { importsOf, parseES2022 } from '../../scripts/build/syntax.js';

const definitions = ['src/map/define.ts', 'src/player/define.ts', 'src/timeline/define.ts'];

/** A file of cdn/; what is not said is empty, and weighs a kilobyte. */
function chunk(file: string, parts: { modules?: string[]; fixed?: string[]; lazy?: string[] }) {
  return { file, brotli: 1000, modules: [], fixed: [], lazy: [], beside: [], ...parts };
}

function graphOf(...chunks: ReturnType<typeof chunk>[]) {
  return new Map(chunks.map((each) => [each.file, each]));
}

describe('the syntax of what is built', () => {
  it('may be ES2022', () => {
    assert.deepEqual(faultsOf('class A { #a = 1; static { this.b = await_; } } export { A };'), []);
  });

  it('may not hold a decorator that the compiler left', () => {
    assert.match(String(faultsOf('class A { @property() b; }')), /not ES2022/);
  });

  it('may not be newer', () => {
    assert.match(String(faultsOf('const a = /[a--b]/v;')), /not ES2022/);
  });

  it('makes no code out of text', () => {
    for (const code of ['eval("1")', 'new Function("1")', 'Function("1")()']) {
      assert.deepEqual(faultsOf(`\n${code}`), ['code out of text in line 2']);
    }
  });
});

describe('what a file may load later', () => {
  const lazyOf = (code: string) => importsOf(parseES2022(code)).lazy;

  it('is what it imports when it runs', () => {
    assert.deepEqual(lazyOf('import("./a.js")'), ['./a.js']);
  });

  it('is a worker, as written and as bundlers leave it', () => {
    for (const url of [
      "new URL('./worker.js', import.meta.url)",
      'new URL(new URL(`./worker.js`, import.meta.url).href, `` + import.meta.url)',
    ]) {
      assert.deepEqual(lazyOf(`new Worker(${url}, { type: 'module' })`), ['./worker.js']);
    }
    assert.deepEqual(lazyOf('new Worker(address)'), []);
  });
});

describe('the files of the script tag', () => {
  it('are an entry, what it reaches and nothing else', () => {
    const graph = graphOf(
      chunk('embed.js', { lazy: ['all.js'] }),
      chunk('all.js', { modules: definitions }),
    );
    assert.deepEqual(checkEmbed(graph), []);
  });

  it('hold every definition, which a wrong "sideEffects" empties', () => {
    const graph = graphOf(
      chunk('embed.js', { lazy: ['all.js'] }),
      chunk('all.js', { modules: definitions.slice(1) }),
    );
    assert.match(String(checkEmbed(graph)), /src\/map\/define\.ts/);
  });

  it('do not import the entry back', () => {
    const graph = graphOf(
      chunk('embed.js', { lazy: ['all.js'] }),
      chunk('all.js', { modules: definitions, fixed: ['embed.js'] }),
    );
    assert.match(String(checkEmbed(graph)), /all\.js imports the entry/);
  });

  it('import nothing that is not among them', () => {
    const graph = graphOf(
      chunk('embed.js', { modules: definitions, fixed: ['lit'] }),
      chunk('lost.js', {}),
    );
    const faults = String(checkEmbed(graph));
    assert.match(faults, /"lit", which is not there/);
    assert.match(faults, /lost\.js is reached from nowhere/);
  });
});

describe('the sizes', () => {
  const sizes: SizeBudgets = {
    deferred: { 'src/engine.ts': 'until play' },
    budgets: [
      { name: 'first', kilobytes: 2, with: [] },
      { name: 'playing', kilobytes: 3, with: ['src/engine.ts'] },
    ],
    parts: [],
    onlyWith: { 'node_modules/hls.js/': 'src/engine.ts' },
    apart: {},
  };
  const engine = chunk('engine.js', { modules: ['src/engine.ts', 'node_modules/hls.js/a.js'] });

  it('count what loads at once, and what has been asked for', () => {
    const graph = graphOf(
      chunk('embed.js', { lazy: ['map.js'] }),
      chunk('map.js', { lazy: ['engine.js'] }),
      engine,
    );
    assert.deepEqual(checkSizes(graph, sizes), []);
  });

  it('count a lazy chunk that nobody calls deferred', () => {
    const graph = graphOf(
      chunk('embed.js', { lazy: ['map.js', 'more.js', 'engine.js'] }),
      chunk('map.js', {}),
      chunk('more.js', {}),
      engine,
    );
    assert.deepEqual(checkSizes(graph, sizes), [
      'first: 3.0 kB exceed the budget of 2 kB.',
      'playing: 4.0 kB exceed the budget of 3 kB.',
    ]);
  });

  it('tell of a deferred module that is loaded at once', () => {
    const graph = graphOf(chunk('embed.js', { fixed: ['engine.js'] }), engine);
    const faults = String(checkSizes(graph, sizes));
    assert.match(faults, /src\/engine\.ts is loaded at once/);
  });

  it('tell of a chunk that asks for what only another may bring', () => {
    const graph = graphOf(
      chunk('embed.js', { lazy: ['engine.js'] }),
      chunk('engine.js', { modules: ['src/engine.ts'], lazy: ['hls.js'] }),
      chunk('hls.js', { modules: ['node_modules/hls.js/a.js'] }),
    );
    const name = 'node_modules/hls.js/';
    const told = (owner: string) =>
      String(checkSizes(graph, { ...sizes, onlyWith: { [name]: owner } }));
    assert.doesNotMatch(told('src/engine.ts'), /asks for/);
    assert.match(told('src/other.ts'), /engine\.js asks for node_modules\/hls\.js\//);
  });

  it('tell of what runs first and waits for other code', () => {
    const graph = graphOf(
      chunk('embed.js', { lazy: ['first.js'] }),
      chunk('first.js', { modules: ['src/first.ts'], fixed: ['shared.js'], lazy: ['engine.js'] }),
      chunk('shared.js', { modules: ['node_modules/lit-html/lit-html.js'] }),
      engine,
    );
    const told = (code: string, module = 'src/first.ts') =>
      String(checkSizes(graph, { ...sizes, apart: { [module]: code } }));
    assert.match(
      told('node_modules/lit-html/', 'src/renamed.ts'),
      /renamed\.ts .*no chunk holds it/,
    );
    assert.match(told('node_modules/lit-html/'), /src\/first\.ts waits for .*shared\.js/);
    assert.doesNotMatch(told('node_modules/hls.js/'), /waits for/);
  });

  it('of a part on its own are held to its budget', () => {
    const part = { name: 'reading', kilobytes: 1, entries: ['src/reading.ts'] };
    assert.deepEqual(checkParts([{ ...part, bytes: 1000 }]), []);
    assert.deepEqual(checkParts([{ ...part, bytes: 1100 }]), [
      'reading: 1.1 kB exceed the budget of 1 kB.',
    ]);
  });

  it('tell of a deferred module that is no more', () => {
    assert.match(String(checkSizes(graphOf(chunk('embed.js', {})), sizes)), /no chunk holds it/);
  });
});

describe('Leaflet for pages with Trusted Types', () => {
  const file = createRequire(import.meta.url).resolve('leaflet/dist/leaflet-src.esm.js');
  const source = readFileSync(file, 'utf8');

  it('does not set innerHTML when it is imported', () => {
    assert.ok(source.includes("div.innerHTML = '<svg/>'"));
    const patched = withoutProbe(source);
    assert.ok(!patched.includes("'<svg/>'"));
    assert.match(patched, /var inlineSvg = !!svg\$1;/);
  });

  it('is looked at again when the probe has changed', () => {
    assert.throws(() => withoutProbe(source.replace("'<svg/>'", "'<svg></svg>'")), /Leaflet/);
  });
});

describe('the built demo', () => {
  it('has the pages, feeds and media, and neither notes nor the code of the server', () => {
    const served = ['', 'demo.js', 'extended-forum-2015.json', 'media/sample/180p/00.ts'];
    const kept = ['page.js', 'livestream', 'extended-forum-2015.txt', 'media/sample/README.md'];
    assert.deepEqual([...served, ...kept].filter(isServed), served);
  });
});
