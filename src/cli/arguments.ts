/** What was typed on the command line. */

import { parseArgs } from 'node:util';
import { formatNames } from '../events/feed-draft.js';
import type { FormatName } from '../events/feed-draft.js';
import { isZone } from '../events/wall-clock.js';

export interface MirrorSource {
  /** Address or path of a file. */
  readonly address: string;
  readonly format: FormatName | undefined;
}

export interface MirrorCommand {
  readonly name: 'mirror';
  /** The one whose account counts first. */
  readonly sources: readonly MirrorSource[];
  /** File to write. */
  readonly out: string;
  /** IANA zone of wall clocks that name none. */
  readonly zone: string | undefined;
  readonly title: string | undefined;
  /** BCP 47 tag of texts that name none. */
  readonly language: string | undefined;
  /** Whether everything is fetched and written anew. */
  readonly isForced: boolean;
  /** Milliseconds that one answer may take. */
  readonly timeoutMs: number;
}

export interface ValidateCommand {
  readonly name: 'validate';
  readonly target: string;
  readonly format: FormatName | undefined;
  readonly zone: string | undefined;
  /** Whether advice counts as a problem. */
  readonly isStrict: boolean;
  readonly timeoutMs: number;
}

export interface AnswerCommand {
  readonly name: 'help' | 'version';
}

export type Command = MirrorCommand | ValidateCommand | AnswerCommand;

/** Something that was typed and that no command understands. */
export class UsageError extends Error {}

export const usage = `Usage:
  solidarity-widgets mirror <address or file…> --out feed.json
      Fetches feeds of any format and writes them as one.
      --zone Europe/Rome     zone of times that name none
      --format gancio        only where the content does not tell, and to give the address of a
                             site; of one source alone: gancio=https://gancio.example
                             ${formatNames.join(', ')}
      --title "Our events"   name of the whole
      --language it          language of texts that name none
      --timeout 30           seconds that one answer may take
      --force                fetch and write everything anew
  solidarity-widgets validate <address or file>
      Tells what is wrong with a feed and how to mend it.
      --zone, --format, --timeout as above
      --strict               advice counts as a problem
  solidarity-widgets --version
`;

const options = {
  out: { type: 'string', short: 'o' },
  format: { type: 'string' },
  zone: { type: 'string' },
  title: { type: 'string' },
  language: { type: 'string' },
  timeout: { type: 'string', default: '30' },
  force: { type: 'boolean', default: false },
  strict: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

/** @throws {UsageError} with a sentence about what is wrong */
export function readCommand(words: readonly string[]): Command {
  const { values, positionals } = parse(words);
  if (values.help) return { name: 'help' };
  if (values.version) return { name: 'version' };
  const [name, ...targets] = positionals;
  const format = readFormat(values.format);
  const shared = { zone: readZone(values.zone), timeoutMs: readTimeout(values.timeout) };
  if (name === 'mirror') {
    if (targets.length === 0) throw new UsageError('mirror needs the address of a feed');
    if (!values.out) throw new UsageError('mirror needs --out, the file to write');
    const { out, title, language, force } = values;
    const sources = targets.map((target) => readSource(target, format));
    return { name, sources, out, title, language, isForced: force, ...shared };
  }
  if (name === 'validate') {
    const [target, ...others] = targets;
    if (target === undefined) throw new UsageError('validate needs an address or a file');
    if (others.length > 0) throw new UsageError('validate takes one feed at a time');
    return { name, target, format, isStrict: values.strict, ...shared };
  }
  throw new UsageError(name === undefined ? 'which command?' : `there is no command "${name}"`);
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** `gancio=https://…`, or an address that has the format of all. */
function readSource(word: string, format: FormatName | undefined): MirrorSource {
  const own = formatNames.find((known) => word.startsWith(`${known}=`));
  return own ? { address: word.slice(own.length + 1), format: own } : { address: word, format };
}

function readFormat(name: string | undefined): FormatName | undefined {
  const format = formatNames.find((known) => known === name);
  if (name === undefined || format !== undefined) return format;
  throw new UsageError(`there is no format "${name}"; it is one of ${formatNames.join(', ')}`);
}

function readZone(zone: string | undefined): string | undefined {
  if (zone === undefined || isZone(zone)) return zone;
  throw new UsageError(`"${zone}" is not a zone of the IANA list, such as Asia/Baghdad`);
}

function readTimeout(text: string): number {
  const seconds = Number(text);
  if (seconds > 0 && seconds <= 3600) return seconds * 1000;
  throw new UsageError('--timeout is a number of seconds, at most 3600');
}
