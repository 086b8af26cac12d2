/**
 * What became of each source in a bundled file, by its source map.
 */
import { existsSync, readFileSync } from 'node:fs';
import { TraceMap, decodedMappings } from '@jridgewell/trace-mapping';

/**
 * @param {URL} file
 * @returns {Map<string, number>} source → bytes, '' for what is of none
 */
export function bytesBySource(file) {
  const text = readFileSync(file, 'utf8');
  const bytes = new Map([['', Buffer.byteLength(text)]]);
  const mapFile = new URL(`${file.href}.map`);
  // What only passes on what others export has none.
  if (!existsSync(mapFile)) return bytes;
  const map = new TraceMap(readFileSync(mapFile, 'utf8'));
  const lines = text.split('\n');
  for (const [row, segments] of decodedMappings(map).entries()) {
    for (const [index, [start, source]] of segments.entries()) {
      const name = map.sources[source ?? NaN] ?? '';
      const size = Buffer.byteLength(lines[row]?.slice(start, segments[index + 1]?.[0]) ?? '');
      bytes.set('', (bytes.get('') ?? 0) - size);
      bytes.set(name, (bytes.get(name) ?? 0) + size);
    }
  }
  return bytes;
}
