import '@lit-labs/virtualizer';
import { html } from 'lit';
import { loadFeed, offer } from '../page.js';
import { dayName, fieldsOf } from './fields.js';

const { events } = await loadFeed();
const list = document.querySelector('#list');
const virtualizer = document.createElement('lit-virtualizer');
virtualizer.scroller = true;

let zone;
function renderItem({ event, opensDay }) {
  const { kind, hours, title, where } = fieldsOf(event, zone);
  return html`<article>
    ${opensDay ? html`<h4>${dayName(event.start)}</h4>` : ''}
    <p class="facts"><span>${kind}</span> <span>${hours}</span></p>
    <h5>${title}</h5>
    <p>${where}</p>
  </article>`;
}

function draw(chosen) {
  virtualizer.items = chosen.map((event, index) => ({
    event,
    opensDay: event.start.slice(0, 10) !== chosen[index - 1]?.start.slice(0, 10),
  }));
}

virtualizer.renderItem = renderItem;
draw(events);
list.append(virtualizer);
offer({
  card: () => virtualizer.querySelector('article'),
  filter: (kind) => draw(events.filter((event) => event.kind === kind)),
  rezone: (next) => {
    zone = next;
    draw(events);
  },
  scroller: () => virtualizer,
});
