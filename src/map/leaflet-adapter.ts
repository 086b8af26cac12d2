/**
 * Leaflet as the engine of gestures: dragging with inertia, pinching, the
 * wheel. It has no layers here, and this is the only file that knows of it.
 */

import { Map as LeafletMap } from 'leaflet/dist/leaflet-src.esm.js';
import type { LatLng, ZoomAnimEvent } from 'leaflet';
import type { GestureEngine, ViewListener } from './engine.js';
import { limit, project, unproject } from './projection.js';
import type { View } from './projection.js';
import { tween } from './tween.js';

/** Leaflet's own zoom animation takes as long, milliseconds. */
const zoomDuration = 250;

/**
 * Starts Leaflet on an element that has a size.
 *
 * @param reduceMotion whether movement that nobody's hand makes is left out
 */
export function startLeaflet(
  container: HTMLElement,
  initial: View,
  reduceMotion: boolean,
  onView: ViewListener,
): GestureEngine {
  const map = new LeafletMap(container, {
    ...centre(initial),
    zoomSnap: 0,
    zoomDelta: 1,
    zoomControl: false,
    attributionControl: false,
    // Keys, focus and the page's scrolling are the element's own affair.
    keyboard: false,
    boxZoom: false,
    inertia: !reduceMotion,
    zoomAnimation: !reduceMotion,
    trackResize: false,
    wheelPxPerZoomLevel: 100,
  });
  let size = { width: initial.width, height: initial.height };
  let isSyncing = false;
  let stopTween = (): void => undefined;

  const viewAt = ({ lat, lng }: LatLng, zoom: number): View =>
    limit({ ...project(lat, lng), zoom, ...size });
  const tell = (): void => {
    if (!isSyncing) onView(viewAt(map.getCenter(), map.getZoom()));
  };
  // Leaflet animates a zoom by stretching its own panes, which are empty; ours is drawn frame by frame.
  const tellZoom = ({ center, zoom }: ZoomAnimEvent): void => {
    stopTween();
    stopTween = tween(
      viewAt(map.getCenter(), map.getZoom()),
      viewAt(center, zoom),
      zoomDuration,
      onView,
    );
  };
  map.on('move zoom', tell);
  map.on('zoomanim', tellZoom);

  return {
    sync(view) {
      stopTween();
      // Or the end of an animated zoom, a quarter of a second later, would undo this view.
      Reflect.set(map, '_animatingZoom', false);
      isSyncing = true;
      if (view.width !== size.width || view.height !== size.height) {
        size = { width: view.width, height: view.height };
        map.invalidateSize({ pan: false });
      }
      const { center, zoom } = centre(view);
      map.setView(center, zoom, { animate: false });
      isSyncing = false;
    },
    destroy() {
      stopTween();
      map.off();
      map.remove();
      // Leaflet's own timers outlive it. They fail where there is no pane; in an empty one they do nothing.
      Reflect.set(map, '_mapPane', document.createElement('div'));
    },
  };
}

function centre(view: View): { center: [number, number]; zoom: number } {
  const { lat, lon } = unproject(view);
  return { center: [lat, lon], zoom: view.zoom };
}
