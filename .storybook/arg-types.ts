import type { InputType } from 'storybook/internal/types';
import { eventKinds } from '../src/events/event.js';
import { declarationOf } from './manifest.js';
import type { Described, ElementDeclaration, Member } from './manifest.js';

/**
 * The tables of the docs, made from the manifest: attributes that can be
 * changed, then everything else that is public, to read. Storybook's own would
 * show what is private, and neither unnamed slots nor states.
 */
export function extractArgTypes(tag: string): Record<string, InputType> | null {
  const element = declarationOf(tag);
  return element ? Object.fromEntries(rowsOf(element)) : null;
}

/** What the element is, in its own words. */
export function extractComponentDescription(tag: string): string | null {
  return declarationOf(tag)?.description ?? null;
}

type Row = [name: string, row: InputType];

function rowsOf(element: ElementDeclaration): readonly Row[] {
  const members = (element.members ?? []).filter(isPublic);
  return [
    ...(element.attributes ?? []).map(attributeRow),
    ...members.filter(({ kind }) => kind === 'field').map(propertyRow),
    ...members.filter(({ kind }) => kind === 'method').map(methodRow),
    ...rows('events', element.events),
    ...rows('slots', element.slots, (name) => name || '(default)'),
    ...rows('css parts', element.cssParts, (name) => `::part(${name})`),
    ...rows('css custom properties', element.cssProperties),
    ...rows('css states', element.cssStates, (name) => `:state(${name})`),
  ];
}

/** A field with an attribute is told as the attribute. */
function isPublic({ privacy = 'public', name, attribute, static: isStatic }: Member): boolean {
  return privacy === 'public' && !name.startsWith('#') && attribute === undefined && !isStatic;
}

function attributeRow({ name, description, type, default: standard }: Described): Row {
  const text = type?.text.replace(/ \| undefined$/, '') ?? 'string';
  const options = name === 'kind' ? { options: eventKinds } : {};
  const control = {
    type: name === 'kind' ? 'select' : text === 'boolean' ? 'boolean' : 'text',
  } as const;
  return row('attributes', name, {
    description,
    type: text,
    standard,
    more: { control, ...options },
  });
}

function propertyRow({ name, description, type, default: standard }: Member): Row {
  return row('properties', name, { description, type: type?.text, standard });
}

function methodRow({ name, description, return: returned }: Member): Row {
  return row('methods', `${name}()`, { description, type: returned?.type?.text });
}

function rows(
  category: string,
  described: readonly Described[] = [],
  nameOf = (name: string): string => name,
): readonly Row[] {
  return described.map(({ name, description, type, default: standard }) =>
    row(category, nameOf(name), { description, type: type?.text, standard }),
  );
}

interface Cells {
  readonly description?: string | undefined;
  readonly type?: string | undefined;
  readonly standard?: string | undefined;
  readonly more?: InputType;
}

function row(category: string, name: string, { description, type, standard, more }: Cells): Row {
  const table = {
    category,
    ...(type === undefined ? {} : { type: { summary: type } }),
    ...(standard === undefined ? {} : { defaultValue: { summary: standard } }),
  };
  // Two kinds of things may have one name, such as the attribute and the state "live".
  const key = category === 'attributes' ? name : `${category}/${name}`;
  return [
    key,
    { name, control: { disable: true }, ...(description ? { description } : {}), table, ...more },
  ];
}
