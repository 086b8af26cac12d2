import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** GTK's buttons and address field, down to their icons. */
const css = `button, entry {
  min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0; font-size: 1px;
}
`;

/**
 * MiniBrowser's toolbar keeps its window wider than 440 px, and a phone has 320. GTK reads a style
 * sheet from its configuration folder; this makes one with a toolbar as narrow as its icons.
 *
 * @returns {string} a folder for XDG_CONFIG_HOME, deleted when this process ends
 */
export function createToolbarStyle() {
  const folder = mkdtempSync(join(tmpdir(), 'solidarity-webkit-'));
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(join(folder, 'gtk-3.0/gtk.css'), css);
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
