import 'leaflet/dist/leaflet.css';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import L from 'leaflet';
import 'leaflet.markercluster';
import { loadGeoJson } from '../page.js';
import { icon, offerLeaflet } from './leaflet.js';
import { popupHtml } from './popup.js';
import { view } from './view.js';

const { features } = await loadGeoJson();
const map = L.map('map', { maxZoom: 18 }).setView(view.center, view.zoom);
const clusters = L.markerClusterGroup();
clusters.addLayers(
  features.map(({ geometry: { coordinates }, properties }) => {
    const [lon, lat] = coordinates;
    return L.marker([lat, lon], { icon, title: properties.title.en }).bindPopup(() =>
      popupHtml(properties),
    );
  }),
);
map.addLayer(clusters);
offerLeaflet(map);
