/** Addresses of a moment in a recording: `#t=754`, as Media Fragments URI 1.0 §4.2.1 has it. */

/** What an address of a moment says. */
export interface Moment {
  /** Seconds from the beginning. */
  readonly seconds: number;
  /** Id of the event that it is a moment of, where the page has several. */
  readonly event?: string;
}

/** The page's address with a moment of what is played there. */
export function momentAddress(page: string, { seconds, event }: Moment): string {
  const url = new URL(page);
  const fragment = new URLSearchParams({ t: String(Math.floor(seconds)) });
  if (event !== undefined) fragment.set('event', event);
  url.hash = fragment.toString();
  return url.href;
}

/** The moment that an address asks for; undefined where it names none. */
export function momentOf(page: string): Moment | undefined {
  const fragment = new URLSearchParams(new URL(page).hash.slice(1));
  const seconds = secondsOf(fragment.get('t') ?? '');
  if (seconds === undefined) return undefined;
  const event = fragment.get('event');
  return event === null ? { seconds } : { seconds, event };
}

/** Normal play time: `754`, `754.5`, `12:34`, `1:02:03`, with or without `npt:`; only the beginning counts. */
function secondsOf(text: string): number | undefined {
  const [, hours = 0, minutes = 0, seconds] =
    /^(?:npt:)?(?:(?:(\d+):)?(\d+):)?(\d+(?:\.\d*)?)(?:s)?(?:,.*)?$/.exec(text) ?? [];
  if (seconds === undefined) return undefined;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
