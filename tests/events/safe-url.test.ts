import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { safeUrl } from '../../src/events/safe-url.js';

const base = 'https://partner.test/feeds/forum.json';

describe('an address that could run or hold code never becomes a link', () => {
  const hostile = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    '  javascript:alert(1)',
    '\u0000javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    'java\r\nscript:alert(1)',
    'javascript\t:alert(1)',
    'javascript:%61lert(1)',
    'javascript://partner.test/%0Aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'DATA:text/html;base64,PHNjcmlwdD4=',
    'data:image/svg+xml,<svg/>',
    'blob:https://partner.test/1c2d',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'filesystem:https://partner.test/x',
    'about:blank',
    'view-source:https://partner.test/',
    'ftp://partner.test/',
    'ws://partner.test/',
    'intent://x#Intent;end',
  ];
  for (const address of hostile) {
    it(JSON.stringify(address), () => {
      assert.equal(safeUrl(address), undefined);
      assert.equal(safeUrl(address, base), undefined);
    });
  }
});

describe('an address that leads somewhere', () => {
  it('on the web comes through as the browser writes it', () => {
    assert.equal(safeUrl('https://a.test/ü?q=a:b#c'), 'https://a.test/%C3%BC?q=a:b#c');
    assert.equal(safeUrl('HTTP://A.test'), 'http://a.test/');
    assert.equal(safeUrl(' https://a.test/ '), 'https://a.test/');
  });

  it('by mail or telephone comes through', () => {
    assert.equal(safeUrl('mailto:forum@a.test'), 'mailto:forum@a.test');
    assert.equal(safeUrl('tel:+9647700000000'), 'tel:+9647700000000');
  });

  it('relative to the feed is taken from where the feed is', () => {
    assert.equal(safeUrl('live/master.m3u8', base), 'https://partner.test/feeds/live/master.m3u8');
    assert.equal(safeUrl('/a:b', base), 'https://partner.test/a:b');
    assert.equal(safeUrl('?a', base), 'https://partner.test/feeds/forum.json?a');
  });

  it('without a scheme takes that of the feed', () => {
    assert.equal(safeUrl('//media.test/a.m3u8', base), 'https://media.test/a.m3u8');
  });

  it('relative to nothing leads nowhere', () => {
    for (const address of ['//media.test/a', 'a.m3u8', '/a', '#a', '', 'https:', 'http://[']) {
      assert.equal(safeUrl(address), undefined, address);
    }
  });

  it('relative to a base that is itself no web address leads nowhere', () => {
    assert.equal(safeUrl('a.m3u8', 'data:application/json,{}'), undefined);
    assert.equal(safeUrl('#a', 'data:application/json,{}'), undefined);
  });
});
