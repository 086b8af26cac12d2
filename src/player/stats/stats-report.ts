import type { PlayerStats } from '../player-model.js';

/** What the report says besides how it goes. */
export interface ReportContext {
  /** Address of the page. */
  readonly page: string;
  readonly version: string;
  readonly browser: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * How it goes, for those who look after the stream: plain text, in English,
 * because it travels by e-mail between people who may share no other language.
 */
export function statsReport(stats: PlayerStats, context: ReportContext): string {
  const lines = [
    `solidarity-player ${context.version}, ${new Date(context.now).toISOString()}`,
    `page: ${withoutQuery(context.page)}`,
    `stream: ${withoutQuery(stats.url)}`,
    `browser: ${context.browser}`,
    `state: ${stats.state}, engine: ${stats.engine ?? 'none'}`,
    `behind live: ${seconds(stats.latency)}`,
    `buffer: ${seconds(stats.bufferAhead)} ahead, ${seconds(stats.bufferBehind)} behind`,
    `rendition: ${renditionText(stats)}`,
    `network: ${kilobits(stats.bandwidth)}, ${(stats.bytes / 1e6).toFixed(1)} MB loaded`,
    `frames dropped: ${stats.droppedFrames ?? '?'} of ${stats.totalFrames ?? '?'}`,
    `first picture after: ${stats.startedAfter === undefined ? 'not yet' : `${Math.round(stats.startedAfter)} ms`}`,
    `stopped: ${stats.stalls} times, ${(stats.stalledFor / 1000).toFixed(1)} s; came back: ${stats.recoveries} times; restarts: ${stats.restarts}`,
    ...stats.faults.map(
      ({ at, code, message }) => `${new Date(at).toISOString()} ${code}: ${message}`,
    ),
  ];
  return lines.join('\n');
}

/** A signed address is a key to the stream: what stands in its query is nobody else's business. */
function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/, '');
}

function seconds(value: number | undefined): string {
  return value === undefined ? '?' : `${value.toFixed(1)} s`;
}

function kilobits(value: number | undefined): string {
  return value === undefined ? '?' : `${Math.round(value / 1000)} kbit/s`;
}

function renditionText({ rendition }: PlayerStats): string {
  if (!rendition) return '?';
  return `${rendition.height ?? '?'}p, ${kilobits(rendition.bandwidth)}`;
}
