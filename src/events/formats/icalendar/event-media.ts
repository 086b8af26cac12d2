import type { OnlineAccess } from '../../event.js';
import { mediaType } from '../values/media-type.js';
import type { Component } from './components.js';
import type { ContentLine } from './content-line.js';
import { unescapeText } from './content-line.js';
import { placeAddress } from './event-place.js';

const http = /^https?:/i;

/** Ways to take part from afar: CONFERENCE (RFC 7986 §5.11) and what Google and Microsoft write instead. */
export function readOnline(event: Component): readonly object[] {
  const calls = [
    'X-GOOGLE-CONFERENCE',
    'X-MICROSOFT-SKYPETEAMSMEETINGURL',
    'X-MICROSOFT-ONLINEMEETINGEXTERNALLINK',
  ].flatMap((name) => event.all(name).map(({ value }) => value.trim()));
  const all = [
    ...event.all('CONFERENCE').map((line) => ({
      url: line.value.trim(),
      kind: onlineKind(line),
      language: line.params['LANGUAGE'],
    })),
    ...[...calls, placeAddress(event) ?? ''].map((url) => ({ url, kind: 'call' })),
  ];
  const known = new Set<string>();
  // Telephone numbers, SIP and XMPP are nothing that a page can open.
  return all.filter(({ url }) => http.test(url) && !known.has(url) && known.add(url));
}

function onlineKind({ params }: ContentLine): OnlineAccess['kind'] {
  const features = (params['FEATURE'] ?? '').toUpperCase().split(',');
  if (features.includes('FEED')) return 'stream';
  return features.includes('CHAT') && !/VIDEO|AUDIO/.test(features.join()) ? 'chat' : 'call';
}

/** Images, recordings and streams that are linked; what is inside the file itself (BASE64) is not read. */
export function readMedia(event: Component): readonly object[] {
  return ['IMAGE', 'ATTACH'].flatMap((name) =>
    event.all(name).flatMap((line) => {
      const { params, value } = line;
      const url = unescapeText(value).trim();
      const type = mediaType(url, params['FMTTYPE']) ?? (name === 'IMAGE' ? 'image' : undefined);
      return type && http.test(url) ? [{ url, type, language: params['LANGUAGE'] }] : [];
    }),
  );
}
