import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import {
  plainLook,
  rememberChoice,
  rememberedChoice,
} from '../../../src/player/captions/caption-look.js';
import { lineClearOf, uncovered } from '../../../src/player/captions/raise-cues.js';

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
  const cover = { height: 90, picture: 540, size: 1 };

  it('stand above the lines that are covered, with all of their own', () => {
    assert.equal(lineClearOf(cover, 'Welcome.'), -4);
    assert.equal(lineClearOf(cover, 'Welcome\nto Baghdad.'), -5);
    assert.equal(lineClearOf(cover, 'من '.repeat(30)), -5);
  });

  it('count fewer and longer lines where the letters are larger', () => {
    assert.equal(lineClearOf({ ...cover, size: 2 }, 'Welcome to Baghdad, all of you.'), -4);
  });

  it('stand where the browser puts them while nothing covers them', () => {
    assert.equal(lineClearOf(uncovered, 'Welcome.'), 'auto');
  });
});
