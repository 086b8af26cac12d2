import { LitElement } from 'lit';
import { LanguageController } from '../language/language-controller.js';
import { withMessages } from '../language/message.js';
import { version } from '../version.js';

/** What every element of this package is: a Lit element that speaks the language of its place. */
export abstract class SolidarityElement extends LitElement {
  /** Version of the package that this class comes from. */
  static readonly version: string = version;

  /** The language of the place, and the interface's. */
  protected readonly locale = new LanguageController(this);
  readonly #internals = this.attachInternals();

  /** Every `msg()` within an update is in the element's language. */
  protected override performUpdate(): void {
    this.inLanguage(() => {
      super.performUpdate();
    });
  }

  /** Runs something outside of an update, such as a click's handler, in the element's language. */
  protected inLanguage<T>(act: () => T): T {
    return withMessages(this.locale.messages, act);
  }

  /** Makes `:state(name)` match the element, or not. */
  protected setState(name: string, on: boolean): void {
    // Browsers before 2024 have no custom states; the element works without.
    if (!('states' in this.#internals)) return;
    if (on) this.#internals.states.add(name);
    else this.#internals.states.delete(name);
  }
}
