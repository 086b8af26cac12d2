import type { StageController } from './stage-controller.js';

/** Part of the map that an arrow key moves. */
const step = 0.2;

/**
 * Moves the map as a key asks for: arrows, plus, minus, and zero for
 * everything. Only while the map has focus, as single keys may be somebody's
 * own shortcuts (WCAG 2.2, 2.1.4).
 *
 * @returns whether it was such a key
 */
export function moveByKey(
  press: KeyboardEvent,
  stage: Pick<StageController, 'panBy' | 'zoomBy'>,
  showAll: () => void,
): boolean {
  if (press.ctrlKey || press.altKey || press.metaKey) return false;
  switch (press.key) {
    case 'ArrowLeft':
      stage.panBy(-step, 0);
      return true;
    case 'ArrowRight':
      stage.panBy(step, 0);
      return true;
    case 'ArrowUp':
      stage.panBy(0, -step);
      return true;
    case 'ArrowDown':
      stage.panBy(0, step);
      return true;
    case '+':
    case '=':
      stage.zoomBy(1);
      return true;
    case '-':
      stage.zoomBy(-1);
      return true;
    case '0':
      showAll();
      return true;
    default:
      return false;
  }
}
