import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import {
  currentLine,
  searchLines,
  transcriptOf,
} from '../../../src/player/transcript/transcript-lines.js';

const cue = (startTime: number, endTime: number, text: string) => ({ startTime, endTime, text });

describe('a transcript', () => {
  it('is in order and without the marks of WebVTT', () => {
    const lines = transcriptOf([
      cue(5, 8, '<v Layla>We are <i>here</i> &amp; we\nstay.</v>'),
      cue(1, 4, 'Welcome.'),
    ]);
    assert.deepEqual(lines, [
      { start: 1, end: 4, text: 'Welcome.' },
      { start: 5, end: 8, text: 'We are here & we stay.', speaker: 'Layla' },
    ]);
  });

  it('has a caption once that a stream repeats in every segment', () => {
    const lines = transcriptOf([cue(0, 4, 'Water.'), cue(4, 6, 'Water.'), cue(60, 62, 'Water.')]);
    assert.deepEqual(
      lines.map(({ start, end }) => [start, end]),
      [
        [0, 6],
        [60, 62],
      ],
    );
  });

  it('knows what is being said, and in a pause what was said last', () => {
    const lines = transcriptOf([cue(1, 4, 'One.'), cue(10, 12, 'Two.')]);
    assert.equal(currentLine(lines, 0), -1);
    assert.equal(currentLine(lines, 6), 0);
    assert.equal(currentLine(lines, 11), 1);
  });
});

describe('a search in it', () => {
  const lines = transcriptOf([
    cue(1, 4, 'أهلًا وسهلًا بكم في بَغداد'),
    cue(5, 8, 'Søsterskap og solidaritet — à bientôt'),
  ]);
  const found = (query: string): number[] => searchLines(lines, query).map(({ start }) => start);

  it('finds what is written with or without vowel signs and forms of alef', () => {
    assert.deepEqual(found('اهلا'), [1]);
    assert.deepEqual(found('أَهلاً بغداد'), [1]);
  });

  it('finds without case and accents, every word of it', () => {
    assert.deepEqual(found('SOLIDARITET a bientot'), [5]);
    assert.deepEqual(found('solidaritet Oslo'), []);
  });

  it('finds everything while nothing is asked', () => {
    assert.deepEqual(found('  '), [1, 5]);
  });
});
