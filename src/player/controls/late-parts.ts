import type { PlayerView } from './player-view.js';

/** A part that is drawn again when the player is. */
interface Part {
  readonly update: () => void;
}

/**
 * What comes after the player itself: controls when somebody plays, the
 * programme when the page has nothing better to do. Until then two empty
 * elements, and no byte of their code.
 */
export class LateParts {
  /** Over the picture. */
  readonly over = createElement('controls');
  /** Below it: transcript and statistics, then the programme. */
  readonly below = createElement('below');
  readonly #view: PlayerView;
  #life: AbortController | undefined;
  #controls: Promise<Part> | undefined;
  #programme: Promise<Part> | undefined;

  constructor(view: PlayerView) {
    this.#view = view;
    this.below.append(createElement('sections'), createElement('list'));
  }

  /**
   * After every drawing of the player.
   *
   * @param wanted what there is use for now
   */
  update(wanted: { readonly controls: boolean; readonly programme: boolean }): void {
    this.#life ??= new AbortController();
    const { signal } = this.#life;
    const [sections, list] = this.below.children as unknown as HTMLElement[];
    if (wanted.controls) {
      this.#controls ??= load(signal, async () => {
        const { Controls } = await import('./controls.js');
        return new Controls(this.#view, this.over, sections ?? this.below, signal);
      });
    }
    if (wanted.programme) {
      this.#programme ??= load(signal, async () => {
        await idle(signal);
        const { ProgrammeList } = await import('../programme/programme-list.js');
        return new ProgrammeList(this.#view, list ?? this.below, signal);
      });
    }
    for (const part of [this.#controls, this.#programme]) {
      // One that could not be loaded has said so, and the browser's own controls stay.
      part?.then((loaded) => loaded.update()).catch(() => undefined);
    }
  }

  /** The player has left the page. */
  end(): void {
    this.#life?.abort();
    this.#life = undefined;
    this.#controls = undefined;
    this.#programme = undefined;
  }
}

function createElement(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  return element;
}

async function load(signal: AbortSignal, make: () => Promise<Part>): Promise<Part> {
  try {
    return await make();
  } catch (cause) {
    if (!signal.aborted) {
      console.warn('<solidarity-player> a part of its code could not be loaded:', cause);
    }
    throw cause;
  }
}

/** When the browser has nothing better to do. */
function idle(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const go = (): void => {
      if (signal.aborted) reject(new DOMException('It has left the page.', 'AbortError'));
      else resolve();
    };
    // Safari has no idle callback.
    if ('requestIdleCallback' in window) requestIdleCallback(go, { timeout: 2_000 });
    else setTimeout(go, 200);
  });
}
