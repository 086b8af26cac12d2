import type { Args, StoryContext } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { ElementPart, TemplateResult } from 'lit';
import { Directive, directive } from 'lit/directive.js';

/** Writes a story's args as the attributes that a page would write. */
class AttributesDirective extends Directive {
  #written: readonly string[] = [];

  override render(_: Args): typeof nothing {
    return nothing;
  }

  override update({ element }: ElementPart, [args]: [Args]): typeof nothing {
    const wanted = Object.entries(args).filter(
      ([, value]) => value !== undefined && value !== '' && value !== false,
    );
    for (const name of this.#written) {
      if (!wanted.some(([other]) => other === name)) element.removeAttribute(name);
    }
    for (const [name, value] of wanted) {
      const text = value === true ? '' : String(value);
      if (element.getAttribute(name) !== text) element.setAttribute(name, text);
    }
    this.#written = wanted.map(([name]) => name);
    return nothing;
  }
}
const attributes = directive(AttributesDirective);

type Story = (args: Args, context: StoryContext) => TemplateResult;

/** The element of the story, with what the page wrote between its tags. */
export function renderElement(
  args: Args,
  { component }: StoryContext,
  children?: unknown,
): TemplateResult {
  switch (component) {
    case 'solidarity-map':
      return html`<solidarity-map ${attributes(args)}>${children}</solidarity-map>`;
    case 'solidarity-player':
      return html`<solidarity-player ${attributes(args)}>${children}</solidarity-player>`;
    case 'solidarity-timeline':
      return html`<solidarity-timeline ${attributes(args)}>${children}</solidarity-timeline>`;
    default:
      throw new TypeError(`"${component ?? ''}" is none of the elements`);
  }
}

/** A story's element and the feed that stands in the page beside it, under an id of its own. */
export function withFeed(feed: object, children?: unknown): Story {
  return (args, context) => {
    const id = `feed-${context.id}`;
    return html`<script
        type="application/json"
        id=${id}
        .textContent=${JSON.stringify(feed)}
      ></script>
      ${renderElement({ ...args, feed: `#${id}` }, context, children)}`;
  };
}
