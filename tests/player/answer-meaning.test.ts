import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { concernOf, transitionOf } from '../../src/player/answer-meaning.js';
import type { StreamAnswer } from '../../src/player/playlist-probe.js';

const broadcast = { isRecording: false, isAhead: false };
const refused: StreamAnswer = { kind: 'forbidden', reason: 'it answered 403' };

describe('what an answer means', () => {
  it('is that a broadcast has not begun where nothing is at its address, and that a recording is gone', () => {
    const missing: StreamAnswer = { kind: 'missing' };
    assert.equal(transitionOf(missing, 'wait', broadcast), 'wait');
    assert.equal(transitionOf(missing, 'wait', { ...broadcast, isAhead: true }), 'schedule');
    assert.equal(transitionOf(missing, 'wait', { ...broadcast, isRecording: true }), 'interrupt');
    assert.equal(concernOf(missing), undefined);
  });

  it('is no failure, but advice for the owner, where a permission (CORS) is missing: it may come', () => {
    const unreadable: StreamAnswer = { kind: 'unreadable' };
    assert.equal(transitionOf(unreadable, 'load', broadcast), 'interrupt');
    assert.equal(concernOf(unreadable)?.code, 'player-cors');
  });

  it('is an interruption, in the words of the server, where it refuses', () => {
    assert.equal(transitionOf(refused, 'wait', broadcast), 'interrupt');
    assert.match(concernOf(refused)?.message ?? '', /403/);
  });

  it('is the beginning where it is the stream', () => {
    assert.equal(transitionOf({ kind: 'file' }, 'load', broadcast), 'connect');
    assert.equal(transitionOf({ kind: 'file' }, 'resume', broadcast), undefined);
    assert.equal(concernOf({ kind: 'file' }), undefined);
  });
});
