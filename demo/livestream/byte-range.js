/**
 * @param {string | undefined} header `Range` of the request (RFC 9110 §14.2)
 * @param {number} size of the whole in bytes
 * @returns {{ first: number, last: number } | 'unsatisfiable' | null} inclusive; null:
 *   send the whole, as for several ranges at once, which no player needs
 */
export function byteRange(header, size) {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  const [, from = '', to = ''] = match ?? [];
  if (from === '' && to === '') return null;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== '' && to !== '' && Number(to) < Number(from)) return null;
  return first > last ? 'unsatisfiable' : { first, last };
}
