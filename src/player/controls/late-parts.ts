import type { ReactiveElement } from 'lit';
import type { ProgrammeList } from '../programme/programme-list.js';
import type { PlayerModel } from '../player-model.js';
import { brokenSentence } from '../player-status.js';
import { whenIdle } from '../../ui/when-idle.js';
import type { Controls } from './controls.js';
import type { PlayerView } from './player-view.js';

/** What of the late parts there is use for. */
export interface Wanted {
  /** There is a picture that controls can lie on. */
  readonly controls: boolean;
  /** There is a feed with something in it. */
  readonly programme: boolean;
}

/**
 * What comes after the player itself: controls with the first picture, which
 * on a weak link they would only delay; the programme when the page has nothing
 * better to do. Until then empty elements, and no byte of their code.
 */
export class LateParts {
  /** Over the picture. */
  readonly over = createElement('controls');
  /** Below it: transcript and statistics, then the programme. */
  readonly below = createElement('below');
  readonly #sections = createElement('sections');
  readonly #list = createElement('list');
  readonly #view: PlayerView;
  readonly #model: () => PlayerModel | undefined;
  readonly #redraw: () => void;
  #wanted: Wanted = { controls: false, programme: false };
  #needsBrowsers = false;
  #controlsCode: Code<typeof import('./controls.js')>;
  #programmeCode: Code<typeof import('../programme/programme-list.js')>;
  #controls:
    { readonly part: Controls; readonly model: object; readonly end: () => void } | undefined;
  #programme: { readonly part: ProgrammeList; readonly end: () => void } | undefined;

  /** @param model of what plays; another object means another media element */
  constructor(
    element: ReactiveElement,
    { model, ...view }: Omit<PlayerView, 'element'> & { model: () => PlayerModel | undefined },
  ) {
    this.#view = { ...view, element };
    this.#model = model;
    this.#redraw = () => {
      element.requestUpdate();
    };
    this.over.hidden = true;
    // Where the focus waits for them.
    this.over.tabIndex = -1;
    this.below.append(this.#sections, this.#list);
  }

  /** Whether the browser's own controls have to do, because the code of these cannot be had. */
  get needsBrowsers(): boolean {
    return this.#needsBrowsers && this.#wanted.controls;
  }

  /** After every drawing of the player. */
  update(wanted: Wanted): void {
    this.#wanted = wanted;
    this.over.hidden = !wanted.controls;
    if (wanted.controls && !this.#controlsCode) {
      this.#controlsCode = { module: undefined };
      this.#load(this.#controlsCode, import('./controls.js'), () => {
        this.#needsBrowsers = true;
      });
    }
    if (wanted.programme && !this.#programmeCode) {
      this.#programmeCode = { module: undefined };
      const code = this.#programmeCode;
      whenIdle(() => {
        this.#load(code, import('../programme/programme-list.js'));
      });
    }
    this.#draw();
  }

  /**
   * What had the focus may be gone after a drawing: the round button when the
   * picture has come, the controls when it is over. The focus goes with the
   * visitor to what is there instead.
   */
  keepFocus(focused: Element): void {
    if (focused.isConnected && !focused.closest('[hidden]')) return;
    const root = this.over.getRootNode() as ShadowRoot;
    const next =
      root.querySelector<HTMLElement>('.play, .retry') ??
      this.over.querySelector<HTMLElement>('.toggle-play') ??
      this.over;
    next.focus({ preventScroll: true });
  }

  /** The player has left the page. */
  end(): void {
    this.#controls?.end();
    this.#programme?.end();
    this.#controls = undefined;
    this.#programme = undefined;
  }

  #load<Module>(
    code: { module: Module | undefined },
    loading: Promise<Module>,
    failed?: () => void,
  ): void {
    loading.then(
      (module) => {
        code.module = module;
        this.#draw();
      },
      (cause: unknown) => {
        console.warn('<solidarity-player> a part of its code could not be loaded:', cause);
        failed?.();
        this.#redraw();
      },
    );
  }

  #draw(): void {
    if (!this.#view.element.isConnected) return;
    const model = this.#model();
    if (this.#controls && this.#controls.model !== model) {
      this.#controls.end();
      this.#controls = undefined;
    }
    const Controls = this.#controlsCode?.module?.Controls;
    const frame = this.over.parentElement;
    if (Controls && frame && model && !this.#controls && this.#wanted.controls) {
      const life = new AbortController();
      const view = { ...this.#view, frame, model, broken: brokenSentence };
      const part = new Controls(view, this.over, this.#sections, life.signal);
      this.#controls = { part, model, end: () => life.abort() };
    }
    const List = this.#programmeCode?.module?.ProgrammeList;
    if (List && !this.#programme) {
      const life = new AbortController();
      const part = new List(this.#view, this.#list, life.signal);
      this.#programme = { part, end: () => life.abort() };
    }
    this.#controls?.part.refresh();
    this.#programme?.part.update();
  }
}

/** Code that has been asked for, and is here or on its way; undefined where it has not. */
type Code<Module> = { module: Module | undefined } | undefined;

function createElement(name: string): HTMLElement {
  const element = document.createElement('div');
  element.className = name;
  return element;
}
