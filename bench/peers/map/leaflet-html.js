import 'leaflet/dist/leaflet.css';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import 'leaflet-html';
import { loadGeoJson, offer } from '../page.js';
import { popupHtml } from './popup.js';
import { isInside, view } from './view.js';

// Its map learns how far it zooms from a layer of tiles only.
const blank = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

// A dot, because the picture of the default marker would be one more request.
const dot = JSON.stringify({
  iconUrl:
    'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 viewBox=%220 0 16 16%22%3E%3Ccircle cx=%228%22 cy=%228%22 r=%228%22 fill=%22%239c3d1e%22/%3E%3C/svg%3E',
  iconSize: [16, 16],
});

const { features } = await loadGeoJson();
const place = document.querySelector('#map');
place.innerHTML = `<l-map center="[${view.center}]" zoom="${view.zoom}" zoom-control="true"><l-tile-layer url-template="${blank}"></l-tile-layer><l-marker-cluster-group>${features
  .map(({ geometry: { coordinates }, properties }) => {
    const [lon, lat] = coordinates;
    return `<l-marker lat-lng="[${lat}, ${lon}]" icon='${dot}'><l-popup content="${popupHtml(properties)}"></l-popup></l-marker>`;
  })
  .join('')}</l-marker-cluster-group></l-map>`;

const own = (selector) => [...place.querySelectorAll(selector)];
const { map } = place.querySelector('l-map');
offer({
  marker: () => own('.leaflet-marker-icon').find(isInside),
  state: () => `${own('.leaflet-popup').length} ${map.getZoom()} ${map.getCenter()}`,
  zoomIn: () => own('.leaflet-control-zoom-in')[0].click(),
  zoom: () => map.getZoom(),
  home: () => map.closePopup().setView(view.center, view.zoom, { animate: false }),
});
