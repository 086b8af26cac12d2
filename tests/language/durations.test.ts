import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { formatBytes } from '../../src/language/data-size.js';
import { formatClock, formatDuration } from '../../src/language/durations.js';

describe('a span on a clock', () => {
  it('has minutes and seconds, and hours where there are any', () => {
    assert.equal(formatClock('en', 0), '0:00');
    assert.equal(formatClock('en', 125.9), '2:05');
    assert.equal(formatClock('en', 3725), '1:02:05');
  });

  it('is in the digits of the language', () => {
    assert.equal(formatClock('ar-EG', 125), '٢:٠٥');
    assert.equal(formatClock('bn', 3725), '১:০২:০৫');
  });

  it('never runs backwards', () => {
    assert.equal(formatClock('en', -3), '0:00');
  });
});

describe('a span in words', () => {
  it('is as exact as people say it', () => {
    assert.equal(formatDuration('en', 125), '2 minutes, 5 seconds');
    assert.equal(formatDuration('en', 3725), '1 hour, 2 minutes');
    assert.equal(formatDuration('en', 3600), '1 hour');
    assert.equal(formatDuration('en', 0.4), '0 seconds');
  });

  it('has the forms of Arabic', () => {
    assert.equal(formatDuration('ar', 120), 'دقيقتان');
  });

  it('survives a lang that is no language', () => {
    assert.equal(formatDuration('x_y', 60), '1 minute');
  });
});

describe('an amount of data', () => {
  it('is told as a purse counts it', () => {
    assert.equal(formatBytes('en', 58_400_000), '58 MB');
    assert.equal(formatBytes('en', 1_234_000_000), '1.2 GB');
    assert.equal(formatBytes('en', 440_000), '0.4 MB');
  });
});
