import 'leaflet/dist/leaflet.css';
import L from 'leaflet';
import Supercluster from 'supercluster';
import { loadGeoJson } from '../page.js';
import { icon, offerLeaflet } from './leaflet.js';
import { popupHtml } from './popup.js';
import { view } from './view.js';

const { features } = await loadGeoJson();
const index = new Supercluster({ radius: 60, maxZoom: 16 }).load(features);
const map = L.map('map').setView(view.center, view.zoom);
const shown = L.layerGroup().addTo(map);

function draw() {
  const bounds = map.getBounds();
  const box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  shown.clearLayers();
  for (const feature of index.getClusters(box, map.getZoom())) {
    const [lon, lat] = feature.geometry.coordinates;
    shown.addLayer(markerFor(feature, [lat, lon]));
  }
}

function markerFor({ properties }, at) {
  if (!properties.cluster) return L.marker(at, { icon }).bindPopup(() => popupHtml(properties));
  const html = `<b>${properties.point_count_abbreviated}</b>`;
  const marker = L.marker(at, {
    icon: L.divIcon({ html, className: 'cluster', iconSize: [40, 40] }),
  });
  return marker.on('click', () => {
    map.setView(at, index.getClusterExpansionZoom(properties.cluster_id));
  });
}

map.on('moveend', draw);
draw();
offerLeaflet(map);
