/**
 * What every peer's page shares. A page puts what the harness may ask on
 * `window.bench`, and nothing else.
 */
/** How many events. */
const count = new URLSearchParams(location.search).get('n');

/** @returns {Promise<object>} the events in the project's own format */
export const loadFeed = async () => (await fetch(`/data/feed-${count}.json`)).json();

/** @returns {Promise<object>} the same events as GeoJSON */
export const loadGeoJson = async () => (await fetch(`/data/geo-${count}.json`)).json();

/** @param {object} answers what the harness may ask this page */
export function offer(answers) {
  window.bench = answers;
}
