import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** The text of a file; undefined where there is none. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Writes a file whole or not at all: a server that reads it at this moment has
 * the old one or the new one. One that is the same keeps its date, and with it
 * its ETag.
 *
 * @returns whether it was written
 */
export async function writeWhole(path: string, text: string, isForced = false): Promise<boolean> {
  if (!isForced && (await readIfThere(path)) === text) return false;
  await mkdir(dirname(path), { recursive: true });
  // Renaming is only atomic within one file system.
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, text);
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  return true;
}
