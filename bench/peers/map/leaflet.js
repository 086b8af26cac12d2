import L from 'leaflet';
import { offer } from '../page.js';
import { isInside, view } from './view.js';

/** A dot, because the picture of the default marker would be one more request. */
export const icon = L.divIcon({ className: 'dot', iconSize: [16, 16] });

/** @param {L.Map} map */
export function offerLeaflet(map) {
  offer({
    marker: () => [...map.getPane('markerPane').children].find(isInside),
    state: () =>
      `${map.getPane('popupPane').childElementCount} ${map.getZoom()} ${map.getCenter()}`,
    zoomIn: () => map.zoomIn(),
    zoom: () => map.getZoom(),
    home: () => map.closePopup().setView(view.center, view.zoom, { animate: false }),
  });
}
