import { loadFeed, offer } from '../page.js';
import { cardHtml, dayName } from './fields.js';

const { events } = await loadFeed();
const list = document.querySelector('#list');

let zone;
function draw(chosen) {
  let day;
  list.innerHTML = chosen
    .map((event) => {
      const heading = event.start.slice(0, 10) === day ? '' : `<h4>${dayName(event.start)}</h4>`;
      day = event.start.slice(0, 10);
      return `${heading}<article>${cardHtml(event, zone)}</article>`;
    })
    .join('');
}

draw(events);
offer({
  card: () => list.querySelector('article'),
  filter: (kind) => draw(events.filter((event) => event.kind === kind)),
  rezone: (next) => {
    zone = next;
    draw(events);
  },
});
