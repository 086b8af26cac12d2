/**
 * The parts of the recording's segments, cut when first asked for.
 *
 * @typedef {import('./media.js').Resource} Resource
 * @typedef {import('./parts.js').Part} Part
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { partsOf } from './parts.js';

export class PartStore {
  /** By file. @type {Map<string, Promise<readonly Part[]>>} */
  #cut = new Map();

  /**
   * @param {Resource} resource
   * @returns {Promise<((uri: string) => readonly Part[]) | undefined>} the parts of the segments of
   *   its playlist; undefined where that is not made of pictures or sound
   */
  async in({ kind, file, segments, uri: own }) {
    if (kind !== 'playlist' && kind !== 'segment') return undefined;
    const root = file.slice(0, -own.length);
    const found = new Map(
      await Promise.all(
        segments.map(async ({ uri, duration }) => {
          return /** @type {const} */ ([uri, await this.#of(path.join(root, uri), duration)]);
        }),
      ),
    );
    return (uri) => found.get(uri) ?? [];
  }

  /**
   * @param {string} file
   * @param {number} duration milliseconds
   */
  #of(file, duration) {
    const known = this.#cut.get(file);
    if (known) return known;
    const parts = readFile(file).then((segment) => partsOf(segment, duration));
    this.#cut.set(file, parts);
    return parts;
  }
}
