import type {
  Asking,
  FeedBody,
  FeedSource,
  SourceOptions,
} from '../../src/events/loading/feed-source.js';

interface Question {
  readonly signal: AbortSignal;
  readonly asking: Asking;
  readonly answer: (text: string | Error) => void;
}

let sources = 0;

/** A source whose answers the test gives, one after the other. */
export class FakeSource implements FeedSource {
  readonly key: string;
  readonly base = 'https://partner.test/feed.json';
  readonly isKept: boolean;
  readonly questions: Question[] = [];
  validator: string | undefined;

  /** @param key a page has one fetch for each; by default another for each source */
  constructor(key = `fake ${(sources += 1)}`, { isKept = false }: SourceOptions = {}) {
    this.key = key;
    this.isKept = isKept;
  }

  get signals(): readonly AbortSignal[] {
    return this.questions.map(({ signal }) => signal);
  }

  read(signal: AbortSignal, asking: Asking = {}): Promise<FeedBody> {
    return new Promise((resolve, reject) => {
      const answer = (given: string | Error): void => {
        if (given instanceof Error) reject(given);
        else resolve(this.#body(given));
      };
      this.questions.push({ signal, asking, answer });
    });
  }

  /** Answers the nth question. */
  answer(nth: number, text: string | Error): void {
    this.questions[nth]?.answer(text);
  }

  #body(text: string): FeedBody {
    return {
      content: new Blob([text]),
      base: this.base,
      validator: this.validator,
      isKeepable: true,
    };
  }
}
