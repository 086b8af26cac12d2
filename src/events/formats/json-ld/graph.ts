/** Finding the events in a page's data, which is a tree by its brackets and a graph by its ids. */

import { textOf } from '../values/foreign-json.js';
import { isRecord, ownValue } from '../values/json-values.js';
import type { JsonRecord } from '../values/json-values.js';
import { isOfType, maxDepth, property } from './values.js';

/** An event, and the thing whose part it was found as. */
export interface FoundEvent {
  /** `[2].subEvent[0]`, for people. */
  readonly at: string;
  readonly node: JsonRecord;
  /** The event that this one is part of. */
  readonly parent?: JsonRecord;
}

export interface Graph {
  readonly events: readonly FoundEvent[];
  /** The BroadcastEvents and the like of an event: how it is sent, and no events of their own. */
  readonly broadcastsOf: (event: JsonRecord) => readonly JsonRecord[];
  /** The node that a reference stands for, or the value itself. */
  readonly resolve: (value: unknown) => unknown;
  /** `@language` of the context, the language of texts that name none. */
  readonly language?: string;
  /** Whether there was more than one is willing to look at. */
  readonly isCut: boolean;
}

/** Looked at, events or not: a hundred thousand events with their places. */
const maxNodes = 2_000_000;
const maxEvents = 100_000;

const eventType = /(?:Event|^Festival|^Hackathon|^CourseInstance|^EventSeries)$/;
const broadcastType = /^(?:BroadcastEvent|OnDemandEvent|PublicationEvent)$/;

export function isEvent(value: unknown): value is JsonRecord {
  return isOfType(value, eventType);
}

/** Walks the data once, however it is nested; the first node with an id is what the id stands for. */
export function readGraph(data: unknown): Graph {
  const byId = new Map<string, JsonRecord>();
  const parents = new Map<string, JsonRecord>();
  const events: FoundEvent[] = [];
  const broadcasts: { readonly node: JsonRecord; readonly of: unknown }[] = [];
  let language: string | undefined;
  let nodes = 0;
  const walk = (value: unknown, at: string, depth: number, parent?: JsonRecord): void => {
    if (depth > maxDepth || nodes > maxNodes || events.length > maxEvents) return;
    if (Array.isArray(value)) {
      value.forEach((entry: unknown, index) => walk(entry, `${at}[${index}]`, depth + 1, parent));
      return;
    }
    if (!isRecord(value)) return;
    nodes += 1;
    language ??= contextLanguage(ownValue(value, '@context'));
    const id = textOf(ownValue(value, '@id'));
    const isReference = id !== undefined && Object.keys(value).length === 1;
    if (id !== undefined && isReference && parent) parents.set(id, parent);
    if (id !== undefined && !isReference && richer(value, byId.get(id))) byId.set(id, value);
    const of = isOfType(value, broadcastType) ? property(value, 'broadcastOfEvent') : undefined;
    if (of !== undefined) broadcasts.push({ node: value, of });
    const isOne =
      of === undefined && isEvent(value) && !isReference && !/publication(?:\[\d+\])?$/.test(at);
    if (isOne) events.push({ at: at || 'the event', node: value, ...(parent ? { parent } : {}) });
    for (const [key, child] of Object.entries(value)) {
      if (typeof child !== 'object' || key === '@context') continue;
      const within = isOne && key.endsWith('subEvent') ? value : undefined;
      walk(child, at ? `${at}.${key}` : key, depth + 1, within);
    }
  };
  walk(data, '', 0);
  const resolve = (value: unknown): unknown => {
    const id = isRecord(value) ? textOf(ownValue(value, '@id')) : undefined;
    return (id === undefined ? undefined : byId.get(id)) ?? value;
  };
  const sent = new Map<unknown, JsonRecord[]>();
  for (const { node, of } of broadcasts) {
    const event = resolve(of);
    sent.set(event, [...(sent.get(event) ?? []), node]);
  }
  return {
    events: events
      .slice(0, maxEvents)
      .filter(({ node }) => isTheOne(node, byId))
      .map((event) => {
        const parent = event.parent ?? parents.get(textOf(ownValue(event.node, '@id')) ?? '');
        return parent ? { ...event, parent } : event;
      }),
    broadcastsOf: (event) => sent.get(event) ?? [],
    resolve,
    ...(language === undefined ? {} : { language }),
    isCut: nodes > maxNodes || events.length > maxEvents,
  };
}

/** The same event is often told twice, once whole and once as the `superEvent` of another with no more than its name. */
function richer(node: JsonRecord, known: JsonRecord | undefined): boolean {
  return known === undefined || Object.keys(node).length > Object.keys(known).length;
}

function isTheOne(node: JsonRecord, byId: ReadonlyMap<string, JsonRecord>): boolean {
  const id = textOf(ownValue(node, '@id'));
  return id === undefined || byId.get(id) === node;
}

function contextLanguage(context: unknown): string | undefined {
  if (Array.isArray(context)) return context.map(contextLanguage).find((tag) => tag !== undefined);
  return isRecord(context) ? textOf(ownValue(context, '@language')) : undefined;
}
