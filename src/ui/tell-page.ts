/** Tells an event of our own to the page: it bubbles, out of shadow roots, too. */
export function tellPage(element: HTMLElement, type: `solidarity-${string}`, detail: object): void {
  element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}
