import { offer } from '../page.js';
import { isInside } from './view.js';

const map = document.querySelector('solidarity-map');
const own = (selector) => [...(map.shadowRoot?.querySelectorAll(selector) ?? [])];
offer({
  marker: () => own('.marker button').find(isInside),
  state: () => String(own('.card').length),
  zoomIn: () => own('.controls button')[0].click(),
});
