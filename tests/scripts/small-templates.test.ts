import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withSmallTemplates } from '../../scripts/build/small-templates.js';

describe('templates in the code', () => {
  it('have one space where they are written over several lines, and everything around them stays', () => {
    const code = [
      'const one = html`<p',
      '    class=${name}',
      '  >',
      '    two  words ${word}',
      '  </p>`;',
      'const text = `',
      '  as it is`;',
    ].join('\n');
    assert.equal(
      withSmallTemplates(code).toString(),
      [
        'const one = html`<p class=${name} > two  words ${word} </p>`;',
        'const text = `',
        '  as it is`;',
      ].join('\n'),
    );
  });
});
