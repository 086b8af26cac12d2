import { folded } from '../values/folded.js';

/** Languages of which browsers know the months; the two countries have names of their own. */
const languages = ['en', 'ar', 'ar-IQ', 'ar-TN', 'it', 'nb', 'bn', 'fr', 'de', 'es'];

/** Sorani (as in Iraq) and Kurmanji, which no browser knows; where two names are in use, both. */
const kurdish: readonly string[] = [
  'کانوونی دووەم|ڕێبەندان|rêbendan|çile',
  'شوبات|ڕەشەمە|reşemî|sibat',
  'ئازار|خاکەلێوە|adar',
  'نیسان|گوڵان|nîsan|avrêl',
  'ئایار|جۆزەردان|gulan',
  'حوزەیران|پووشپەڕ|pûşper|hezîran',
  'تەمووز|گەلاوێژ|tîrmeh',
  'ئاب|خەرمانان|tebax|gelawêj',
  'ئەیلوول|ڕەزبەر|îlon|rezber',
  'تشرینی یەکەم|گەڵاڕێزان|cotmeh|kewçêr',
  'تشرینی دووەم|سەرماوەز|mijdar|sermawez',
  'کانوونی یەکەم|بەفرانبار|berfanbar|kanûn',
];

let months: ReadonlyMap<string, number> | undefined;

/** 1 to 12 for the name of a month or its abbreviation in one of the languages. */
export function monthNamed(name: string): number | undefined {
  months ??= monthNames();
  return months.get(folded(name).replace(/\.$/, ''));
}

function monthNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  const add = (name: string, month: number): void => {
    const word = folded(name).replace(/\.$/, '');
    if (/\p{L}/u.test(word) && !names.has(word)) names.set(word, month);
  };
  for (const language of languages) {
    for (const style of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(language, {
        month: style,
        calendar: 'gregory',
        timeZone: 'UTC',
      });
      for (let month = 1; month <= 12; month += 1) {
        add(format.format(Date.UTC(2015, month - 1, 15)), month);
      }
    }
  }
  kurdish.forEach((words, index) => words.split('|').forEach((word) => add(word, index + 1)));
  return names;
}
