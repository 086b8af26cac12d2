import { tellPage } from '../ui/tell-page.js';

/** What a `solidarity-source` event carries. */
export interface SolidaritySourceDetail {
  /** The address that is refused. */
  readonly url: string;
  /** Why, for the site's owner. */
  readonly reason: string;
  /** Gives another address of the same stream, at once or when it is known. Call it while the event is told. */
  readonly use: (url: string | Promise<string>) => void;
}

/** Milliseconds that a page has for it; at the next probe it is asked again. */
const patience = 8_000;

/** Asks the page for another address; undefined where nobody gives one. */
export async function askForSource(
  element: HTMLElement,
  url: string,
  reason: string,
): Promise<string | undefined> {
  let given: string | Promise<string> | undefined;
  const detail: SolidaritySourceDetail = {
    url,
    reason,
    use: (other) => {
      given = other;
    },
  };
  tellPage(element, 'solidarity-source', detail);
  let timer = 0;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, patience);
  });
  try {
    const address = await Promise.race([given, late]);
    return address === undefined ? undefined : new URL(address, element.baseURI).href;
  } catch {
    // It will be asked again at the next probe.
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
