import { expect } from '@open-wc/testing';
import { instantOf, isZone, wallClockAt, writeWallClock } from '../../src/events/wall-clock.js';

/** The part of Temporal that is asked here, the browser's own or, where it has none, another maker's. */
interface TemporalLike {
  readonly PlainDateTime: {
    from: (text: string) => { toZonedDateTime: (zone: string) => { epochMilliseconds: number } };
  };
  readonly Instant: {
    fromEpochMilliseconds: (ms: number) => { toZonedDateTimeISO: (zone: string) => ZonedLike };
  };
}
interface ZonedLike {
  readonly epochMilliseconds: number;
  readonly offsetNanoseconds: number;
  getTimeZoneTransition: (direction: 'next') => ZonedLike | null;
}

async function temporal(): Promise<TemporalLike> {
  const own = (globalThis as { Temporal?: unknown }).Temporal;
  return (own ?? (await import('temporal-polyfill')).Temporal) as TemporalLike;
}

const first = Date.UTC(1970, 0, 1);
const last = Date.UTC(2038, 0, 1);
const second = 1000;

/** Every change of the clocks of a zone from 1970 to 2037: its instant and the offsets around it. */
function changesOf(zone: string, { Instant }: TemporalLike): [number, number, number][] {
  const changes: [number, number, number][] = [];
  let here = Instant.fromEpochMilliseconds(first).toZonedDateTimeISO(zone);
  for (;;) {
    const next = here.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds >= last) return changes;
    const offsets = [here, next].map(({ offsetNanoseconds }) => offsetNanoseconds / 1e6);
    changes.push([next.epochMilliseconds, offsets[0] ?? 0, offsets[1] ?? 0]);
    here = next;
  }
}

/** Wall clocks about a change: on both sides of its gap or overlap, at its edges and within. */
function clocksAbout([instant, before, after]: [number, number, number]): string[] {
  const [from, to] = [instant + Math.min(before, after), instant + Math.max(before, after)];
  const middle = Math.floor((from + to) / 2 / second) * second;
  return [
    from - 86_400_000,
    from - second,
    from,
    middle,
    to - second,
    to,
    to + second,
    to + 86_400_000,
  ].map((clock) => writeWallClock(clock, false));
}

describe('a zone', () => {
  // Newer browsers take "+03:00" where they take a zone; Node 20 does not.
  it('is never an offset, which knows of no clock change, whatever the browser would take', () => {
    for (const offset of ['+03:00', '-0500', '+03']) {
      expect(isZone(offset), offset).to.equal(false);
      expect(instantOf('2015-10-01T19:00', offset), offset).to.equal(undefined);
    }
  });

  it('is any that the feed of 2015 names', () => {
    for (const zone of ['Asia/Baghdad', 'Europe/Rome', 'Europe/Oslo', 'Asia/Dhaka']) {
      expect(isZone(zone), zone).to.equal(true);
    }
  });

  it('has its instants where Temporal has them, about every change of its clocks from 1970 to 2037', async function () {
    // Where Temporal is a polyfill it takes a quarter of a minute on a quiet machine.
    this.timeout(120_000);
    const reference = await temporal();
    const { PlainDateTime } = reference;
    const zones = Intl.supportedValuesOf('timeZone');
    expect(zones).to.include.members(['Asia/Baghdad', 'Australia/Lord_Howe', 'Pacific/Apia']);
    const wrong: string[] = [];
    let compared = 0;
    for (const zone of zones) {
      for (const change of changesOf(zone, reference)) {
        for (const clock of clocksAbout(change)) {
          const right = PlainDateTime.from(clock).toZonedDateTime(zone).epochMilliseconds;
          if (instantOf(clock, zone) !== right) wrong.push(`${clock} ${zone}`);
          compared += 1;
        }
        const [instant, before, after] = change;
        for (const [at, offset] of [
          [instant - second, before],
          [instant, after],
        ] as const) {
          const clock = writeWallClock(at + offset, false).slice(0, 16);
          if (wallClockAt(at, zone) !== clock) wrong.push(`${String(at)} ${zone}`);
        }
      }
    }
    expect(wrong.slice(0, 10)).to.deep.equal([]);
    expect(wrong.length).to.equal(0);
    expect(compared).to.be.greaterThan(100_000);
  });
});
