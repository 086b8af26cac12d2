/**
 * What organisers add to an event in Mobilizon: where it is streamed, the room to
 * call, the recording, how one gets in. Pairs of key and value, in GraphQL as
 * `key`, in ActivityPub as `propertyID`.
 */

import { present } from '../../present.js';
import { recordsOf, textOf } from '../values/foreign-json.js';

export interface Metadata {
  readonly online: readonly object[];
  readonly media: readonly object[];
  readonly links: readonly object[];
  readonly access: object | undefined;
}

export function readMetadata(entries: unknown, language: string | undefined): Metadata {
  const online: object[] = [];
  const media: object[] = [];
  const links: object[] = [];
  const access: {
    stepFree?: boolean;
    captions?: readonly string[];
    signLanguage?: readonly string[];
  } = {};
  for (const entry of recordsOf(entries)) {
    const key = textOf(entry['key']) ?? textOf(entry['propertyID']) ?? '';
    // ActivityPub has truth values where GraphQL has their names.
    const value = textOf(entry['value']) ?? (entry['value'] === true ? 'true' : undefined);
    if (value === undefined) continue;
    const playlist = /\.m3u8(?:$|\?)/.test(value);
    if (key.startsWith('mz:live:')) {
      if (playlist) media.push({ type: 'hls', role: 'live', url: value });
      else online.push({ kind: 'stream', url: value });
    } else if (key.startsWith('mz:replay:')) {
      // The address of a page with a player, not of a file.
      if (playlist) media.push({ type: 'hls', role: 'recording', url: value });
      else links.push({ rel: 'report', url: value });
    } else if (key.startsWith('mz:visio:')) {
      online.push({ kind: 'call', url: value });
    } else if (key === 'mz:ticket:external_url') {
      links.push({ rel: 'register', url: value });
    } else if (key === 'mz:ticket:price_url' || key === 'mz:schedule_url') {
      links.push({ rel: 'page', url: value });
    } else if (key === 'mz:accessibility:wheelchairAccessible' && value !== 'partially') {
      access.stepFree = value === 'fully';
    } else if (key === 'mz:accessibility:live:subtitle' && value === 'true') {
      access.captions = [language ?? 'und'];
    } else if (key === 'mz:accessibility:live:sign_language' && value === 'true') {
      // Which one is not said; `sgn` stands for any (ISO 639-2).
      access.signLanguage = ['sgn'];
    }
  }
  const told = present(access);
  return { online, media, links, access: Object.keys(told).length > 0 ? told : undefined };
}
