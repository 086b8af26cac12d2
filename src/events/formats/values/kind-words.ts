import type { EventKind } from '../../event.js';
import { folded } from './folded.js';

/** What people write where an event's kind is asked for, in the nine languages of the elements. */
const words: Readonly<Record<EventKind, string>> = {
  solidarity:
    'solidarity|solidarity event|support|تضامن|فعالية تضامنية|هاوپشتی|piştevanî|solidarietà|evento di solidarietà|solidaritet|støtte|সংহতি|solidarité|soutien|solidarität',
  message:
    'message|greeting|statement|رسالة|تحية|بيان|پەیام|peyam|messaggio|saluto|hilsen|melding|বার্তা|শুভেচ্ছা|salut|botschaft|gruß',
  session:
    'session|talk|workshop|lecture|panel|presentation|screening|concert|performance|جلسة|ندوة|ورشة|محاضرة|عرض|دانیشتن|وۆرکشۆپ|danişîn|atolye|sessione|laboratorio|incontro|dibattito|økt|foredrag|verksted|অধিবেশন|কর্মশালা|আলোচনা|séance|atelier|conférence|débat|sitzung|vortrag|veranstaltung',
  call: 'call|video call|webinar|online|meeting|مكالمة|اتصال|اجتماع|پەیوەندی|کۆبوونەوە|civîn|telefon|videochiamata|riunione|samtale|møte|videomøte|কল|সভা|appel|visioconférence|réunion|anruf|videoanruf|treffen',
  demonstration:
    'demonstration|demo|protest|rally|march|vigil|strike|sit-in|مظاهرة|تظاهرة|احتجاج|مسيرة|وقفة|اعتصام|خۆپیشاندان|ناڕەزایی|xwepêşandan|protesto|manifestazione|corteo|presidio|sciopero|demonstrasjon|markering|streik|বিক্ষোভ|মিছিল|প্রতিবাদ|manifestation|manif|rassemblement|marche|grève|kundgebung|mahnwache|streik|protestmarsch',
  tour: 'tour|guided tour|walk|visit|excursion|جولة|زيارة|گەشت|سەردان|ger|serdan|visita|visita guidata|passeggiata|omvisning|tur|সফর|ভ্রমণ|visite|visite guidée|balade|führung|rundgang',
  assembly:
    'assembly|forum|conference|congress|gathering|general meeting|جمعية|منتدى|مؤتمر|ملتقى|کۆڕبەند|کۆنفرانس|کۆنگرە|forûm|konferans|kongre|assemblea|conferenza|congresso|forsamling|konferanse|সমাবেশ|ফোরাম|সম্মেলন|assemblée|congrès|versammlung|konferenz|kongress',
  other: 'other|misc|أخرى|هیتر|yên din|altro|annet|অন্যান্য|autre|anderes|sonstiges',
};

let kinds: ReadonlyMap<string, EventKind> | undefined;

/** The kind that a word or two stand for, in any of the languages; undefined for words that are only a tag. */
export function kindOf(text: string): EventKind | undefined {
  kinds ??= new Map(
    (Object.keys(words) as EventKind[]).flatMap((kind) =>
      words[kind].split('|').map((word) => [folded(word), kind] as const),
    ),
  );
  const word = folded(text);
  return kinds.get(word) ?? kinds.get(word.replace(/s$/, ''));
}

/** The kind of the first of some tags that stands for one. */
export function firstKind(tags: readonly string[]): EventKind | undefined {
  return tags.map(kindOf).find((kind) => kind !== undefined);
}
