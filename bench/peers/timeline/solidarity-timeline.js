import { offer } from '../page.js';

const timeline = document.querySelector('solidarity-timeline');
const own = (selector) => timeline.shadowRoot?.querySelector(selector);
offer({
  card: () => own('.event'),
  filter: (kind) => (timeline.kind = kind),
  // The visitor's zone is the browser's; no attribute changes it.
});
