import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { withoutLog } from '../../scripts/build/hls-without-log.js';

describe('hls.js without its log', () => {
  it('keeps everything but what is only said', () => {
    const code = [
      'if (a) this.log(`level ${b}`); else c();',
      'this.hls?.logger.debug(d);',
      'const { log } = this; e(this.log);',
      'this.math.log(f);',
    ].join('\n');
    assert.equal(
      withoutLog(code),
      ['if (a) ; else c();', ';', 'const { log } = this; e(this.log);', 'this.math.log(f);'].join(
        '\n',
      ),
    );
  });
});
