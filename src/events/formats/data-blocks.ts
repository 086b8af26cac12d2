/** Data in a web page, found in its text: no page is parsed, so nothing in it can run. */

const maxBlocks = 1000;

/** The JSON of each `<script type="application/ld+json">`; undefined for one that holds none. */
export function dataBlocks(html: string): readonly unknown[] {
  const blocks: unknown[] = [];
  const tag = /<(script)\b/gi;
  while (tag.exec(html) && blocks.length < maxBlocks) {
    // By position, since a pattern would read on from every `<script` to the end.
    const opened = html.indexOf('>', tag.lastIndex);
    if (opened < 0) break;
    const closed = endOf(html, opened);
    if (
      /type\s*=\s*["']?application\/ld\+json/i.test(
        html.slice(tag.lastIndex, opened).slice(0, 2000),
      )
    ) {
      blocks.push(parseLoosely(html.slice(opened + 1, closed)));
    }
    tag.lastIndex = closed;
  }
  return blocks;
}

function endOf(html: string, from: number): number {
  const end = /<\/script/gi;
  end.lastIndex = from;
  return end.exec(html)?.index ?? html.length;
}

/** Sites leave line breaks inside strings and wrap the block in comments; both are harmless. */
function parseLoosely(text: string): unknown {
  const json = text
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/)\s{0,100}$/, '');
  for (const candidate of [json, json.replaceAll(/[\u0000-\u001f]/g, ' ')]) {
    try {
      return JSON.parse(candidate) as unknown;
    } catch {
      // The next try, or undefined.
    }
  }
  return undefined;
}
