import assert from 'node:assert/strict';
import { register } from 'node:module';
import { before, describe, it } from 'node:test';
import { interfaceLanguage, loadMessages } from '../../src/language/locales.js';
import { msg, str, withMessages } from '../../src/language/message.js';

describe('the language of the interface', () => {
  it('is that of the page, whatever its variety', () => {
    assert.equal(interfaceLanguage('ar'), 'ar');
    assert.equal(interfaceLanguage('ar-IQ'), 'ar');
    assert.equal(interfaceLanguage('AR'), 'ar');
  });

  it('is English where there is no translation', () => {
    for (const tag of ['en', 'en-GB', 'tlh', '', 'constructor', '__proto__', 'toString']) {
      assert.equal(interfaceLanguage(tag), 'en', tag);
    }
  });

  it('needs no words for English, its source', async () => {
    assert.equal(await loadMessages('en'), undefined);
  });
});

describe('a language that could not be loaded', () => {
  // The first time that anybody asks, the words of Arabic are not to be had.
  const flaky = `
    let failures = 1;
    export async function resolve(specifier, context, next) {
      if (/locales\\/ar\\./.test(specifier) && failures-- > 0) throw new Error('no network');
      return next(specifier, context);
    }`;
  before(() => {
    register(`data:text/javascript,${encodeURIComponent(flaky)}`);
  });

  it('is tried again by the next who asks, and then loaded once for all', async () => {
    const both = await Promise.allSettled([loadMessages('ar'), loadMessages('ar')]);
    assert.deepEqual(
      both.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
    const messages = await loadMessages('ar');
    assert.ok(messages && 'now' in messages);
    assert.equal(loadMessages('ar'), loadMessages('ar'));
  });
});

describe('a sentence', () => {
  const now = (): string => msg('Now', { id: 'now' });

  it('is in the language of whatever is drawn around it, and English outside', () => {
    const arabic = { now: 'الآن' };
    const inside = withMessages(arabic, () => [now(), withMessages(undefined, now), now()]);
    assert.deepEqual(inside, ['الآن', 'Now', 'الآن']);
    assert.equal(now(), 'Now');
  });

  it('is English again after something failed in another language', () => {
    assert.throws(() =>
      withMessages({ now: 'الآن' }, () => {
        throw new Error('broken');
      }),
    );
    assert.equal(now(), 'Now');
  });

  it('is in English where a translation has not got to it yet', () => {
    assert.equal(withMessages({}, now), 'Now');
  });

  it('takes its numbers to where the translation wants them', () => {
    const count = 3;
    const few = (): string => msg(str`${count} events`, { id: 'few' });
    assert.equal(few(), '3 events');
    assert.equal(withMessages({ few: str`فعاليات: ${0}` }, few), 'فعاليات: 3');
  });
});
