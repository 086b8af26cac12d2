import { strict as assert } from 'node:assert';
import { describe, it } from 'node:test';
import { momentAddress, momentOf } from '../../../src/player/controls/moment-address.js';

const page = 'https://forum.example/watch?lang=ar#programme';

describe('the address of a moment', () => {
  it('names whole seconds and the event, and reads back', () => {
    const address = momentAddress(page, { seconds: 754.8, event: 'evening@forum&more' });
    assert.equal(address, 'https://forum.example/watch?lang=ar#t=754&event=evening%40forum%26more');
    assert.deepEqual(momentOf(address), { seconds: 754, event: 'evening@forum&more' });
  });

  it('is read in every form of normal play time (Media Fragments §4.2.1)', () => {
    const at = (fragment: string): number | undefined =>
      momentOf(`https://forum.example/#t=${fragment}`)?.seconds;
    assert.equal(at('90.5'), 90.5);
    assert.equal(at('npt:1:30'), 90);
    assert.equal(at('1:02:03'), 3723);
    assert.equal(at('10,20'), 10);
    assert.equal(at('90s'), 90);
  });

  it('is none where the fragment names no time', () => {
    for (const fragment of ['', '#programme', '#t=', '#t=soon', '#t=-5', '#t=1:2:3:4']) {
      assert.equal(momentOf(`https://forum.example/${fragment}`), undefined, fragment);
    }
  });
});
