/**
 * Events in a page's own HTML: microformats (h-event), microdata (schema.org),
 * or plain list items with a `<time>`. Only what stands there is read, as text.
 */

import type { ChildRecord } from '../events/formats/children.js';
import { languageAt } from '../language/place-language.js';

type Cell = ChildRecord['cells'][number];
type Field = Cell[0];

/** More is a feed and belongs into a file. */
const maxEvents = 5000;

/** Classes of h-event; of a value the most telling attribute, else its text. */
const microformat: readonly (readonly [Field, string])[] = [
  ['id', '.u-uid'],
  ['title', '.p-name'],
  ['summary', '.p-summary'],
  ['description', '.e-content, .p-description'],
  ['start', '.dt-start'],
  ['end', '.dt-end'],
  ['place', '.p-location .p-name, .p-location:not(:has(.p-name))'],
  ['address', '.p-street-address'],
  ['city', '.p-locality'],
  ['country', '.p-country-name'],
  ['lat', '.p-latitude'],
  ['lon', '.p-longitude'],
  ['point', '.p-geo:not(:has(*)), .h-geo:not(:has(*))'],
  ['tags', '.p-category'],
  ['url', '.u-url'],
  ['image', '.u-photo, .u-featured'],
  ['video', '.u-video'],
  ['organiser', '.p-organizer'],
];

/** Properties of schema.org in microdata. */
const microdata: readonly (readonly [Field, string])[] = [
  ['title', '[itemprop=name]'],
  ['description', '[itemprop=description]'],
  ['start', '[itemprop=startDate]'],
  ['end', '[itemprop=endDate]'],
  ['status', '[itemprop=eventStatus]'],
  ['place', '[itemprop=location] [itemprop=name], [itemprop=location]:not([itemscope])'],
  ['address', '[itemprop=streetAddress]'],
  ['city', '[itemprop=addressLocality]'],
  ['country', '[itemprop=addressCountry]'],
  ['lat', '[itemprop=latitude]'],
  ['lon', '[itemprop=longitude]'],
  ['url', '[itemprop=url]'],
  ['image', '[itemprop=image]'],
  ['organiser', '[itemprop=organizer] [itemprop=name]'],
];

/** What a plain item is made of. */
const plain: readonly (readonly [Field, string])[] = [
  ['title', 'h1, h2, h3, h4, h5, h6, a, strong, b, cite'],
  ['description', 'p'],
  ['place', 'address'],
  ['url', 'a[href]'],
  ['image', 'img'],
  ['video', 'video[src], video source, audio[src]'],
];
/** There may be many of these; of the others the first is meant. */
const repeated: ReadonlySet<Field> = new Set(['tags', 'organiser']);
/** Fields that are an address, in whatever attribute the element has it. */
const addresses: ReadonlySet<Field> = new Set(['url', 'image', 'video', 'status']);
/** What a place or a person has of its own, too. */
const ofOneThing: ReadonlySet<Field> = new Set(['id', 'title', 'url', 'description', 'image']);

/** Attributes `data-…` of a plain item. */
const attributes: Readonly<Record<string, Field>> = {
  id: 'id',
  title: 'title',
  kind: 'kind',
  tags: 'tags',
  zone: 'zone',
  place: 'place',
  city: 'city',
  country: 'country',
  lat: 'lat',
  lon: 'lon',
  approx: 'approx',
  status: 'status',
  privacy: 'privacy',
  precision: 'precision',
  language: 'language',
  stream: 'stream',
  call: 'call',
  register: 'register',
  parent: 'parent',
  responds: 'responds',
};

const eventItem = '.h-event, [itemtype*="schema.org/" i][itemtype$="Event" i]';
const plainItem = 'li, article, tr, dd, section';

/** The items under an element that tell of an event, outermost first. */
export function eventItems(root: Element): readonly Element[] {
  const marked = [...root.querySelectorAll(eventItem)];
  if (marked.length > 0) return marked.slice(0, maxEvents);
  const times = [...root.querySelectorAll('time[datetime]')];
  const items = times.map((time) => time.closest(plainItem)).filter((item) => item !== null);
  return [...new Set(items)]
    .filter((item) => item !== root && root.contains(item))
    .slice(0, maxEvents);
}

/** What an item tells. */
export function readItem(item: Element): ChildRecord {
  const isMicroformat = item.matches('.h-event');
  const isMarked = item.matches(eventItem);
  const map = isMicroformat ? microformat : isMarked ? microdata : plain;
  const cells = map.flatMap(([field, selector]): Cell[] => {
    const found = [...item.querySelectorAll(selector)].filter((one) => belongsTo(one, item, field));
    const chosen = repeated.has(field) ? found : found.slice(0, 1);
    return chosen.map((element) => [field, valueOf(element, field)] as const);
  });
  const title = item.querySelector(map.find(([field]) => field === 'title')?.[1] ?? 'a') ?? item;
  return {
    language: languageAt(title).tag,
    cells: [...dataOf(item), ...cells, ...(isMarked ? [] : plainTimes(item))],
  };
}

/** What an event inside another says is not said of both; nor is the name of its place its own. */
function belongsTo(element: Element, item: Element, field: Field): boolean {
  for (let at = element.parentElement; at && at !== item; at = at.parentElement) {
    if (isItem(at) || (ofOneThing.has(field) && isThing(at))) return false;
  }
  return true;
}

function isItem(element: Element): boolean {
  const hasTime = (): boolean => element.querySelector('time[datetime]') !== null;
  return element.matches(eventItem) || (element.matches(plainItem) && hasTime());
}

/** A place or a person within an event, with a name and an address of its own. */
function isThing(element: Element): boolean {
  return (
    element.hasAttribute('itemscope') ||
    [...element.classList].some((name) => name.startsWith('h-'))
  );
}

function dataOf(item: Element): readonly Cell[] {
  const { dataset, id } = item as HTMLElement;
  const cells = Object.entries(attributes).flatMap(([name, field]): Cell[] => {
    const value = dataset[name];
    return value === undefined ? [] : [[field, value]];
  });
  return [...cells, ...(id ? [['id', id] as const] : [])];
}

/** The first time is when it begins, a second one when it ends; what is neither title nor time is left out. */
function plainTimes(item: Element): readonly Cell[] {
  const [start, end] = [...item.querySelectorAll('time[datetime]')].filter(
    (time) => time.closest(plainItem) === item,
  );
  const text = item.querySelector(plain[0]?.[1] ?? 'a') ? undefined : ownText(item);
  return [
    ...(start ? [['start', valueOf(start, 'start')] as const] : []),
    ...(end ? [['end', valueOf(end, 'end')] as const] : []),
    ...(text ? [['title', text] as const] : []),
  ];
}

/** What is written in an item beside its times, up to the first line that is not. */
function ownText(item: Element): string {
  return [...item.childNodes]
    .filter((node) => !(node instanceof Element && node.matches('time, ul, ol, p, address, img')))
    .map((node) => node.textContent ?? '')
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s:,–—-]+|[\s:,–—-]+$/g, '');
}

function valueOf(element: Element, field: Field): string {
  const from = (name: string): string | undefined => element.getAttribute(name) ?? undefined;
  if (addresses.has(field)) {
    return from('href') ?? from('src') ?? from('content') ?? textOf(element);
  }
  if (field === 'start' || field === 'end')
    return from('datetime') ?? pieces(element) ?? valueAttribute(element);
  return valueAttribute(element);
}

/** The value class pattern: a date here, a time there. */
function pieces(element: Element): string | undefined {
  const values = [...element.querySelectorAll('.value')];
  if (values.length === 0) return undefined;
  return values.map((value) => value.getAttribute('datetime') ?? valueAttribute(value)).join('T');
}

function valueAttribute(element: Element): string {
  const name = element.matches('abbr')
    ? 'title'
    : element.matches('data, input')
      ? 'value'
      : 'content';
  return element.getAttribute(name) ?? textOf(element);
}

function textOf(element: Element): string {
  return element.textContent.replaceAll(/\s+/g, ' ').trim();
}
