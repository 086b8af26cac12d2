const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * The one gate through which every address from a feed or an attribute passes
 * before it becomes an href or a src: an absolute http, https, mailto or tel
 * URL, or undefined. `javascript:` and `data:` never come through, however
 * they are spelt, because the browser's own parser reads the scheme.
 *
 * @param base what a relative address is relative to, usually the feed's URL
 */
export function safeUrl(address: string, base?: string): string | undefined {
  try {
    const url = new URL(address, base);
    return schemes.has(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
