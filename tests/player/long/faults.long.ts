// Outages of twenty and sixty seconds: seven minutes per engine, and not part of `npm test`.
//   ENGINE=firefox npm run test:faults
import { expect } from '@open-wc/testing';
import { writeFile } from '@web/test-runner-commands';
import '../../../src/player/define.js';
import { suffer, survivable } from '../fault-run.js';
import type { FaultOutcome } from '../fault-run.js';

const outcomes: FaultOutcome[] = [];
const together = 4;

/** As a table of Markdown. */
function table(): string {
  const rows = outcomes.map(
    ({ kind, seconds, backAfter, stoodStill, furtherBehind, states }) =>
      `| ${kind} | ${String(seconds)} | ${String(backAfter)} | ${String(stoodStill)} | ${String(furtherBehind)} | ${states.join(' → ')} |`,
  );
  return [
    '| fault | s | back after ms | stood still ms | further behind s | states |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function atShare(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Infinity;
}

describe('every fault that ends', () => {
  for (const seconds of [20, 60]) {
    it(`after ${String(seconds)} seconds is survived without a click`, async () => {
      const failures: string[] = [];
      // A server of HTTP/1.1 is asked by six at once, and no more.
      for (let from = 0; from < survivable.length; from += together) {
        const some = survivable.slice(from, from + together);
        const results = await Promise.allSettled(some.map((kind) => suffer(kind, seconds)));
        for (const result of results) {
          if (result.status === 'fulfilled') outcomes.push(result.value);
          else failures.push(String(result.reason));
        }
        const name = navigator.userAgent.includes('Firefox') ? 'firefox' : 'other';
        const content = [table(), ...failures].join('\n');
        await writeFile({ path: `../../../test-results/faults-${name}.md`, content });
      }
      expect(failures).to.deep.equal([]);
    }).timeout(600_000);
  }

  it('is over within two seconds for half of them, and within five for nearly all', () => {
    const times = outcomes.map(({ backAfter }) => backAfter);
    expect(atShare(times, 0.5)).to.be.at.most(2000);
    expect(atShare(times, 0.95)).to.be.at.most(5000);
    expect(outcomes.every(({ furtherBehind }) => furtherBehind <= 10)).to.equal(true);
  });

  it('is none where an encoder is started anew and goes on at once', () => {
    const stops = outcomes.filter(({ kind }) => kind === 'restart').map((each) => each.stoodStill);
    expect(Math.max(...stops)).to.be.below(5000);
  });
});
