import 'ol/ol.css';
import Map from 'ol/Map.js';
import Overlay from 'ol/Overlay.js';
import View from 'ol/View.js';
import { boundingExtent } from 'ol/extent.js';
import GeoJSON from 'ol/format/GeoJSON.js';
import VectorLayer from 'ol/layer/Vector.js';
import { fromLonLat } from 'ol/proj.js';
import Cluster from 'ol/source/Cluster.js';
import VectorSource from 'ol/source/Vector.js';
import { Circle, Fill, Style, Text } from 'ol/style.js';
import { loadGeoJson, offer } from '../page.js';
import { popupHtml } from './popup.js';
import { view } from './view.js';

const features = new GeoJSON({ featureProjection: 'EPSG:3857' }).readFeatures(await loadGeoJson());
const styles = {};
function styleOf(feature) {
  const { length } = feature.get('features');
  styles[length] ??= new Style({
    image: new Circle({ radius: length > 1 ? 16 : 8, fill: new Fill({ color: '#9c3d1e' }) }),
    text: new Text({ text: length > 1 ? String(length) : '', fill: new Fill({ color: '#fff' }) }),
  });
  return styles[length];
}
const clusters = new Cluster({ distance: 60, source: new VectorSource({ features }) });
const layer = new VectorLayer({ source: clusters, style: styleOf });
const popup = new Overlay({ element: document.createElement('div') });
const [lat, lon] = view.center;
const map = new Map({
  target: 'map',
  layers: [layer],
  overlays: [popup],
  view: new View({ center: fromLonLat([lon, lat]), zoom: view.zoom }),
});
map.on('click', async ({ pixel }) => {
  const [cluster] = await layer.getFeatures(pixel);
  const members = cluster?.get('features') ?? [];
  if (members.length > 1) {
    const extent = boundingExtent(members.map((member) => member.getGeometry().getCoordinates()));
    map.getView().fit(extent, { duration: 250, padding: [50, 50, 50, 50] });
  } else if (members.length === 1) {
    popup.getElement().innerHTML = popupHtml(members[0].getProperties());
    popup.setPosition(cluster.getGeometry().getCoordinates());
  }
});

let drawn = false;
map.once('rendercomplete', () => (drawn = true));
offer({
  point: () => {
    if (!drawn) return undefined;
    return clusters
      .getFeatures()
      .map((feature) => map.getPixelFromCoordinate(feature.getGeometry().getCoordinates()))
      .map(([x, y]) => ({ x, y }))
      .find(({ x, y }) => x > 60 && x < innerWidth - 80 && y > 100 && y < innerHeight - 60);
  },
  state: () => `${popup.getPosition()} ${map.getView().getZoom()} ${map.getView().getCenter()}`,
  zoomIn: () => map.getView().animate({ zoom: map.getView().getZoom() + 1, duration: 250 }),
  zoom: () => map.getView().getZoom(),
  home: () => {
    popup.setPosition(undefined);
    map.getView().setCenter(fromLonLat([lon, lat]));
    map.getView().setZoom(view.zoom);
  },
});
