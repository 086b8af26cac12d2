/** How long something lasts: days by the calendar, the rest by the clock (RFC 5545 §3.3.6). */
export interface Duration {
  readonly days: number;
  readonly ms: number;
}

const pattern =
  /^P(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?$/;

/** Reads weeks, days, hours, minutes and seconds, `PT1H30M`; undefined for anything else, and for no time at all. */
export function parseDuration(text: string): Duration | undefined {
  const parts: readonly (string | undefined)[] = pattern.exec(text)?.slice(1) ?? [];
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) =>
    Number(part ?? 0),
  );
  const duration = {
    days: weeks * 7 + days,
    ms: ((hours * 60 + minutes) * 60 + seconds) * 1000,
  };
  return duration.days + duration.ms > 0 ? duration : undefined;
}
