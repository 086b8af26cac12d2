import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText } from '../../../src/events/formats/values/plain-text.js';

describe('the text in a piece of HTML', () => {
  it('has paragraphs, lines and items as a reader sees them', () => {
    assert.equal(
      plainText('<p>One\n two</p><p>Three<br/>four</p><ul><li>five</li><li>six</li></ul>'),
      'One two\n\nThree\nfour\n\nfive\nsix',
    );
  });

  it('has its entities decoded once', () => {
    assert.equal(
      plainText('Soir&eacute;e &#8220;A&#x201D; &amp;lt; &bogus;'),
      'Soirée “A” &lt; &bogus;',
    );
    assert.equal(plainText('&#0;&#xD800;&#9999999;'), '\uFFFD\uFFFD\uFFFD');
  });

  it('keeps the line breaks of what is no HTML, and a less-than that begins no tag', () => {
    assert.equal(plainText('one\r\ntwo  \n\n\n\nthree'), 'one\ntwo\n\nthree');
    assert.equal(plainText('<b>3 < 4</b> and 5 > 4'), '3 < 4 and 5 > 4');
  });

  it('has nothing of scripts, styles and comments', () => {
    assert.equal(
      plainText('a<script>alert("<p>")</script>b<style>p{}</style>c<!-- <p>d -->e<!doctype html>'),
      'abce',
    );
    assert.equal(plainText('a<script>never closed <p>b'), 'a');
    assert.equal(plainText('a<!-- never closed <p>b'), 'a');
  });

  it('takes as long as the text is, however broken', () => {
    for (const piece of [
      '<',
      '<a ',
      '<!--',
      '<p',
      '&',
      '&#',
      '<script>',
      ' ',
      '<b> </b>',
      '\v<p>',
    ]) {
      const began = process.cpuUsage();
      plainText(piece.repeat(Math.ceil(1_000_000 / piece.length)));
      const took = process.cpuUsage(began).user / 1000;
      assert.ok(took < 1000, `a megabyte of ${JSON.stringify(piece)} took ${took.toFixed(0)} ms`);
    }
  });
});
