/** Writing iCalendar lines (RFC 5545 §3.1). */

/** Octets of a line without its end. */
const maxOctets = 75;

/** The lines as a file: folded, each ended by CRLF. */
export function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** Continued after a space, never inside a character. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character.codePointAt(0) ?? 0);
    if (octets + size > maxOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** Octets of a code point in UTF-8. */
function octetsOf(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

/** A value of type TEXT (§3.3.11). */
export function escapeText(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(/[;,]/g, (mark) => `\\${mark}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(controls, '');
}

/** A value of type URI: not escaped, so it must not hold the end of its line. */
export function uriValue(url: string): string {
  return url.replaceAll(controls, '');
}

/** `;NAME=value`, or nothing where there is no value. */
export function parameter(name: string, value: string | undefined): string {
  if (value === undefined) return '';
  // RFC 6868: there is no other way to have a quote in a parameter.
  const text = value
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replaceAll(/\r\n|\r|\n/g, '^n')
    .replaceAll(controls, '');
  return `;${name}=${/[:;,]/.test(text) ? `"${text}"` : text}`;
}

// All but the tab.
const controls = /[\u0000-\u0008\u000A-\u001F\u007F]/g;

/** `20151001T160000Z`. */
export function utcStamp(instant: number): string {
  const date = Number.isNaN(instant) ? new Date(0) : new Date(instant);
  return date.toISOString().replace(/\.\d+/, '').replaceAll(/[-:]/g, '');
}

/** A wall clock as DATE or DATE-TIME: `20151001`, `20151001T190000`. */
export function wallStamp(wallClock: string): string {
  const digits = wallClock.replaceAll(/[-:]/g, '');
  return digits.length === 'YYYYMMDDThhmm'.length ? `${digits}00` : digits;
}
