/** Pixels that a panel keeps from its button and from the edges of the window. */
const gap = 8;
/** Windows narrower than this show a panel as a sheet at their lower edge. */
const narrow = 480;

/**
 * Places an open popover beside the button that opens it: above it where there
 * is more room, at its right edge. In a narrow window it becomes a sheet
 * (class `sheet`), because a finger reaches the lower edge best.
 */
export function placePopover(panel: HTMLElement, anchor: Element): void {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const isSheet = width < narrow;
  panel.classList.toggle('sheet', isSheet);
  const { style } = panel;
  if (isSheet) {
    for (const name of ['inset', 'max-block-size']) style.removeProperty(name);
    return;
  }
  const { top, bottom, right } = anchor.getBoundingClientRect();
  const above = top - 2 * gap;
  const below = height - bottom - 2 * gap;
  const isAbove = above >= below;
  style.maxBlockSize = `${Math.max(isAbove ? above : below, 160)}px`;
  const fromLeft = Math.max(gap, Math.min(right, width - gap) - panel.offsetWidth);
  // On the window's own axes, whichever way its text runs.
  style.inset = isAbove
    ? `auto auto ${height - top + gap}px ${fromLeft}px`
    : `${bottom + gap}px auto auto ${fromLeft}px`;
}
