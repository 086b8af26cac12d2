import type { LitElement, ReactiveController } from 'lit';
import type { Direction } from './direction.js';
import { directionOf, primary } from './direction.js';
import { interfaceLanguage, loadMessages } from './locales.js';
import type { Messages } from './message.js';
import { languageAt, watchLanguage } from './place-language.js';

/** Keeps an element in the language of the place where it stands, live. */
export class LanguageController implements ReactiveController {
  readonly #host: LitElement;
  #stopWatching: (() => void) | undefined;

  /** What the page asks for, a BCP 47 tag: texts of events and dates follow it. */
  tag = 'en';
  /** Direction of the place. */
  direction: Direction = 'ltr';
  /** What the interface speaks: the same language, or English where there is no translation (yet). */
  spoken = 'en';
  /** Messages of the spoken language; undefined is English. */
  messages: Messages;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stopWatching = watchLanguage(this.#host, () => {
      this.#read();
    });
    this.#read();
  }

  hostDisconnected(): void {
    this.#stopWatching?.();
  }

  /** Direction of the interface: that of the place, unless English has to stand in for a language written the other way. */
  get spokenDirection(): Direction {
    const spoken = directionOf(this.spoken);
    return spoken === directionOf(this.tag) ? this.direction : spoken;
  }

  /** Language of dates: the page's own variety (`ar-IQ` has its own months) of the language spoken. */
  get dates(): string {
    return primary(this.tag) === this.spoken ? this.tag : this.spoken;
  }

  #read(): void {
    const { tag, direction } = languageAt(this.#host);
    if (tag !== this.tag || direction !== this.direction) {
      this.tag = tag;
      this.direction = direction;
      this.#host.requestUpdate();
    }
    void this.#speak(interfaceLanguage(tag));
  }

  /** Until the messages are there the old language stays: a sentence in English beats an empty page. */
  async #speak(language: string): Promise<void> {
    if (language === this.spoken) return;
    try {
      const messages = await loadMessages(language);
      if (interfaceLanguage(this.tag) !== language) return;
      this.spoken = language;
      this.messages = messages;
      this.#host.requestUpdate();
    } catch (cause) {
      console.warn(`<${this.#host.localName}> has no words in "${language}" for now:`, cause);
    }
  }
}
