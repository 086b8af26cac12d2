/**
 * HTML to the text that a reader sees. Nothing is parsed into a document, so
 * nothing in it can load or run; every step goes through the text once.
 */

/** Elements that begin on a new line. */
const lines = new Set(
  (
    'address article aside blockquote dd div dl dt fieldset figcaption figure footer form ' +
    'header hr li main nav ol pre section table tr ul'
  ).split(' '),
);
/** Elements with space around them. */
const paragraphs = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const newLine = '\v';
const newParagraph = '\f';
/** Elements whose content nobody sees. */
const unseen = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'math']);

/** Stops at the next `<`, so that a thousand unclosed tags cost no more than one. */
const tagPattern = /<(\/?)([a-z!?][a-z0-9]*)[^<>]*>/iy;

/** The text in a piece of HTML: tags out, entities decoded, ends of blocks as line breaks. */
export function plainText(html: string): string {
  // Plain text that merely passed through a field for HTML keeps its line breaks.
  if (!/<[a-z!/]/i.test(html)) return tidy(decodeEntities(html));
  const pieces: string[] = [];
  let at = 0;
  for (;;) {
    const open = html.indexOf('<', at);
    const end = open < 0 ? html.length : open;
    pieces.push(decodeEntities(html.slice(at, end).replaceAll(/[ \t\r\n\f\v]+/g, ' ')));
    if (open < 0) break;
    if (html.startsWith('<!--', open)) {
      const close = html.indexOf('-->', open + 4);
      if (close < 0) break;
      at = close + 3;
      continue;
    }
    tagPattern.lastIndex = open;
    const tag = tagPattern.exec(html);
    if (!tag) {
      pieces.push('<');
      at = open + 1;
      continue;
    }
    at = open + tag[0].length;
    const name = String(tag[2]).toLowerCase();
    if (name === 'br') pieces.push('\n');
    else if (lines.has(name)) pieces.push(newLine);
    else if (paragraphs.has(name)) pieces.push(newParagraph);
    if (unseen.has(name) && !tag[1]) {
      const close = closing(html, name, at);
      if (close === undefined) break;
      at = close;
    }
  }
  return (
    pieces
      .join('')
      .split(newParagraph)
      // However many blocks begin and end at one place, it is one new line.
      .map((paragraph) => paragraph.split(newLine).map(tidy).filter(Boolean).join('\n'))
      .filter(Boolean)
      .join('\n\n')
  );
}

/** Where an element's closing tag begins. */
function closing(html: string, name: string, from: number): number | undefined {
  const pattern = new RegExp(`</${name}`, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(html)?.index;
}

/** No space at the ends of lines, at most one empty line, nothing around it. */
function tidy(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** Latin-1 by code point, from U+00A0 (HTML 4 §24.2.1). */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn ' +
  'sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave ' +
  'Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ' +
  'ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN ' +
  'szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute ' +
  'icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml ' +
  'yacute thorn yuml';
const named = new Map<string, number>([
  ...latin.split(' ').map((name, index): [string, number] => [name, 0xa0 + index]),
  ['amp', 0x26],
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['quot', 0x22],
  ['apos', 0x27],
  ['OElig', 0x152],
  ['oelig', 0x153],
  ['ndash', 0x2013],
  ['mdash', 0x2014],
  ['lsquo', 0x2018],
  ['rsquo', 0x2019],
  ['sbquo', 0x201a],
  ['ldquo', 0x201c],
  ['rdquo', 0x201d],
  ['bdquo', 0x201e],
  ['bull', 0x2022],
  ['hellip', 0x2026],
  ['lsaquo', 0x2039],
  ['rsaquo', 0x203a],
  ['euro', 0x20ac],
  ['trade', 0x2122],
  ['zwnj', 0x200c],
  ['zwj', 0x200d],
  ['lrm', 0x200e],
  ['rlm', 0x200f],
]);

/** The characters that `&amp;`, `&#8217;` and `&#x2019;` stand for, once: `&amp;lt;` is `&lt;`. */
export function decodeEntities(text: string): string {
  return text.replaceAll(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}[0-9]{0,2}));/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      const code =
        name === undefined ? Number.parseInt(hex ?? decimal ?? '', hex ? 16 : 10) : named.get(name);
      return code === undefined ? whole : character(code);
    },
  );
}

function character(code: number): string {
  // A space that does not break breaks a narrow card.
  if (code === 0xa0) return ' ';
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\uFFFD';
}
