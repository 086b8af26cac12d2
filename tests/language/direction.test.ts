import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directionOf, primary } from '../../src/language/direction.js';

describe('the direction of a language', () => {
  const directions: readonly (readonly [string, 'ltr' | 'rtl', string])[] = [
    ['ar', 'rtl', 'Arabic'],
    ['ar-IQ', 'rtl', 'Arabic of Iraq'],
    ['AR', 'rtl', 'Arabic, shouted'],
    ['ckb', 'rtl', 'Sorani'],
    ['ku', 'ltr', 'Kurmanji'],
    ['ku-Latn', 'ltr', 'Kurmanji in Latin letters'],
    ['ku-Arab', 'rtl', 'Kurmanji in Arabic letters'],
    ['ckb-Latn-IQ', 'ltr', 'Sorani in Latin letters'],
    ['ar-Latn', 'ltr', 'Arabic in Latin letters'],
    ['fa', 'rtl', 'Persian'],
    ['az-Arab', 'rtl', 'Azerbaijani in Arabic letters'],
    ['az', 'ltr', 'Azerbaijani'],
    ['uz-arab-AF', 'rtl', 'Uzbek in Arabic letters'],
    ['ur', 'rtl', 'Urdu'],
    ['he-IL', 'rtl', 'Hebrew'],
    ['bn', 'ltr', 'Bengali'],
    ['nb', 'ltr', 'Norwegian'],
    ['zh-Hant', 'ltr', 'Chinese'],
    ['arn', 'ltr', 'Mapudungun, which only begins like Arabic'],
    ['', 'ltr', 'nothing'],
  ];
  for (const [tag, direction, name] of directions) {
    it(`${tag || '""'}, ${name}: ${direction}`, () => {
      assert.equal(directionOf(tag), direction);
    });
  }
});

describe('the primary subtag', () => {
  it('is what the language is called without its variety', () => {
    assert.equal(primary('ar-IQ'), 'ar');
    assert.equal(primary('CKB'), 'ckb');
    assert.equal(primary(''), '');
  });
});
