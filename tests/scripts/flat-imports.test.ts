import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withFlatImports } from '../../scripts/build/flat-imports.js';
import { importsOf, parseES2022 } from '../../scripts/build/syntax.js';

const chunks = {
  'entry.js': { imports: ['shared.js'] },
  'player.js': { imports: ['shared.js', 'engine.js'] },
  'engine.js': { imports: ['bytes.js'] },
  'bytes.js': { imports: [] },
  'shared.js': { imports: [] },
};

describe('a lazy import', () => {
  const code = 'const load = () => import("./player.js").then(use);';
  const flat = withFlatImports(code, 'entry.js', chunks)?.toString() ?? '';

  it('asks at once for all that its chunk imports and that is not here already', () => {
    assert.equal(
      flat,
      'const load = () => Promise.all([import("./player.js"),import("./engine.js"),import("./bytes.js")]).then(([n]) => n).then(use);',
    );
  });

  it('is still one import for whoever weighs what it loads', () => {
    assert.deepEqual(importsOf(parseES2022(flat)), {
      fixed: [],
      lazy: ['./player.js'],
      beside: ['./engine.js', './bytes.js'],
    });
  });

  it('is told from an import that waits for something else together with it', () => {
    const code = 'Promise.all([load("light"), import("./engine.js")])';
    const { lazy, beside } = importsOf(parseES2022(code));
    assert.deepEqual({ lazy, beside }, { lazy: ['./engine.js'], beside: [] });
  });

  it('stays as it is where there is nothing more to ask for', () => {
    assert.equal(
      withFlatImports('import("./bytes.js"); import("x");', 'entry.js', chunks),
      undefined,
    );
  });
});
