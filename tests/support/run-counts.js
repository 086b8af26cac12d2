/** @typedef {import('../../scripts/test/run-results.js').RunResults} RunResults */

/** @returns {RunResults} */
export const noResults = () => ({ passed: 0, failed: 0, skipped: 0, complete: false });

/**
 * @param {string} text
 * @param {string} margin
 * @returns {string} every line of the text behind the margin
 */
export const indent = (text, margin) => text.replace(/^/gm, margin);

/**
 * @param {number} milliseconds
 * @returns {string} such as `1.3 s`
 */
export const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`;
