/**
 * Whether a browser can go from one rendition to another in mid-stream.
 * WebKitGTK says that it has taken the segments of the second one and never
 * plays them; cheap devices do the same. What is found out holds for the page.
 */

/** Segments in a row that were taken and cannot be played. */
const lostForGood = 2;

const page = { canSwitch: true };

/** Whether this browser has shown nothing to the contrary. */
export function canSwitch(): boolean {
  return page.canSwitch;
}

/** Watches what becomes of the segments of one stream. */
export class SwitchWatch {
  #worked: string | undefined;
  #lost = 0;

  /** The rendition whose segments could last be played. */
  get worked(): string | undefined {
    return this.#worked;
  }

  /**
   * A segment was taken by the browser.
   *
   * @param rendition its id
   * @param arrived whether its middle is among what can be played
   * @returns true: this browser cannot switch
   */
  taken(rendition: string, arrived: boolean): boolean {
    if (arrived) {
      this.#worked = rendition;
      this.#lost = 0;
      return false;
    }
    // Without a switch before it, it is another fault.
    if (this.#worked === undefined || this.#worked === rendition) return false;
    this.#lost += 1;
    if (this.#lost < lostForGood) return false;
    page.canSwitch = false;
    this.#lost = 0;
    return true;
  }
}
