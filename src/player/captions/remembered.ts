/** Where the choice of captions is kept: on the device and nowhere else, and only once there is one. */

const key = 'solidarity-captions';

/** Where choices are kept; none where the page is not allowed to keep anything. */
export type Device = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What is kept, whatever that is; empty where there is nothing, or it cannot be read. */
export function remembered(device = deviceStorage()): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(device?.getItem(key) ?? '{}');
    return { ...(kept as object) };
  } catch {
    return {};
  }
}

/** Keeps a choice; without one nothing is left behind. */
export function remember(choice: object | undefined, device = deviceStorage()): void {
  try {
    if (choice) device?.setItem(key, JSON.stringify(choice));
    else device?.removeItem(key);
  } catch {
    // A full or forbidden storage: the choice holds until the page is left.
  }
}

function deviceStorage(): Device | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
