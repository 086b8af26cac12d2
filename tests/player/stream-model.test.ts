import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MediaEngine } from '../../src/player/engine.js';
import type { StreamLife } from '../../src/player/stream-life.js';
import { StreamModel } from '../../src/player/stream-model.js';

// Node 20 has none.
Object.defineProperty(globalThis, 'navigator', { value: {}, configurable: true });

/** As much of an engine as has renditions; notes which of them it was told to keep to. */
function engineWith(...ids: string[]): MediaEngine & { kept: (string | undefined)[] } {
  const kept: (string | undefined)[] = [];
  const renditions = ids.map((id) => ({ id, height: 180, bandwidth: 1, bytesPerHour: 1 }));
  return {
    renditions,
    kept,
    keepTo: (id) => kept.push(id),
    limitTo: () => undefined,
  } as Partial<MediaEngine> as MediaEngine & { kept: (string | undefined)[] };
}

/** A player that plays one stream after the other. */
function modelOf(first: MediaEngine) {
  const playing: { engine: MediaEngine } = { engine: first };
  const listeners: (() => void)[] = [];
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const life: Partial<Record<keyof StreamLife, unknown>> = {
    playback: playing,
    subscribe: (listener: () => void) => listeners.push(listener),
    tell,
  };
  const model = new StreamModel(life as unknown as StreamLife, {} as HTMLMediaElement);
  const goOn = (engine: MediaEngine): void => {
    playing.engine = engine;
    tell();
    tell();
  };
  return { model, goOn };
}

describe('a quality that the visitor chose', () => {
  it('is kept in the next stream, which is told of it once', () => {
    const first = engineWith('low', 'high');
    const { model, goOn } = modelOf(first);
    model.chooseQuality('high');
    assert.deepEqual(first.kept, ['high']);
    const second = engineWith('low', 'high');
    goOn(second);
    assert.equal(model.quality, 'high');
    assert.deepEqual(second.kept, ['high']);
  });

  it('is automatic, and shown so, in a stream that does not have it', () => {
    const { model, goOn } = modelOf(engineWith('low', 'high'));
    model.chooseQuality('high');
    const other = engineWith('low');
    goOn(other);
    assert.equal(model.quality, 'auto');
    assert.deepEqual(other.kept, []);
  });
});
