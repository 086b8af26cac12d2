/** What the browser has not taken or cannot decode. */
export class SinkError extends Error {
  override readonly name = 'SinkError';
}

/** A Media Source on a media element, with one buffer for sound and picture together. One act follows the other. */
export class MediaSink {
  readonly #source = new MediaSource();
  #buffer: SourceBuffer | undefined;
  #last: Promise<void>;

  constructor(media: HTMLMediaElement) {
    const url = URL.createObjectURL(this.#source);
    this.#last = happens(this.#source, 'sourceopen').finally(() => {
      URL.revokeObjectURL(url);
    });
    media.src = url;
  }

  get isBegun(): boolean {
    return this.#buffer !== undefined;
  }

  /**
   * @param type what will be appended
   * @param duration seconds; infinite for a broadcast
   */
  async begin(type: string, duration: number): Promise<void> {
    await this.#last;
    try {
      this.#buffer = this.#source.addSourceBuffer(type);
      // Timestamps are the encoder's; where a segment belongs is said by `place`.
      this.#buffer.mode = 'sequence';
      this.#source.duration = duration;
    } catch (cause) {
      throw new SinkError(`the browser does not take ${type}`, { cause });
    }
  }

  /**
   * Appends a segment or an initialisation section.
   *
   * @param place seconds at which it begins; undefined for what goes on from the one before
   */
  append(data: ArrayBuffer, place?: number): Promise<void> {
    return this.#act((buffer) => {
      if (place !== undefined) {
        buffer.abort();
        buffer.timestampOffset = place;
      }
      buffer.appendBuffer(data);
    });
  }

  /** Forgets what is before a position, seconds. */
  async forget(before: number): Promise<void> {
    const { buffered } = this.#buffer ?? {};
    if (!buffered || buffered.length === 0 || buffered.start(0) >= before) return;
    await this.#act((buffer) => {
      buffer.remove(0, before);
    });
  }

  /** Where a visitor can go back to in a broadcast, seconds. */
  between(start: number, end: number): void {
    if (this.#source.readyState === 'open') this.#source.setLiveSeekableRange(start, end);
  }

  /** There is no more of it. */
  async end(): Promise<void> {
    await this.#last;
    if (this.#source.readyState === 'open') this.#source.endOfStream();
  }

  #act(act: (buffer: SourceBuffer) => void): Promise<void> {
    const acts = this.#last.then(async () => {
      const buffer = this.#buffer;
      if (!buffer) return;
      try {
        const done = happens(buffer, 'updateend');
        act(buffer);
        await done;
      } catch (cause) {
        throw new SinkError(String(cause), { cause });
      }
    });
    this.#last = acts.catch(() => undefined);
    return acts;
  }
}

/** Resolves with an event, and rejects with an error before it. */
function happens(target: EventTarget, type: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const { signal } = over;
    const ends = (end: () => void): void => {
      over.abort();
      end();
    };
    target.addEventListener(type, () => ends(resolve), { signal });
    target.addEventListener('error', () => ends(() => reject(new Error('it cannot be decoded'))), {
      signal,
    });
  });
}
