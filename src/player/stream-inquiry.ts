import { Failover } from './failover.js';
import type { MediaPlaylist, MultivariantPlaylist } from './multivariant.js';
import { answersOthers, probeFile, probePlaylist } from './playlist-probe.js';
import type { StreamAnswer } from './playlist-probe.js';
import { isAnother } from './multivariant.js';
import type { Source } from './source.js';
import type { Surroundings } from './surroundings.js';
import type { WarmUp } from './warm-up.js';

/** Unreadable answers before it is asked whether the permission is all that is missing. */
const doubts = 3;
/** Target durations in which a playlist has to grow; half of it is what RFC 8216 §6.2.1 allows. */
const patience = 3;
/** Answers to a request for a segment that another signature may mend: those of RFC 9110 and of stores. */
const expired: ReadonlySet<number> = new Set([401, 403, 410]);

/** What an inquiry has to know of the playback. */
export interface Inquirer {
  readonly isOpened: () => boolean;
  readonly isSeen: () => boolean;
  /** The address has expired: the page may give another. */
  readonly renew: (url: string, reason: string) => Promise<string | undefined>;
  /** Another address is in use: what the engine has loaded is of the one before. */
  readonly moved: () => void;
}

/** Asks for a stream, at whichever of its addresses it can be had. */
export class StreamInquiry {
  readonly #source: Source;
  readonly #world: Surroundings;
  readonly #tell: Inquirer;
  readonly #failover: Failover;
  #doubts = 0;
  #asksTop = true;
  #begins = false;
  /** What has been fetched of it already. */
  warmUp: WarmUp | undefined;
  /** The list of renditions, where the stream has one. */
  top: MultivariantPlaylist | undefined;
  #known: MediaPlaylist | undefined;
  /** When it last grew. */
  #grownAt = 0;
  /** The rendition that played when the best address was left. */
  #left: MediaPlaylist | undefined;
  /** What the server has answered to a request for a segment since media last came. */
  #refusal: number | undefined;
  /** Whether only the browser's own player may read it. */
  #isUnreadable = false;
  /** Whether what came could not be decoded since it was last asked for. */
  #isSpoilt = false;

  constructor(source: Source, world: Surroundings, tell: Inquirer) {
    this.#source = source;
    this.#world = world;
    this.#tell = tell;
    this.#failover = new Failover([source.url, ...source.others]);
  }

  /** The address in use. */
  get url(): string {
    return this.#failover.current;
  }

  /** Bytes that have come of it before there was an engine to ask for them. */
  get received(): number {
    return this.warmUp?.received ?? 0;
  }

  /** The rendition that plays, as the engine last saw it. */
  get known(): MediaPlaylist | undefined {
    return this.#known;
  }

  set known(playlist: MediaPlaylist | undefined) {
    const before = this.#known;
    const isSame = playlist?.url === before?.url;
    // An engine takes note of the list of an encoder that was started anew, and plays nothing of it
    // before it is told to begin again.
    if (playlist && isSame && !this.#begins && isAnother(playlist, before)) return;
    this.#begins = false;
    if (!isSame || playlist?.edge !== before?.edge) this.#grownAt = this.#world.now();
    this.#known = playlist;
  }

  /** The engine is told to load: whatever it sees next is what plays. */
  begins(): void {
    this.#begins = true;
  }

  /** A segment is listed and not given. */
  refused(status: number): void {
    this.#refusal = status;
  }

  /** The browser can make nothing of the file that came. */
  spoilt(): void {
    this.#isSpoilt = true;
  }

  /** Media comes again. */
  rests(): void {
    this.#asksTop = false;
    this.#refusal = undefined;
    this.#failover.noted(true);
  }

  /** What is there now. Rejects only when the signal aborts. */
  async ask(signal: AbortSignal): Promise<StreamAnswer> {
    const isOpened = this.#tell.isOpened();
    // A file is simply played; what came of that is known when it is asked for again.
    if (this.#source.form === 'file') {
      const answer: StreamAnswer = isOpened
        ? await probeFile(this.url, this.#world, signal)
        : { kind: 'file' };
      if (this.#failover.noted(answer.kind === 'file' && !this.#isSpoilt)) this.#move();
      this.#isSpoilt = false;
      return answer;
    }
    const early = isOpened || this.#doubts > 0 ? undefined : this.warmUp?.answer;
    const answer = early
      ? await early.catch(
          (cause: unknown) => ({ kind: 'unreachable', reason: String(cause) }) as const,
        )
      : await probePlaylist(this.#address, this.#world, signal);
    return this.#doubt(this.#noted(answer), signal);
  }

  #noted(answer: StreamAnswer): StreamAnswer {
    if (answer.kind === 'multivariant') this.top = answer;
    return answer;
  }

  /** The rendition that played tells most: whether it grows. */
  get #address(): string {
    return this.#asksTop ? this.url : (this.known?.url ?? this.url);
  }

  /** What to make of an answer that is none: another address, a new signature, a missing permission. */
  async #doubt(answer: StreamAnswer, signal: AbortSignal): Promise<StreamAnswer> {
    const { kind } = answer;
    const refusal = this.#refusal;
    this.#refusal = undefined;
    const isThere = kind === 'multivariant' || kind === 'media' || kind === 'file';
    this.#doubts = isThere ? 0 : this.#doubts + 1;
    if (isThere) this.#isUnreadable = false;
    // Where a rendition is gone, the whole stream is asked every other time.
    if (this.known && (kind === 'missing' || kind === 'forbidden')) this.#asksTop = !this.#asksTop;
    if (kind === 'forbidden' || (refusal !== undefined && expired.has(refusal))) {
      const reason = kind === 'forbidden' ? answer.reason : `a segment answered ${String(refusal)}`;
      const renewed = await this.#tell.renew(this.url, reason);
      signal.throwIfAborted();
      if (renewed !== undefined) {
        this.#failover.replace(renewed);
        this.#move();
        return this.#noted(await probePlaylist(renewed, this.#world, signal));
      }
    }
    const isLeaving = this.#failover.home === undefined;
    const isGood = isThere && refusal === undefined && !this.#isFrozen(answer);
    if (this.#failover.noted(isGood)) {
      if (isLeaving) this.#left = this.known;
      this.#move();
    }
    // What has been seen could be read, unless only the browser's own player may.
    const isOpen = this.#tell.isSeen() && !this.#isUnreadable;
    if (isOpen || kind !== 'unreachable' || this.#doubts < doubts) return answer;
    if (!(await answersOthers(this.url, this.#world, signal))) return answer;
    this.#isUnreadable = true;
    return { kind: 'unreadable' };
  }

  /** Whether it is there, should grow, and has not for long. */
  #isFrozen(answer: StreamAnswer): boolean {
    if (answer.kind !== 'media' || answer.ended || answer.edge !== this.known?.edge) return false;
    return this.#world.now() - this.#grownAt > patience * answer.targetDuration * 1000;
  }

  /** The best address, while another is in use, and the rendition that played when it was left. Of a file nobody can tell whether it is back. */
  get left(): { readonly url: string; readonly rendition: MediaPlaylist | undefined } | undefined {
    const { home: url } = this.#failover;
    if (url === undefined || this.#source.form === 'file') return undefined;
    return { url, rendition: this.#left };
  }

  /** From now on the best address is in use again. */
  goHome(): void {
    this.#failover.goHome();
    this.known = undefined;
  }

  #move(): void {
    this.known = undefined;
    this.#asksTop = true;
    this.#tell.moved();
  }
}
