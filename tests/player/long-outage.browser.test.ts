import '../../src/player/define.js';
import { expectPatience, sufferTwoHours } from './long-outage.js';

describe('an outage of two hours', () => {
  // A refused connection is tried again by Firefox itself, and cannot be counted at the server.
  // The other kinds: `npm run test:faults`.
  for (const kind of ['error', 'frozen']) {
    it(`of kind ${kind} is survived without a click, and asks no more than it may`, async () => {
      expectPatience(await sufferTwoHours(kind), kind === 'frozen');
    }).timeout(90_000);
  }
});
