import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import {
  plainLook,
  rememberChoice,
  rememberedChoice,
} from '../../../src/player/captions/caption-look.js';
import { linesOver } from '../../../src/player/captions/raise-cues.js';

/** The device's storage. */
function device(kept?: string) {
  const values = new Map(kept === undefined ? [] : [['solidarity-captions', kept]]);
  return {
    values,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  };
}

describe('the look of captions', () => {
  it('is kept on the device and found again', () => {
    const storage = device();
    const choice = {
      look: { size: 'large', colours: 'yellow-on-black' },
      language: 'ar',
    } as const;
    rememberChoice(choice, storage);
    assert.deepEqual(rememberedChoice(storage), choice);
  });

  it('leaves nothing behind where nothing was chosen', () => {
    const storage = device('{"size":"large"}');
    rememberChoice({ look: plainLook }, storage);
    assert.equal(storage.values.size, 0);
  });

  it('is plain where what was kept makes no sense', () => {
    for (const kept of ['', 'null', '[]', '{"size":7,"colours":"url(x)"}', '{']) {
      assert.deepEqual(rememberedChoice(device(kept)), { look: plainLook }, kept);
    }
  });

  it('survives a storage that refuses', () => {
    const refusing = {
      ...device(),
      setItem: () => {
        throw new Error('full');
      },
    };
    assert.doesNotThrow(() => rememberChoice({ look: plainLook, language: 'en' }, refusing));
  });
});

describe('captions over controls', () => {
  it('are lifted by as many lines as cover them, fewer where the lines are larger', () => {
    assert.equal(linesOver(0, 540), 0);
    assert.equal(linesOver(90, 540), 3);
    assert.equal(linesOver(90, 540, 2), 2);
    assert.equal(linesOver(90, 0), 0);
  });
});
