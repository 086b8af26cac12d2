import 'vis-timeline/styles/vis-timeline-graph2d.min.css';
import { DataSet, Timeline } from 'vis-timeline/standalone/esm/vis-timeline-graph2d.min.mjs';
import { loadFeed, offer } from '../page.js';
import { cardHtml, instant } from './fields.js';

const { events } = await loadFeed();
const items = new DataSet();
let zone;
const asItems = (chosen) =>
  chosen.map((event, index) => ({
    id: event.id,
    start: instant(event.start),
    content: cardHtml(event, zone),
    className: index === 0 ? 'first' : '',
  }));
/** Three days, not the year: it is slowed by what is in sight. */
function windowFrom([{ start }]) {
  const from = instant(start).getTime();
  return { start: from - 6 * 3_600_000, end: from + 66 * 3_600_000 };
}
items.add(asItems(events));
const timeline = new Timeline(document.querySelector('#list'), items, {
  height: '100%',
  verticalScroll: true,
  zoomKey: 'ctrlKey',
  showCurrentTime: false,
  align: 'left',
  orientation: { axis: 'top', item: 'top' },
  ...windowFrom(events),
});
offer({
  card: () => document.querySelector('#list .vis-box.first'),
  filter: (kind) => {
    items.clear();
    const chosen = events.filter((event) => event.kind === kind);
    items.add(asItems(chosen));
    const { start, end } = windowFrom(chosen);
    timeline.setWindow(start, end, { animation: false });
  },
  rezone: (next) => {
    zone = next;
    items.clear();
    items.add(asItems(events));
  },
  scroller: () => document.querySelector('#list .vis-panel.vis-center'),
});
