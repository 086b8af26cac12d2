/** Addresses that belong to an event: its page, tickets, and what one can do (schema.org Action). */

import { present } from '../../present.js';
import { listOf, textOf } from '../values/foreign-json.js';
import { isRecord } from '../values/json-values.js';
import type { JsonRecord } from '../values/json-values.js';
import { property, texts, typesOf, urlOf } from './values.js';
import { onlineKindOf } from '../values/online-kind.js';

const actions: ReadonlyMap<string, string> = new Map(
  Object.entries({
    DonateAction: 'donate',
    RegisterAction: 'register',
    ReserveAction: 'register',
    ShareAction: 'share',
    ReadAction: 'report',
    JoinAction: 'call',
    CommunicateAction: 'chat',
    WatchAction: 'stream',
  }),
);
const onlineKinds = new Set(['call', 'chat', 'stream']);

export function readPages(node: JsonRecord): readonly JsonRecord[] {
  const url = urlOf(property(node, 'url') ?? property(node, 'mainEntityOfPage'));
  return url === undefined ? [] : [{ rel: 'page', url }];
}

export function readOffers(
  node: JsonRecord,
  resolve: (value: unknown) => unknown,
): readonly JsonRecord[] {
  return listOf(property(node, 'offers'))
    .slice(0, 20)
    .map(resolve)
    .flatMap((offer) => {
      const url = isRecord(offer) ? urlOf(property(offer, 'url')) : undefined;
      return url === undefined ? [] : [{ rel: 'register', url }];
    });
}

export function readActions(node: JsonRecord): { links: JsonRecord[]; online: JsonRecord[] } {
  const links: JsonRecord[] = [];
  const online: JsonRecord[] = [];
  for (const action of listOf(property(node, 'potentialAction')).slice(0, 20)) {
    if (!isRecord(action)) continue;
    const does = typesOf(action)
      .map((type) => actions.get(type))
      .find((name) => name !== undefined);
    const [target] = listOf(property(action, 'target'));
    const url = isRecord(target)
      ? (textOf(property(target, 'urlTemplate')) ?? urlOf(target))
      : textOf(target);
    if (does === undefined || url === undefined) continue;
    const label = texts(property(action, 'name'), 'und');
    if (!onlineKinds.has(does)) links.push({ rel: does, url, ...present({ label }) });
    else online.push({ url, kind: does === 'stream' ? onlineKindOf(url) : does });
  }
  return { links, online };
}

/** Each address and each other event once. */
export function unique(entries: readonly JsonRecord[]): readonly JsonRecord[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const key = `${String(entry['rel'])} ${String(entry['to'] ?? entry['url'])}`;
    return seen.size < seen.add(key).size;
  });
}
