/**
 * The life of a stream: which state follows which, in one table. No DOM and no
 * clock; whoever watches the stream names what has happened.
 */

export const playerStates = [
  'idle',
  'scheduled',
  'waiting',
  'connecting',
  'live',
  'interrupted',
  'ended',
  'recording',
  'failed',
] as const;

/**
 * - `idle`: nothing has been asked for, nothing is loaded.
 * - `scheduled`: it is known when the broadcast begins, and that is ahead.
 * - `waiting`: asked for, but not on air yet; it will start by itself.
 * - `connecting`: asked for, the first picture is on its way.
 * - `live`, `recording`: it plays, or the visitor has paused it.
 * - `interrupted`: it cannot go on for now; it will by itself.
 * - `ended`: played to its end.
 * - `failed`: trying again without a change would be no use.
 */
export type PlayerState = (typeof playerStates)[number];

/** What a `solidarity-state` event carries. */
export interface SolidarityStateDetail {
  readonly state: PlayerState;
  readonly previous: PlayerState;
}

export const transitions = [
  'schedule',
  'due',
  'play',
  'wait',
  'connect',
  'live',
  'record',
  'interrupt',
  'end',
  'fail',
  'stop',
] as const;

/**
 * What can happen to a stream.
 *
 * - `schedule`: it begins later; `due`: that moment has come, and nobody asked.
 * - `play`: the visitor asks for it, from the beginning of its life.
 * - `wait`: there is nothing at its address yet; `connect`: now there is.
 * - `live`, `record`: the picture of a broadcast, or of a recording, moves.
 * - `interrupt`: it does not, although it should.
 * - `end`, `fail`: see the states; `stop`: it is not wanted any more.
 */
export type Transition = (typeof transitions)[number];

/**
 * Why trying again is no use: the browser cannot play the format, the address is
 * none, the address is less secure than the page, it is encrypted.
 */
export type Failure = 'format' | 'address' | 'mixed' | 'encrypted';

/** Where a stream is in its life. Frozen; a change is a new one. */
export interface StreamState {
  readonly name: PlayerState;
  /** What has been seen of it since it was asked for; undefined before the first picture. */
  readonly seen?: 'broadcast' | 'recording';
  /** Only in `failed`. */
  readonly failure?: Failure;
}

export const idle: StreamState = Object.freeze({ name: 'idle' });

/** While it is asked for: a broadcast may begin, break, resume and end in any order. */
const asked = {
  play: 'connecting',
  live: 'live',
  record: 'recording',
  interrupt: 'interrupted',
  end: 'ended',
  fail: 'failed',
  stop: 'idle',
} as const;

/** What happens only before the first picture. */
const beforeFirst: ReadonlySet<Transition> = new Set(['schedule', 'wait', 'connect']);

/** What is not in the table cannot happen in that state and changes nothing. */
const table: Readonly<Record<PlayerState, Readonly<Partial<Record<Transition, PlayerState>>>>> = {
  idle: { schedule: 'scheduled', play: 'connecting', fail: 'failed' },
  scheduled: { ...asked, due: 'idle', wait: 'waiting', connect: 'connecting' },
  waiting: { ...asked, schedule: 'scheduled', connect: 'connecting' },
  connecting: { ...asked, schedule: 'scheduled', wait: 'waiting' },
  live: { ...asked },
  interrupted: { ...asked, schedule: 'scheduled', wait: 'waiting', connect: 'connecting' },
  ended: { ...asked },
  recording: { ...asked },
  failed: { play: 'connecting', stop: 'idle' },
};

/** The state after something has happened; the same object where nothing changes. */
export function follow(state: StreamState, transition: Transition, failure?: Failure): StreamState {
  const name = table[state.name][transition];
  if (name === undefined) return state;
  // What has been seen has begun: it is then interrupted, whatever its address answers, until it moves.
  if (state.seen && beforeFirst.has(transition)) return state;
  if (name === state.name && transition !== 'play') return state;
  const seen = seenAfter(state, transition);
  return Object.freeze({
    name,
    ...(seen ? { seen } : {}),
    ...(name === 'failed' && failure ? { failure } : {}),
  });
}

function seenAfter({ seen }: StreamState, transition: Transition): StreamState['seen'] {
  switch (transition) {
    case 'live':
      return 'broadcast';
    case 'record':
      return 'recording';
    case 'play':
    case 'stop':
      return undefined;
    default:
      return seen;
  }
}
