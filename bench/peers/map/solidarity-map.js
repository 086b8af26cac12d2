import { offer } from '../page.js';
import { isInside } from './view.js';

const map = document.querySelector('solidarity-map');
const own = (selector) => [...(map.shadowRoot?.querySelectorAll(selector) ?? [])];
offer({
  marker: () => own('.marker button').find(isInside),
  state: () => String(own('.card').length),
  zoomIn: () => own('.controls button')[0].click(),
  // How far it is zoomed, it tells nobody.
  home: () => {
    own('.card .close')[0]?.click();
    own('.controls button')[2].click();
  },
});
