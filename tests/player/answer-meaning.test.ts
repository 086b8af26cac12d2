import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { concernOf, transitionOf } from '../../src/player/answer-meaning.js';
import type { Knowledge } from '../../src/player/answer-meaning.js';
import type { StreamAnswer } from '../../src/player/playlist-probe.js';

const broadcast: Knowledge = {
  seen: undefined,
  edge: 10,
  isDry: true,
  role: 'live',
  outlook: { untilStart: undefined, isOver: false },
};
const refused: StreamAnswer = { kind: 'forbidden', reason: 'it answered 403' };

describe('what an answer means', () => {
  it('is that a broadcast has not begun where nothing is at its address, and that a recording is gone', () => {
    const missing: StreamAnswer = { kind: 'missing' };
    assert.equal(transitionOf(missing, 'wait', broadcast), 'wait');
    const ahead = { untilStart: 60_000, isOver: false };
    assert.equal(transitionOf(missing, 'wait', { ...broadcast, outlook: ahead }), 'schedule');
    assert.equal(transitionOf(missing, 'wait', { ...broadcast, role: 'recording' }), 'interrupt');
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

  it('is the end of what has been seen where the organiser says so and nothing more comes', () => {
    const outlook = { untilStart: undefined, isOver: true };
    const over: Knowledge = { ...broadcast, seen: 'live', outlook };
    const list = (edge: number): StreamAnswer => ({
      kind: 'media',
      url: 'https://example.test/a.m3u8',
      first: 0,
      edge,
      ended: false,
      targetDuration: 4,
      encrypted: false,
    });
    assert.equal(transitionOf(refused, 'wait', over), 'end');
    assert.equal(transitionOf(list(10), 'wait', over), 'end');
    // It goes on after all, or the visitor's own link is weak, or there is something to show yet.
    assert.equal(transitionOf(list(11), 'wait', over), undefined);
    assert.equal(transitionOf(list(10), 'load', over), undefined);
    const gone: StreamAnswer = { kind: 'unreachable', reason: 'no answer' };
    assert.equal(transitionOf(gone, 'wait', over), undefined);
    assert.equal(transitionOf(refused, 'wait', { ...over, isDry: false }), undefined);
    assert.equal(transitionOf(refused, 'wait', { ...over, seen: 'record' }), undefined);
    assert.equal(transitionOf(refused, 'wait', { ...broadcast, seen: 'live' }), undefined);
  });

  it('is over, too, where somebody comes after the end and there is nothing any more', () => {
    const outlook = { untilStart: undefined, isOver: true };
    const late: Knowledge = { ...broadcast, outlook };
    assert.equal(transitionOf(refused, 'wait', late), 'end');
    assert.equal(transitionOf({ kind: 'missing' }, 'wait', late), 'end');
    const gone: StreamAnswer = { kind: 'unreachable', reason: 'no answer' };
    assert.equal(transitionOf(gone, 'wait', late), 'interrupt');
  });

  it('is the beginning where it is the stream', () => {
    assert.equal(transitionOf({ kind: 'file' }, 'load', broadcast), 'connect');
    assert.equal(transitionOf({ kind: 'file' }, 'resume', broadcast), undefined);
    assert.equal(concernOf({ kind: 'file' }), undefined);
  });
});
