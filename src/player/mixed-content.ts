/** Whether browsers refuse to load an address from this page, because it is less secure. */
export function isMixed(url: string, page: string): boolean {
  const { protocol, hostname } = new URL(url);
  const isLocal = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
  return protocol === 'http:' && !isLocal && new URL(page).protocol === 'https:';
}
