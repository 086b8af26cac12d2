/** Marks that Arabic and Hebrew are read without: vowel signs, the elongating tatweel. */
const unread = /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u0591-\u05C7]/gu;

/** Letters that stand for one another in what people type: forms of alef, of kaf and yeh in Arabic, Persian and Kurdish. */
const alike: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ئ: 'ي',
  ک: 'ك',
  ة: 'ه',
  ە: 'ه',
  ؤ: 'و',
};

/** A text without what people leave out when they search: case, accents, vowel signs, forms of letters. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(unread, '')
    .replaceAll(/[أإآٱىیئکةەؤ]/g, (letter) => alike[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .normalize('NFC');
}
