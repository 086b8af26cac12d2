import 'leaflet/dist/leaflet.css';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import 'leaflet-html';
import { loadGeoJson, offer } from '../page.js';
import { popupHtml } from './popup.js';
import { isInside, view } from './view.js';

// Its map learns how far it zooms from a layer of tiles only.
const blank = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

const { features } = await loadGeoJson();
const place = document.querySelector('#map');
place.innerHTML = `<l-map center="[${view.center}]" zoom="${view.zoom}"><l-tile-layer url-template="${blank}"></l-tile-layer><l-marker-cluster-group>${features
  .map(({ geometry: { coordinates }, properties }) => {
    const [lon, lat] = coordinates;
    return `<l-marker lat-lng="[${lat}, ${lon}]"><l-popup content="${popupHtml(properties)}"></l-popup></l-marker>`;
  })
  .join('')}</l-marker-cluster-group></l-map>`;

const own = (selector) => [...place.querySelectorAll(selector)];
const before = () => own('.leaflet-marker-icon').length;
offer({
  marker: () => own('.leaflet-marker-icon').find(isInside),
  state: () =>
    `${own('.leaflet-popup').length} ${before()} ${own('.leaflet-zoom-animated')[0]?.style.transform}`,
  zoomIn: () => own('.leaflet-control-zoom-in')[0].click(),
});
