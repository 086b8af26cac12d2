/**
 * schema.org events in JSON-LD, as web pages carry them for search engines: a
 * file, or a page with `<script type="application/ld+json">` in it.
 */

import type { FeedDraft, FeedFormat, FeedText, ReadOptions } from '../feed-draft.js';
import { FeedError } from '../feed-error.js';
import type { Problem } from '../fields.js';
import { present } from '../present.js';
import { contentIds, noIdsMessage } from './flat/content-id.js';
import { dataBlocks } from './data-blocks.js';
import { isWebPage } from './web-page.js';
import { listOf, textOf } from './values/foreign-json.js';
import { isRecord, ownValue } from './values/json-values.js';
import type { JsonRecord } from './values/json-values.js';
import { readEventNode } from './json-ld/event.js';
import { readGraph } from './json-ld/graph.js';
import type { FoundEvent } from './json-ld/graph.js';
import { readLocations } from './json-ld/place.js';
import { additional, isOfType, oneText, property, texts, urlOf } from './json-ld/values.js';

function read(input: FeedText, options: ReadOptions): FeedDraft {
  const problems: Problem[] = [];
  const data = dataOf(input, problems);
  const graph = readGraph(data);
  if (graph.events.length === 0) {
    throw new FeedError(
      'format',
      `there is no schema.org Event in ${isWebPage(input.text) ? 'this web page' : 'this JSON-LD'}`,
    );
  }
  if (graph.isCut)
    problems.push({ path: 'the feed', message: 'is too large; the rest is left out' });
  const ids = eventIds(graph.events, options.base, problems);
  const whole = feedNode(data);
  const language = graph.language ?? options.language ?? 'und';
  const around = {
    graph,
    idOf: (event: unknown) => (isRecord(event) ? ids.get(event) : undefined),
    zone: options.zone,
    language,
  };
  return {
    feed: whole ? readWhole(whole, language) : {},
    events: graph.events
      // No more than a mention of the whole that an event is part of.
      .filter(({ at, node }) => !at.endsWith('superEvent') || property(node, 'startDate'))
      .map((event) => readEventNode(event, around)),
    problems,
  };
}

export const jsonLd: FeedFormat = { read };

/** The JSON of the text, or of all data blocks of a page. */
function dataOf({ text, json }: FeedText, problems: Problem[]): unknown {
  if (json !== undefined) return json;
  if (!isWebPage(text)) throw new FeedError('format', 'the feed is not JSON');
  const blocks = dataBlocks(text);
  if (blocks.length === 0) {
    throw new FeedError(
      'format',
      'this is a web page and not a feed, and it carries no data about events',
    );
  }
  return blocks.map((block, index) => {
    if (block === undefined) {
      problems.push({ path: `data block ${index + 1}`, message: 'is not JSON; it is left out' });
    }
    return block;
  });
}

/** Ids by event: its identifier, `@id` or address; those without any get one made of what they say. */
function eventIds(
  events: readonly FoundEvent[],
  base: string | undefined,
  problems: Problem[],
): ReadonlyMap<JsonRecord, string> {
  const given = events.map(({ node }) => givenId(node, base));
  const uses = new Map<string, number>();
  for (const id of given) if (id !== undefined) uses.set(id, (uses.get(id) ?? 0) + 1);
  const ids = new Map<JsonRecord, string>();
  let madeUp = 0;
  const madeUpId = contentIds('event');
  events.forEach(({ node }, index) => {
    const id = given[index];
    const start = oneText(property(node, 'startDate'));
    if (id === undefined) madeUp += 1;
    // One page for several dates: id and original start, as for the instances of a rule.
    const isShared = id !== undefined && (uses.get(id) ?? 0) > 1 && isPage(node, id, base);
    ids.set(
      node,
      id === undefined
        ? madeUpId(
            [oneText(property(node, 'name')), start],
            JSON.stringify(property(node, 'location')),
          )
        : isShared && start !== undefined
          ? `${id}#${start}`
          : id,
    );
  });
  if (madeUp > 0) {
    problems.push({
      path: 'the feed',
      message: noIdsMessage('give each an "@id" or an "identifier"'),
    });
  }
  return ids;
}

function givenId(node: JsonRecord, base: string | undefined): string | undefined {
  const [identifier] = listOf(property(node, 'identifier'));
  const named = textOf(isRecord(identifier) ? property(identifier, 'value') : identifier);
  if (named !== undefined) return named;
  const id = textOf(ownValue(node, '@id'));
  if (id !== undefined && !id.startsWith('_:')) return absolute(id, base);
  const url = urlOf(property(node, 'url'));
  return url === undefined ? undefined : absolute(url, base);
}

/** Whether an id is no more than the address of a page. */
function isPage(node: JsonRecord, id: string, base: string | undefined): boolean {
  return id === absolute(urlOf(property(node, 'url')) ?? '', base);
}

/** `#event` of two pages are two events. */
function absolute(address: string, base: string | undefined): string {
  try {
    return new URL(address, base).href;
  } catch {
    return address;
  }
}

/** What our own export says of the feed as a whole, or the list that events stand in. */
function feedNode(data: unknown): JsonRecord | undefined {
  for (const entry of listOf(data)) {
    const inside = isRecord(entry) ? [entry, ...listOf(ownValue(entry, '@graph'))] : [];
    const found = inside.find((node): node is JsonRecord => isOfType(node, /^ItemList$/));
    if (found) return found;
  }
  return undefined;
}

function readWhole(node: JsonRecord, language: string): JsonRecord {
  const hub = additional(node, 'hub');
  return present({
    title: texts(property(node, 'name'), language),
    zone: oneText(additional(node, 'zone')),
    main: oneText(additional(node, 'main')),
    languages: listOf(additional(node, 'languages')),
    hub: readLocations(hub, language, (value) => value).place,
  });
}
