const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How long it is until then, as in "in 3 hours": days from two days on, hours
 * from two hours on, else minutes. Undefined where it is past, or the browser
 * has no such words in the language.
 *
 * @param language BCP 47
 * @param milliseconds until then
 */
export function formatUntil(language: string, milliseconds: number): string | undefined {
  if (milliseconds <= 0) return undefined;
  if (Intl.RelativeTimeFormat.supportedLocalesOf(language).length === 0) return undefined;
  const format = new Intl.RelativeTimeFormat(language);
  if (milliseconds >= 2 * day) return format.format(Math.round(milliseconds / day), 'day');
  if (milliseconds >= 2 * hour) return format.format(Math.round(milliseconds / hour), 'hour');
  return format.format(Math.ceil(milliseconds / minute), 'minute');
}
