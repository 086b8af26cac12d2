import '@maps4html/mapml';
import { loadGeoJson, offer } from '../page.js';
import { popupHtml } from './popup.js';
import { isInside, view } from './view.js';

const data = await loadGeoJson();
const place = document.querySelector('#map');
const [lat, lon] = view.center;
place.innerHTML = `<mapml-viewer projection="OSMTILE" zoom="${view.zoom}" lat="${lat}" lon="${lon}" controls></mapml-viewer>`;
const viewer = place.firstElementChild;
await viewer.whenReady();
viewer.geojson2mapml(data, {
  label: 'Events',
  projection: 'OSMTILE',
  caption: ({ properties }) => properties.title.en,
  properties: ({ properties }) => {
    const element = document.createElement('div');
    element.innerHTML = popupHtml(properties);
    return element;
  },
});

const own = (selector) => [...viewer.shadowRoot.querySelectorAll(selector)];
offer({
  marker: () =>
    own('.leaflet-marker-icon, path.leaflet-interactive, .leaflet-interactive').find(isInside),
  state: () => `${own('.leaflet-popup').length} ${viewer.zoom}`,
  zoomIn: () => viewer.zoomTo(viewer.lat, viewer.lon, viewer.zoom + 1),
  zoom: () => viewer.zoom,
  home: () => {
    own('.leaflet-popup-close-button')[0]?.click();
    viewer.zoomTo(lat, lon, view.zoom);
  },
});
