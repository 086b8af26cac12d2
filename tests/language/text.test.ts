import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { textFor } from '../../src/language/text.js';

const title = { en: 'Forum', ar: 'منتدى', nb: 'Forumet', 'zh-Hant': '論壇', ku: 'Forum' };

describe('a text of the feed', () => {
  it('comes in the reader’s language', () => {
    assert.deepEqual(textFor(title, 'ar'), { text: 'منتدى', lang: 'ar', dir: 'rtl' });
    assert.equal(textFor(title, 'ar', ['en', 'nb']).lang, 'ar');
  });

  it('comes in the very variety before the language', () => {
    const texts = { ar: 'عربي', 'ar-IQ': 'عراقي' };
    assert.equal(textFor(texts, 'ar-IQ').text, 'عراقي');
    assert.equal(textFor(texts, 'AR-iq').text, 'عراقي');
    assert.equal(textFor(texts, 'ar-EG').text, 'عربي');
  });

  it('comes in another variety rather than in another language', () => {
    assert.equal(textFor({ en: 'x', 'pt-BR': 'fórum' }, 'pt').text, 'fórum');
    assert.equal(textFor(title, 'zh').lang, 'zh-Hant');
  });

  it('comes in Bokmål for a reader of Nynorsk, in Kurmanji for kmr', () => {
    assert.equal(textFor(title, 'nn').lang, 'nb');
    assert.equal(textFor(title, 'no').lang, 'nb');
    assert.equal(textFor({ en: 'x', nn: 'y' }, 'nb').lang, 'nn');
    assert.equal(textFor(title, 'kmr').lang, 'ku');
  });

  it('does not come in Sorani for a reader of Kurmanji, who may not read its letters', () => {
    assert.equal(textFor({ ckb: 'کۆڕبەند', en: 'Forum' }, 'ku', ['en']).lang, 'en');
  });

  it('falls back to the organisers’ languages in their order', () => {
    assert.equal(textFor(title, 'fr', ['ar', 'en']).lang, 'ar');
    assert.equal(textFor(title, 'fr', ['it', 'en', 'ar']).lang, 'en');
  });

  it('falls back to whatever there is, never to a blank', () => {
    assert.equal(textFor({ it: 'Foro' }, 'fr', ['de']).text, 'Foro');
  });

  it('of unknown language says so, and finds its direction by itself', () => {
    assert.deepEqual(textFor({ und: 'Forum' }, 'ar'), { text: 'Forum', lang: '', dir: 'auto' });
  });

  it('is marked with the language that it is in, not with the one that was asked for', () => {
    assert.deepEqual(textFor({ en: 'Forum' }, 'ar'), { text: 'Forum', lang: 'en', dir: 'ltr' });
  });

  it('that is not there is empty', () => {
    assert.deepEqual(textFor({}, 'en', ['ar']), { text: '', lang: '', dir: 'auto' });
  });
});
