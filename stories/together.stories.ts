import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { placeOf } from '../.storybook/host-page.js';
import type { HostGlobals } from '../.storybook/toolbars.js';
import * as feeds from './feeds.js';

interface LinkedArgs {
  readonly feed: string;
  readonly now: string;
}

const meta: Meta<LinkedArgs> = {
  title: 'Together',
  args: { feed: `${feeds.programme}?together`, now: feeds.during2015 },
};
export default meta;

function linked({ feed, now }: LinkedArgs): TemplateResult {
  return html`<div class="stack">
    <solidarity-player feed=${feed} now=${now}></solidarity-player>
    <solidarity-map feed=${feed} now=${now}></solidarity-map>
    <solidarity-timeline feed=${feed} now=${now}></solidarity-timeline>
  </div>`;
}

/** One feed for all three: choose an event in one and the others follow; what it offers to watch opens in the player. */
export const Linked: StoryObj<LinkedArgs> = { render: linked };

/** The language stands on `<html>`, as on most pages, and not on a section around the elements. */
export const LanguageOfTheDocument: StoryObj<LinkedArgs> = {
  render: linked,
  args: { feed: `${feeds.programme}?document` },
  beforeEach: ({ globals }) => {
    const { documentElement } = document;
    const before = { lang: documentElement.lang, dir: documentElement.dir };
    Object.assign(documentElement, placeOf(globals as unknown as HostGlobals));
    return () => {
      Object.assign(documentElement, before);
    };
  },
  // In a frame of its own: the docs keep their language.
  parameters: { languageOn: 'html', docs: { story: { inline: false, height: '40rem' } } },
};

/** Each element speaks the language of the place where it stands. */
export const SeveralLanguages: StoryObj<LinkedArgs> = {
  args: { feed: `${feeds.programme}?languages` },
  render: ({ feed, now }) =>
    html`<div class="stack">
      ${['en', 'ar', 'it', 'ckb'].map(
        (language) =>
          html`<section lang=${language}>
            <solidarity-timeline feed=${feed} now=${now} kind="solidarity"></solidarity-timeline>
          </section>`,
      )}
    </div>`,
};
