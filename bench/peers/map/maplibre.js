import 'maplibre-gl/dist/maplibre-gl.css';
import { Map, NavigationControl, Popup, setWorkerUrl } from 'maplibre-gl';
import { loadGeoJson, offer } from '../page.js';
import { popupHtml } from './popup.js';
import { view } from './view.js';

setWorkerUrl(new URL('worker.js', import.meta.url).href);
const data = await loadGeoJson();
const [lat, lon] = view.center;
const map = new Map({
  container: 'map',
  center: [lon, lat],
  // Its tiles are of 512 pixels.
  zoom: view.zoom - 1,
  fadeDuration: 0,
  style: { version: 8, sources: {}, layers: [] },
});
map.addControl(new NavigationControl());
await map.once('load');
map.addSource('events', {
  type: 'geojson',
  data,
  cluster: true,
  clusterRadius: 60,
  clusterMaxZoom: 14,
});
// Numbers on clusters would need glyphs from a server: circles tell by their size.
map.addLayer({
  id: 'events',
  type: 'circle',
  source: 'events',
  paint: {
    'circle-color': '#9c3d1e',
    'circle-radius': [
      'interpolate',
      ['linear'],
      ['coalesce', ['get', 'point_count'], 1],
      1,
      8,
      1000,
      20,
    ],
  },
});
map.on('click', 'events', async ({ features: [feature] }) => {
  const at = feature.geometry.coordinates;
  const { cluster_id: cluster, title, place, summary, start } = feature.properties;
  if (cluster !== undefined) {
    const zoom = await map.getSource('events').getClusterExpansionZoom(cluster);
    map.easeTo({ center: at, zoom });
  } else {
    const html = popupHtml({
      title: JSON.parse(title),
      place: JSON.parse(place),
      summary: JSON.parse(summary),
      start,
    });
    new Popup().setLngLat(at).setHTML(html).addTo(map);
  }
});

offer({
  point: () => {
    if (!map.isSourceLoaded('events')) return undefined;
    return map
      .queryRenderedFeatures({ layers: ['events'] })
      .map(({ geometry }) => map.project(geometry.coordinates))
      .find(({ x, y }) => x > 60 && x < innerWidth - 80 && y > 100 && y < innerHeight - 60);
  },
  state: () =>
    `${document.querySelectorAll('.maplibregl-popup').length} ${map.getZoom()} ${map.getCenter()}`,
  zoomIn: () => map.zoomIn(),
  zoom: () => map.getZoom(),
  home: () => {
    document.querySelector('.maplibregl-popup')?.remove();
    map.jumpTo({ center: [lon, lat], zoom: view.zoom - 1 });
  },
});
