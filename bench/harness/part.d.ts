import type { Values } from './records.js';
import type { BenchServer, Site } from './server.js';

export interface Case {
  readonly name: string;
  /** How many events; cases are in order of it. */
  readonly size?: number;
  /** With the warm-up, where the case takes fewer rounds than the run. */
  readonly rounds?: number;
}

export interface NamedPeer {
  readonly name: string;
}

/** What became of a visit. */
export interface Outcome {
  readonly values: Values;
  /** Why there are none, a sentence. */
  readonly failed?: string;
  /** What must not happen on a page. */
  readonly faults: readonly string[];
  readonly notes: readonly string[];
}

/** Something that can be measured: player, map, timeline, … */
export interface Part {
  /** Its name, and that of the file with its results. */
  readonly part: string;
  readonly peers: readonly NamedPeer[];
  readonly cases: readonly Case[];
  /** Where not every case has all peers. */
  peersOf?(conditions: Case): readonly NamedPeer[];
  site(wanted: readonly Case[]): Promise<Site>;
  /** One visit; a part has this or the next. */
  measure?(server: BenchServer, peer: NamedPeer, conditions: Case): Promise<Outcome>;
  /** All peers at once, by name. */
  measureTogether?(
    server: BenchServer,
    peers: readonly NamedPeer[],
    conditions: Case,
  ): Promise<ReadonlyMap<string, Outcome>>;
}
