import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';

/** One of several things of which one is chosen. */
export interface Option {
  readonly value: string;
  readonly label: string;
  /** Language that the label is in, where it is not the reader's. */
  readonly lang?: string | undefined;
  /** What it costs, or the like. */
  readonly note?: string | undefined;
}

/** A question with one answer, as the browser's own radio buttons. */
export function renderChoice(
  question: string,
  options: readonly Option[],
  chosen: string,
  choose: (value: string) => void,
): TemplateResult {
  return html`<fieldset class="choice">
    <legend>${question}</legend>
    ${options.map(
      ({ value, label, lang, note }) =>
        html`<label class="option">
          <input
            type="radio"
            name=${question}
            .checked=${live(value === chosen)}
            @change=${() => {
              choose(value);
            }}
          />
          <bdi lang=${ifDefined(lang)}>${label}</bdi>
          ${note === undefined ? nothing : html`<span class="note">${note}</span>`}
        </label>`,
    )}
  </fieldset>`;
}

/** Something that is on or off. */
export function renderSwitch(
  label: string,
  on: boolean,
  set: (on: boolean) => void,
  note?: string,
): TemplateResult {
  return html`<label class="option">
    <input
      type="checkbox"
      .checked=${live(on)}
      @change=${(event: Event) => {
        set((event.target as HTMLInputElement).checked);
      }}
    />
    <span>${label}</span>
    ${note === undefined ? nothing : html`<span class="note">${note}</span>`}
  </label>`;
}
