/**
 * Plain text out of what web sites put into their feeds: HTML and entities.
 * The result is text, shown as text, so nothing here has to be safe as markup.
 */

/** Longer texts are cut before they are looked at; the gate keeps less than this. */
const maxLength = 100_000;

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  copy: '©',
  deg: '°',
  euro: '€',
  szlig: 'ß',
  aelig: 'æ',
  AElig: 'Æ',
  oslash: 'ø',
  Oslash: 'Ø',
  oelig: 'œ',
  rlm: '\u200f',
  lrm: '\u200e',
  zwnj: '\u200c',
  zwj: '\u200d',
};
/** `&eacute;` is `e` and an accent: twenty letters in six lines. */
const accents: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  cedil: '\u0327',
};

/** What is inside these is no text for people. */
const hidden = /^(?:script|style|template|noscript|iframe|svg)$/;
const block = /^(?:p|div|br|li|ul|ol|h[1-6]|tr|table|blockquote|section|article|hr)$/;

/**
 * Text without tags, with its entities as characters and its paragraphs as
 * lines; also where the tags are written as entities, as WordPress does.
 */
export function plainText(html: string): string {
  const text = html.slice(0, maxLength);
  if (hasTags(text)) return decodeEntities(withoutTags(text)).trim();
  const decoded = decodeEntities(text);
  return (hasTags(decoded) ? decodeEntities(withoutTags(decoded)) : decoded).trim();
}

function hasTags(text: string): boolean {
  return /<(?:\/?[a-z][a-z0-9]*[\s/>]|!--)/i.test(text);
}

/** Each entity once: `&amp;eacute;` was meant to be read as `&eacute;`. */
export function decodeEntities(text: string): string {
  return text.replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (name.startsWith('#')) return fromCode(name.slice(1)) ?? whole;
    const accent = Object.hasOwn(accents, name.slice(1)) ? accents[name.slice(1)] : undefined;
    if (accent !== undefined) return (name.charAt(0) + accent).normalize('NFC');
    return (Object.hasOwn(named, name) ? named[name] : undefined) ?? whole;
  });
}

function fromCode(code: string): string | undefined {
  const point = code.startsWith('x') || code.startsWith('X') ? `0${code}` : code;
  const number = Number(point);
  const isCharacter = number > 0 && number <= 0x10ffff && (number < 0xd800 || number > 0xdfff);
  return isCharacter ? String.fromCodePoint(number) : undefined;
}

function withoutTags(html: string): string {
  let text = '';
  let position = 0;
  let within: string | undefined;
  // No `<` inside a tag: a page of nothing but `<` is read once, not once for each.
  for (const tag of html.matchAll(/<!--[^<>]*>|<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/gi)) {
    const name = tag[2]?.toLowerCase() ?? '';
    if (within === undefined) text += collapse(html.slice(position, tag.index));
    position = tag.index + tag[0].length;
    if (within === undefined && tag[1] === '' && hidden.test(name)) within = name;
    else if (within === name && tag[1] === '/') within = undefined;
    if (within === undefined && block.test(name)) text += '\n';
  }
  if (within === undefined) text += collapse(html.slice(position));
  return text.replaceAll(/ *\n */g, '\n').replaceAll(/\n{3,}/g, '\n\n');
}

/** White space in HTML is one space. */
function collapse(html: string): string {
  return html.replaceAll(/[ \t\r\n]+/g, ' ');
}
