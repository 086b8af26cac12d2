import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { readThumbnail } from '../../../src/player/controls/thumbnails.js';

const base = 'https://forum.example/media/thumbnails.vtt';

describe('a thumbnail cue', () => {
  it('names a rectangle of a picture (Media Fragments §4.2.2)', () => {
    assert.deepEqual(readThumbnail('sheet.jpg#xywh=160,90,160,90', base), {
      url: 'https://forum.example/media/sheet.jpg',
      x: 160,
      y: 90,
      width: 160,
      height: 90,
    });
  });

  it('is none without a rectangle, or with an address that is a script', () => {
    assert.equal(readThumbnail('sheet.jpg', base), undefined);
    assert.equal(readThumbnail('sheet.jpg#xywh=percent:0,0,10,10', base), undefined);
    assert.equal(readThumbnail('javascript:alert(1)#xywh=0,0,1,1', base), undefined);
  });
});
