import '@knight-lab/timelinejs/dist/css/timeline.css';
import { Timeline } from '@knight-lab/timelinejs';
import { loadFeed, offer } from '../page.js';
import { fieldsOf } from './fields.js';

const { events } = await loadFeed();
const list = document.querySelector('#list');

let zone;
function asSlide(event) {
  const { kind, hours, title, where } = fieldsOf(event, zone);
  const [year, month, day] = event.start.slice(0, 10).split('-').map(Number);
  const [hour, minute] = event.start.slice(11).split(':').map(Number);
  return {
    unique_id: event.id.replace(/\W/g, '-'),
    start_date: { year, month, day, hour, minute },
    text: { headline: title, text: `${kind} ${hours}<br>${where}` },
  };
}

function draw(chosen) {
  list.replaceChildren();
  new Timeline(list, { events: chosen.map(asSlide) }, { font: null, script_path: '/pages/' });
}

draw(events);
offer({
  card: () => list.querySelector('.tl-slide .tl-text-content')?.closest('.tl-slide-content'),
  filter: (kind) => draw(events.filter((event) => event.kind === kind)),
  rezone: (next) => {
    zone = next;
    draw(events);
  },
});
