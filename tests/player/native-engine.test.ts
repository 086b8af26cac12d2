import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EngineListener } from '../../src/player/engine.js';
import { nativeEngine } from '../../src/player/native-engine.js';

describe("the browser's own player", () => {
  it('tells of what arrives, and only of what can be played that it is there', () => {
    const media = new EventTarget();
    let buffered = 0;
    const listener: Partial<EngineListener> = {
      ready: () => undefined,
      buffered: () => (buffered += 1),
    };
    const engine = nativeEngine({
      media: media as HTMLMediaElement,
      listener: listener as EngineListener,
      signal: new AbortController().signal,
      fetched: () => undefined,
    });
    const before = engine.received;
    media.dispatchEvent(new Event('progress'));
    assert.ok(engine.received > before);
    assert.equal(buffered, 0);
    media.dispatchEvent(new Event('canplay'));
    assert.equal(buffered, 1);
  });
});
