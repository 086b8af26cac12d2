import { fixture } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../../src/player/define.js';
import { SolidarityPlayer } from '../../../src/player/solidarity-player.js';
import { allIn, oneIn } from '../../fixtures/rendered.js';
import { until } from '../../fixtures/until.js';
import { untilLater } from '../live-session.js';

/** A player that plays, with its controls. */
export async function played(template: TemplateResult): Promise<SolidarityPlayer> {
  const root = await fixture<HTMLElement>(template);
  const player = root.matches('solidarity-player') ? root : root.querySelector('solidarity-player');
  if (!(player instanceof SolidarityPlayer)) throw new Error('no player');
  await player.play();
  await untilLater(() => allIn(player, '.bar').length > 0, 'the controls do not come');
  return player;
}

/** The element that has the focus in a player. */
export function focused(player: SolidarityPlayer): Element | null {
  return player.shadowRoot?.activeElement ?? null;
}

/** What a screen reader calls the focused element. */
export function focusedName(player: SolidarityPlayer): string | null | undefined {
  return focused(player)?.getAttribute('aria-label') ?? focused(player)?.textContent.trim();
}

/** Opens the panel, and the row with this name. */
export async function openPanel(player: SolidarityPlayer, row?: string): Promise<HTMLElement> {
  oneIn(player, '.toggle-panel').click();
  await untilLater(() => allIn(player, '.panel summary').length > 0, 'the panel does not open');
  if (row !== undefined) {
    const summary = allIn(player, '.panel summary').find(({ textContent }) =>
      textContent.includes(row),
    );
    if (!summary) throw new Error(`the panel has no ${row}`);
    summary.click();
    await until(() => allIn(player, '.panel details[open]').length === 1, `${row} does not open`);
  }
  return oneIn(player, '.panel');
}

/** The button of the panel with these words. */
export function actionIn(player: SolidarityPlayer, words: string): HTMLElement {
  const found = allIn(player, '.panel .actions-list button').find(({ textContent }) =>
    textContent.includes(words),
  );
  if (!found) throw new Error(`the panel has no "${words}"`);
  return found;
}
