import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { follow, idle, playerStates, transitions } from '../../src/player/stream-state.js';
import type { PlayerState, StreamState, Transition } from '../../src/player/stream-state.js';

function after(...happened: Transition[]): StreamState {
  return happened.reduce((state, transition) => follow(state, transition), idle);
}

/** Every state that can be reached, seen or not. */
function everyState(): StreamState[] {
  const known = new Map([[JSON.stringify(idle), idle]]);
  for (const state of known.values()) {
    for (const transition of transitions) {
      const next = follow(state, transition, 'format');
      known.set(JSON.stringify(next), next);
    }
  }
  return [...known.values()];
}

describe('the life of a stream', () => {
  it('goes from the wish through an interruption to the end', () => {
    const names = (['play', 'live', 'interrupt', 'live', 'end'] as const).map(
      (_, index, all) => after(...all.slice(0, index + 1)).name,
    );
    assert.deepEqual(names, ['connecting', 'live', 'interrupted', 'live', 'ended']);
  });

  it('waits for a stream that has not begun, and goes live', () => {
    assert.equal(after('play', 'wait').name, 'waiting');
    assert.equal(after('play', 'wait', 'connect', 'live').name, 'live');
  });

  it('goes from the announcement to waiting when its hour has come and nothing is there', () => {
    assert.equal(after('schedule').name, 'scheduled');
    assert.equal(after('schedule', 'due').name, 'idle');
    assert.equal(after('schedule', 'play', 'schedule', 'wait').name, 'waiting');
  });

  it('calls a missing stream an interruption once it has been seen', () => {
    for (const transition of ['wait', 'schedule', 'connect'] as const) {
      assert.equal(after('play', 'live', 'interrupt', transition).name, 'interrupted');
    }
    assert.equal(after('play', 'interrupt', 'wait').name, 'waiting');
  });

  it('remembers what has been seen until it is asked for again', () => {
    assert.equal(after('play', 'record', 'end').seen, 'recording');
    assert.equal(after('play', 'live', 'interrupt').seen, 'broadcast');
    assert.equal(after('play', 'live', 'play').seen, undefined);
  });

  it('does nothing of itself in idle, and leaves a failure only when asked to', () => {
    for (const transition of transitions) {
      const fromIdle = follow(idle, transition).name;
      const allowed: PlayerState[] = ['idle', 'scheduled', 'connecting', 'failed'];
      assert.ok(allowed.includes(fromIdle), `${transition} leads to ${fromIdle}`);
      const failed = follow(idle, 'fail', 'address');
      const next = follow(failed, transition);
      if (transition === 'play') assert.equal(next.name, 'connecting');
      else if (transition === 'stop') assert.equal(next.name, 'idle');
      else assert.equal(next, failed);
    }
  });

  it('reaches every state, can be stopped and asked for in each, and is frozen', () => {
    const all = everyState();
    assert.deepEqual(new Set(all.map(({ name }) => name)), new Set(playerStates));
    for (const state of all) {
      assert.ok(Object.isFrozen(state));
      assert.equal(follow(state, 'stop').name, 'idle');
      assert.equal(follow(state, 'play').name, 'connecting');
      assert.equal(state.failure !== undefined, state.name === 'failed');
      if (state.name === 'live') assert.equal(state.seen, 'broadcast');
      if (state.name === 'recording') assert.equal(state.seen, 'recording');
      if (['idle', 'scheduled', 'waiting', 'connecting'].includes(state.name)) {
        assert.equal(state.seen, undefined);
      }
    }
  });

  it('is the same object where nothing changes, so that nothing is announced twice', () => {
    for (const state of everyState()) {
      for (const transition of transitions) {
        const next = follow(state, transition);
        if (transition !== 'play' && next.name === state.name) assert.equal(next, state);
      }
    }
  });
});
