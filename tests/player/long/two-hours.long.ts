// Outages of two hours, of every kind that lasts: six minutes per engine, and not part of `npm test`.
//   ENGINE=firefox npm run test:faults
import { expect } from '@open-wc/testing';
import { writeFile } from '@web/test-runner-commands';
import '../../../src/player/define.js';
import { survivable } from '../fault-run.js';
import { sufferTwoHours } from '../long-outage.js';
import type { LongOutage } from '../long-outage.js';

/** One blow each, after which the stream goes on, or the page helps at once: they do not last. */
const sudden: readonly string[] = ['restart', 'other-picture', 'expired'];
const outages: LongOutage[] = [];

function table(): string {
  const rows = outages.map(
    ({ kind, requests, backAfter }) => `| ${kind} | ${String(requests)} | ${String(backAfter)} |`,
  );
  return ['| two hours of | requests | back after ms |', '|---|---|---|', ...rows, ''].join('\n');
}

describe('two hours of every fault', () => {
  for (const kind of survivable.filter((each) => !sudden.includes(each))) {
    it(`of kind ${kind} are survived without a click`, async () => {
      const outage = await sufferTwoHours(kind);
      outages.push(outage);
      const name = navigator.userAgent.includes('Firefox') ? 'firefox' : 'other';
      await writeFile({ path: `../../../test-results/two-hours-${name}.md`, content: table() });
      expect(outage.backAfter).to.be.at.most(30_000);
    }).timeout(120_000);
  }
});
