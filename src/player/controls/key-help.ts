import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { msg, str } from '../../language/message.js';
import { formatNumber } from '../../language/numbers.js';
import { arrowStep, skipStep } from './keys.js';

/** The keys and what they do, while the focus is inside the player. */
export function renderKeyHelp(language: string): TemplateResult {
  const five = formatNumber(language, arrowStep);
  const ten = formatNumber(language, skipStep);
  const rows: readonly (readonly [readonly string[], string])[] = [
    [['␣', 'K'], msg('Play and pause', { id: 'keys-play' })],
    [['←', '→'], msg(str`${five} seconds back and forward`, { id: 'keys-arrows' })],
    [['J', 'L'], msg(str`${ten} seconds back and forward`, { id: 'keys-letters' })],
    [['Home', 'End'], msg('To the beginning, to the end or live', { id: 'keys-ends' })],
    [['0', '9'], msg('To a tenth of it', { id: 'keys-digits' })],
    [['↑', '↓'], msg('Louder and quieter', { id: 'keys-volume' })],
    [['M'], msg('Sound off and on', { id: 'keys-mute' })],
    [['C'], msg('Captions', { id: 'controls-captions' })],
    [['F'], msg('Full screen', { id: 'controls-fullscreen' })],
    [['?'], msg('This list', { id: 'keys-help' })],
  ];
  return html`<dl class="keys">
    ${rows.map(
      ([keys, words]) =>
        html`<div>
          <dt dir="ltr">${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
          <dd>${words}</dd>
        </div>`,
    )}
  </dl>`;
}
