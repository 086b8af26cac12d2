/**
 * Whether a browser can go from one rendition to another in mid-stream.
 * WebKitGTK says that it has taken the segments of the second one and never
 * plays them; cheap devices do the same. What is found out holds for the page.
 * And whether its decoder has got stuck without a switch.
 */

/** Segments in a row, or parts of them, that were taken and cannot be played. */
const lostForGood = { afterSwitch: 2, otherwise: 3 };

const page = { canSwitch: true };

/** Whether this browser has shown nothing to the contrary. */
export function canSwitch(): boolean {
  return page.canSwitch;
}

/** Watches what becomes of the segments of one stream. */
export class SwitchWatch {
  #worked: string | undefined;
  #lost = 0;
  /** Whether the first of the lost ones came after a switch. */
  #isSwitch = false;

  /** The rendition whose segments could last be played. */
  get worked(): string | undefined {
    return this.#worked;
  }

  /**
   * A segment was taken by the browser.
   *
   * @param rendition its id
   * @param arrived whether its middle is among what can be played
   * @returns true: nothing more will come of it. After a switch, this browser cannot do any;
   *   otherwise its decoder has got stuck, as WebKitGTK's does at some discontinuities.
   */
  taken(rendition: string, arrived: boolean): boolean {
    if (arrived) {
      this.#worked = rendition;
      this.#lost = 0;
      return false;
    }
    // Before anything has been played it is another fault.
    if (this.#worked === undefined) return false;
    // A decoder that was stuck already is not unstuck by a switch, nor is the switch to blame.
    if (this.#lost === 0) this.#isSwitch = this.#worked !== rendition;
    this.#lost += 1;
    if (this.#lost < lostForGood[this.#isSwitch ? 'afterSwitch' : 'otherwise']) return false;
    if (this.#isSwitch) page.canSwitch = false;
    this.#lost = 0;
    return true;
  }
}
