/**
 * The maps: the same GeoJSON, clustered where the peer can, a dot for each
 * event, nothing behind it, so that nobody waits for tiles. Ours draws its
 * world and its list all the same, because they are part of what it is.
 */

const place = '<div id="map"></div>';

/** @type {readonly { name: string, entry: string, worker?: string, beside?: string, body: (count: number) => string }[]} */
export const mapPeers = [
  {
    name: 'solidarity-map',
    entry: 'solidarity-map',
    body: (count) =>
      `<script type="module" src="/cdn/embed.js"></script>
<solidarity-map feed="/data/feed-${count}.json"></solidarity-map>`,
  },
  { name: 'Leaflet + supercluster', entry: 'leaflet-supercluster', body: () => place },
  { name: 'Leaflet + markercluster', entry: 'leaflet-markercluster', body: () => place },
  {
    name: 'MapLibre',
    entry: 'maplibre',
    worker: 'maplibre-gl/dist/maplibre-gl-worker.mjs',
    body: () => place,
  },
  { name: 'OpenLayers', entry: 'openlayers', body: () => place },
  { name: 'leaflet-html', entry: 'leaflet-html', body: () => place },
  {
    name: 'mapml-viewer',
    entry: 'mapml',
    beside: '@maps4html/mapml/dist/mapml.css',
    body: () => place,
  },
];
