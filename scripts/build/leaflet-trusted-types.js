/**
 * Leaflet 1.9.4 asks at import whether the browser can draw inline SVG, by
 * setting `innerHTML`. A page that enforces Trusted Types refuses that, and the
 * map's engine would never load. Every browser that we build for can.
 */

/** The probe as published; its answer is only ever read as `Browser.inlineSvg`. */
const probe =
  /!!(\w+\$?\d*) && \(function \(\) \{\s*var div = document\.createElement\('div'\);\s*div\.innerHTML = '<svg\/>';\s*return [^;]+;\s*\}\)\(\);/;

/**
 * Leaflet's source without the probe.
 *
 * @param {string} code
 * @returns {string}
 */
export function withoutProbe(code) {
  const found = probe.exec(code);
  if (!found) {
    throw new Error(
      'Leaflet no longer probes inline SVG as 1.9.4 does. ' +
        'See whether its import is clean under Trusted Types, then change or remove this step.',
    );
  }
  return code.replace(found[0], `!!${found[1] ?? ''};`);
}

/** @returns {import('vite').Plugin} */
export function leafletTrustedTypes() {
  let met = false;
  return {
    name: 'leaflet-trusted-types',
    transform: {
      filter: { id: /\/leaflet\/dist\/leaflet(-src)?(\.esm)?\.js$/ },
      handler(code) {
        met = true;
        return { code: withoutProbe(code), map: null };
      },
    },
    buildEnd(error) {
      // Silence would mean that Leaflet moved to a file that the filter does not see.
      if (!error && !met && this.environment.mode === 'build') {
        this.error('No module of Leaflet passed through leaflet-trusted-types.');
      }
    },
  };
}
