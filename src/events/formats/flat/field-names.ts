import { folded } from '../values/folded.js';

/**
 * The fields of an event that is told in a row: a line of a table, the
 * properties of a GeoJSON feature, a list item of a page.
 */
export const flatFields = [
  'id',
  'title',
  'summary',
  'description',
  'start',
  'startTime',
  'year',
  'month',
  'day',
  'end',
  'endTime',
  'endYear',
  'endMonth',
  'endDay',
  'zone',
  'precision',
  'place',
  'address',
  'city',
  'country',
  'lat',
  'lon',
  'point',
  'approx',
  'kind',
  'tags',
  'url',
  'register',
  'donate',
  'stream',
  'call',
  'organiser',
  'language',
  'image',
  'video',
  'media',
  'credit',
  'caption',
  'status',
  'privacy',
  'updated',
  'parent',
  'responds',
  'rowType',
] as const;
export type FlatField = (typeof flatFields)[number];

/** Fields whose text may stand in several languages, a column for each. */
const textFields: ReadonlySet<FlatField> = new Set([
  'title',
  'summary',
  'description',
  'place',
  'city',
  'caption',
]);

/**
 * What columns are called: our own name, what spreadsheets, TimelineJS, uMap and
 * OpenEventDatabase say, then Arabic, Sorani, Kurmanji, Italian, Norwegian,
 * Bengali, French, German.
 */
const names: Readonly<Record<FlatField, string>> = {
  id: 'id|uid|identifier|event id|guid|uuid|معرف|الرقم|ناسنامە|nasname|identificativo|identifikator|আইডি|identifiant|kennung',
  title:
    'title|name|headline|event|event name|event title|subject|label|العنوان|عنوان|الاسم|اسم|الفعالية|ناونیشان|سەردێڕ|ناو|sernav|nav|titolo|nome|evento|tittel|navn|arrangement|শিরোনাম|নাম|অনুষ্ঠান|titre|nom|événement|titel|veranstaltung',
  summary:
    'summary|teaser|excerpt|subtitle|ملخص|کورتە|پوختە|kurte|sommario|riassunto|sammendrag|ingress|সারাংশ|résumé|zusammenfassung',
  description:
    'description|text|details|body|about|content|notes|الوصف|وصف|تفاصيل|وەسف|باس|dazanîn|danasîn|descrizione|testo|dettagli|beskrivelse|tekst|বিবরণ|বর্ণনা|texte|détails|beschreibung',
  start:
    'start|date|start date|startdate|begin|begins|begins on|start datetime|start at|starts|starts at|from|when|event date|dtstart|التاريخ|تاريخ|تاريخ البداية|البداية|يبدأ|بەروار|ڕێکەوت|دەستپێک|dîrok|destpêk|tarîx|data|data inizio|inizio|dato|startdato|fra|তারিখ|শুরু|শুরুর তারিখ|début|date de début|datum|beginn|startdatum|von|anfang',
  startTime:
    'time|start time|hour|الوقت|وقت|الساعة|وقت البداية|کات|کاتژمێر|کاتی دەستپێک|dem|saet|demjimêr|ora|ora inizio|orario|tid|klokkeslett|starttid|সময়|শুরুর সময়|heure|heure de début|horaire|uhrzeit|zeit|startzeit',
  year: 'year|start year|السنة|سنة|ساڵ|sal|anno|år|বছর|année|jahr',
  month: 'month|start month|الشهر|شهر|مانگ|meh|mese|måned|মাস|mois|monat',
  day: 'day|start day|اليوم|يوم|ڕۆژ|roj|giorno|dag|দিন|jour',
  end: 'end|end date|enddate|ends|ends on|ends at|end datetime|end at|stop|to|until|till|dtend|تاريخ النهاية|النهاية|ينتهي|کۆتایی|بەرواری کۆتایی|dawî|data fine|fine|slutt|sluttdato|til|শেষ|শেষের তারিখ|fin|date de fin|ende|enddatum|bis',
  endTime:
    'end time|وقت النهاية|کاتی کۆتایی|dema dawî|ora fine|sluttid|শেষের সময়|heure de fin|endzeit',
  endYear: 'end year|سنة النهاية|ساڵی کۆتایی|sala dawî|anno fine|sluttår|année de fin|endjahr',
  endMonth:
    'end month|شهر النهاية|مانگی کۆتایی|meha dawî|mese fine|sluttmåned|mois de fin|endmonat',
  endDay: 'end day|يوم النهاية|ڕۆژی کۆتایی|roja dawî|giorno fine|sluttdag|jour de fin|endtag',
  zone: 'zone|time zone|timezone|tz|المنطقة الزمنية|ناوچەی کاتی|herêma demê|fuso orario|fuso|tidssone|সময় অঞ্চল|fuseau horaire|fuseau|zeitzone',
  precision: 'precision',
  place:
    'place|venue|location|location name|venue name|where|where name|المكان|مكان|الموقع|موقع|شوێن|cih|luogo|sede|dove|sted|lokale|hvor|স্থান|জায়গা|lieu|où|salle|ort|veranstaltungsort|wo',
  address:
    'address|street|street address|full address|venue address|العنوان البريدي|الشارع|عنوان المكان|شەقام|navnîşan|indirizzo|via|adresse|gateadresse|ঠিকানা|rue|straße|anschrift',
  city: 'city|town|locality|addr city|المدينة|مدينة|شار|bajar|città|comune|by|শহর|ville|commune|stadt',
  country:
    'country|country code|addr country|البلد|بلد|الدولة|دولة|وڵات|welat|paese|nazione|land|দেশ|pays',
  lat: 'lat|latitude|خط العرض|هێڵی پانی|latitudine|breddegrad|অক্ষাংশ|breitengrad|breite',
  lon: 'lon|lng|long|longitude|خط الطول|هێڵی درێژی|longitudine|lengdegrad|দ্রাঘিমাংশ|längengrad|länge',
  point:
    'coordinates|coords|geo|lat lon|latlng|latlon|gps|إحداثيات|الإحداثيات|coordinate|koordinater|coordonnées|koordinaten',
  approx: 'approx|accuracy|radius',
  kind: 'kind|type of event|event type|category|النوع|نوع|نوع الفعالية|الفئة|جۆر|پۆل|cure|tîp|kategorî|tipo|categoria|slag|kategori|ধরন|বিভাগ|catégorie|genre|art|kategorie|what',
  tags: 'tags|tag|keywords|topics|topic|group|categories|track|الوسوم|وسوم|كلمات مفتاحية|المواضيع|تاگ|بابەت|etîket|mijar|etichette|parole chiave|temi|emneord|tema|stikkord|ট্যাগ|বিষয়|mots clés|thèmes|étiquettes|schlagwörter|themen',
  url: 'url|link|web|website|page|web page|event url|permalink|الرابط|رابط|الموقع الإلكتروني|بەستەر|لینک|girêdan|lînk|collegamento|sito|pagina|lenke|nettside|লিংক|লিঙ্ক|ওয়েবসাইট|lien|site|site web|webseite',
  register:
    'register|registration|registration url|tickets|ticket url|sign up|rsvp|التسجيل|تسجيل|تۆمارکردن|tomarkirin|iscrizione|registrazione|påmelding|billetter|নিবন্ধন|inscription|billetterie|anmeldung|tickets url',
  donate: 'donate|donation|تبرع|بەخشین|bexşîn|donazione|donasjon|অনুদান|don|spende',
  stream:
    'stream|livestream|live stream|stream url|live|online|online url|online address|البث|بث مباشر|پەخش|weşan|weşana zindî|diretta|streaming|strøm|direktesending|সরাসরি সম্প্রচার|direct|diffusion|livestream url',
  call: 'call|video call|meeting url|zoom|join|join url|مكالمة|رابط الاجتماع|پەیوەندی|civîn|videochiamata|videomøte|ভিডিও কল|visioconférence|visio|videoanruf',
  organiser:
    'organiser|organizer|organisers|organizers|organisation|organization|host|hosted by|author|المنظم|المنظمون|المنظمة|الجهة المنظمة|ڕێکخەر|rêxistvan|rêkxer|organizzatore|organizzatori|organizza|arrangør|vert|আয়োজক|organisateur|organisatrice|organisation hôte|veranstalter|veranstalterin|organisator',
  language:
    'language|languages|lang|spoken language|اللغة|لغة|اللغات|زمان|ziman|lingua|lingue|språk|ভাষা|langue|langues|sprache|sprachen',
  image:
    'image|picture|photo|image url|thumbnail|featured image|event image|media thumbnail|الصورة|صورة|وێنە|wêne|immagine|foto|bilde|ছবি|illustration|bild',
  video:
    'video|video url|recording|hls|الفيديو|فيديو|ڤیدیۆ|تۆمار|vîdyo|registrazione video|opptak|ভিডিও|vidéo|enregistrement|aufzeichnung',
  media: 'media|media url|وسائط|میدیا|medya|medier|মিডিয়া|média|medien',
  credit: 'media credit|credit|image credit|المصدر|crediti|kreditering|crédit|quelle',
  caption:
    'media caption|caption|image caption|alt|alt text|didascalia|bildetekst|légende|bildunterschrift',
  status: 'status|event status|الحالة|حالة|دۆخ|rewş|stato|অবস্থা|statut|état',
  privacy: 'privacy|visibility|الخصوصية',
  updated:
    'updated|modified|last modified|updated at|lastmodified|date modified|last updated|lastupdate',
  parent: 'parent|part of|super event',
  responds: 'responds|responds to',
  rowType: 'type',
};

let fields: ReadonlyMap<string, FlatField> | undefined;

/** A name as one compares it: `startDate`, `Start_date` and `START DATE` are one. */
function spoken(name: string): string {
  return folded(name.replaceAll(/([a-z])([A-Z])/g, '$1 $2'))
    .replaceAll(/[\s_:./-]+/g, ' ')
    .trim();
}

/** A column: the field, and the language where its name ends in one. */
export interface NamedField {
  readonly field: FlatField;
  /** BCP 47. */
  readonly language?: string;
}

/** The field that a name stands for: `Title`, `العنوان`, `title:ar`, `title_ar`, `Title (ar)`. */
export function namedField(name: string): NamedField | undefined {
  if (name.length > 100) return undefined;
  fields ??= new Map(
    flatFields.flatMap((field) => names[field].split('|').map((word) => [spoken(word), field])),
  );
  const field = fields.get(spoken(name));
  if (field !== undefined) return { field };
  const [, base, language] =
    /^(.{1,60}?)\s?[:_(@[]\s?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)[)\]]?$/.exec(name.trim()) ?? [];
  const text = base === undefined ? undefined : fields.get(spoken(base));
  if (text === undefined || language === undefined || !textFields.has(text)) return undefined;
  return { field: text, language };
}
