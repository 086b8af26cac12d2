import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withSmallStyles } from '../../scripts/build/small-styles.js';

describe('style sheets in the code', () => {
  it('come without comments and white space, and everything around them as it was', () => {
    const code = [
      'const one = css`',
      '  /* why */',
      '  .a { color: red; }',
      '`;',
      'const two = css`.b { inset: 0; }`, three = html`  <p> </p>`;',
    ].join('\n');
    assert.equal(
      withSmallStyles(code).toString(),
      [
        'const one = css`.a{color:red}`;',
        'const two = css`.b{inset:0}`, three = html`  <p> </p>`;',
      ].join('\n'),
    );
  });

  it('keep what an escape in them stands for', () => {
    const code = 'css`.a::before { content: "\\\\2014 x"; }`';
    assert.equal(withSmallStyles(code).toString(), 'css`.a:before{content:"—x"}`');
    assert.equal(
      withSmallStyles('css`.a\\\\:b { color: red; }`').toString(),
      'css`.a\\\\:b{color:red}`',
    );
  });

  it('stay as they are with an expression in them', () => {
    const code = 'css`.a { color: ${b}; }`';
    assert.equal(withSmallStyles(code).toString(), code);
  });
});
