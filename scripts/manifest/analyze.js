// @ts-expect-error It comes without types.
import { cli } from '@custom-elements-manifest/analyzer/cli.js';

/**
 * The part of the Custom Elements Manifest schema that we read.
 *
 * @typedef {{ name: string, description?: string }} Described
 * @typedef {Described & { type?: { text: string }, default?: string }} Typed
 * @typedef {Typed & { fieldName?: string }} Attribute
 * @typedef {object} MemberOnly
 * @property {'field' | 'method'} kind
 * @property {'public' | 'private' | 'protected'} [privacy]
 * @property {boolean} [static]
 * @property {boolean} [readonly]
 * @property {string} [attribute] the attribute that sets a field
 * @property {readonly { name: string }[]} [parameters]
 * @property {{ type?: { text: string } }} [return]
 * @typedef {Typed & MemberOnly} Member
 * @typedef {object} DeclarationOnly
 * @property {string} [tagName]
 * @property {readonly Member[]} [members]
 * @property {readonly Attribute[]} [attributes]
 * @property {readonly Typed[]} [events]
 * @property {readonly Described[]} [slots]
 * @property {readonly Described[]} [cssParts]
 * @property {readonly Typed[]} [cssProperties]
 * @property {readonly Described[]} [cssStates]
 * @typedef {Described & DeclarationOnly} Declaration
 * @typedef {object} Module
 * @property {string} path
 * @property {readonly Declaration[]} [declarations]
 * @property {readonly { declaration: { name: string, module?: string } }[]} [exports]
 * @typedef {{ modules: readonly Module[] }} Manifest
 */

/**
 * Reads the source by custom-elements-manifest.config.js.
 *
 * @param {string} root
 * @returns {Promise<Manifest>}
 */
export function analyze(root) {
  return cli({ argv: ['analyze', '--quiet'], cwd: root, noWrite: true });
}

/**
 * @param {Manifest} manifest
 * @returns {readonly Declaration[]}
 */
export function elementsOf(manifest) {
  return manifest.modules.flatMap(({ declarations = [] }) => declarations);
}
