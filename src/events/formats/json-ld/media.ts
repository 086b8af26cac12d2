import { present } from '../../present.js';
import { parseDuration } from '../../recurrence/duration.js';
import { listOf, textOf } from '../values/foreign-json.js';
import { isRecord } from '../values/json-values.js';
import type { JsonRecord } from '../values/json-values.js';
import { isOfType, oneText, property, texts, urlOf } from './values.js';
import { mediaType } from '../values/media-type.js';

/** What belongs to an event to see, hear or watch, in the fields of our own feed. */
export interface MediaParts {
  readonly media: readonly JsonRecord[];
  /** Pages where a broadcast plays whose file is not told. */
  readonly online: readonly JsonRecord[];
  /** Pages where a recording plays whose file is not told. */
  readonly links: readonly JsonRecord[];
}

const maxEach = 20;
const works = ['recordedIn', 'video', 'audio', 'subjectOf', 'workFeatured', 'workPerformed'];
const workType = /^(?:Video|Audio|Media)Object$|^Clip$/;

/** Images of an event: often one picture in three shapes, so the first is the one to show. */
export function readImages(value: unknown, language: string): readonly JsonRecord[] {
  return listOf(value)
    .slice(0, maxEach)
    .flatMap((image) => {
      const url = urlOf(image);
      if (url === undefined) return [];
      return [{ type: 'image', url, ...(isRecord(image) ? aboutFile(image, language) : {}) }];
    });
}

/**
 * Broadcasts and recordings: what the event says of itself, and the
 * BroadcastEvents that name it.
 */
export function readMedia(
  event: JsonRecord,
  broadcasts: readonly JsonRecord[],
  language: string,
  resolve: (value: unknown) => unknown,
): MediaParts {
  const own = works
    .flatMap((name) => listOf(property(event, name)))
    .map(resolve)
    .filter((work) => isOfType(work, workType))
    .map((work) => ({
      work,
      isLive: listOf(property(work, 'publication')).map(resolve).some(isLiveBroadcast),
    }));
  const sent = broadcasts.flatMap((broadcast) =>
    listOf(property(broadcast, 'workPerformed') ?? property(broadcast, 'video') ?? broadcast)
      .map(resolve)
      .filter(isRecord)
      .map((work) => ({ work, isLive: isLiveBroadcast(broadcast) })),
  );
  const all = [...own, ...sent]
    .slice(0, maxEach)
    .map((entry) => ({ ...entry, ...filed(entry.work) }));
  return {
    media: all.flatMap(({ work, isLive, url, type }) =>
      type === undefined
        ? []
        : [{ type, url, role: isLive ? 'live' : 'recording', ...aboutFile(work, language) }],
    ),
    online: all.flatMap(({ isLive, page, type }) =>
      isLive && type === undefined && page !== undefined ? [{ url: page, kind: 'stream' }] : [],
    ),
    links: all.flatMap(({ work, isLive, page, type }) =>
      !isLive && type === undefined && page !== undefined
        ? [
            {
              rel: 'page',
              url: page,
              ...present({ label: texts(property(work, 'name'), language) }),
            },
          ]
        : [],
    ),
  };
}

/** The file of a work where there is one that plays, else the page that plays it. */
function filed(work: JsonRecord): { url?: string; type?: string; page?: string } {
  const url = textOf(listOf(property(work, 'contentUrl'))[0]);
  const type = url && mediaType(url, oneText(property(work, 'encodingFormat')));
  if (url !== undefined && type !== undefined) return { url, type };
  const page = textOf(listOf(property(work, 'url') ?? property(work, 'embedUrl'))[0]) ?? url;
  return page === undefined ? {} : { page };
}

function aboutFile(work: JsonRecord, language: string): JsonRecord {
  const duration = parseDuration(oneText(property(work, 'duration')) ?? '');
  return present({
    poster: urlOf(property(work, 'thumbnailUrl') ?? property(work, 'thumbnail')),
    alt: texts(property(work, 'caption') ?? property(work, 'description'), language),
    width: pixels(property(work, 'width')),
    height: pixels(property(work, 'height')),
    seconds: duration && duration.days * 86_400 + duration.ms / 1000,
    credit: oneText(property(work, 'creditText') ?? property(work, 'creator')),
    language: oneText(property(work, 'inLanguage')),
  });
}

/** `1200`, `"1200px"`, or a QuantitativeValue. */
function pixels(value: unknown): number | undefined {
  const [first] = listOf(value);
  const size = Number.parseInt(
    textOf(isRecord(first) ? property(first, 'value') : first) ?? '',
    10,
  );
  return size > 0 ? size : undefined;
}

function isLiveBroadcast(broadcast: unknown): boolean {
  if (!isRecord(broadcast)) return false;
  const said = property(broadcast, 'isLiveBroadcast');
  return said === true || /true$/i.test(textOf(said) ?? '');
}
