import type { Surroundings } from '../../src/player/surroundings.js';

/** A world whose clock goes on only by waiting, and whose network is a function of the time. */
export class FakeWorld implements Surroundings {
  time = 0;
  hidden = false;
  chance = 0.5;
  /** When each request went out, milliseconds. */
  readonly requests: number[] = [];
  /** What the network answers at a time; throws where there is none. */
  answer: (time: number, url: string) => Response = () => new Response(null, { status: 404 });

  readonly now = (): number => this.time;
  readonly random = (): number => this.chance;
  readonly isHidden = (): boolean => this.hidden;
  readonly every = (): void => undefined;

  readonly wait = (milliseconds: number): Promise<void> => {
    this.time += milliseconds;
    return Promise.resolve();
  };

  readonly fetch: Surroundings['fetch'] = (url) => {
    this.requests.push(this.time);
    return new Promise((resolve) => {
      resolve(this.answer(this.time, url));
    });
  };
}
