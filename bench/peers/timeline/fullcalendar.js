import 'fullcalendar/skeleton.css';
import 'fullcalendar/themes/classic/theme.css';
import 'fullcalendar/themes/classic/palette.css';
import { Calendar } from 'fullcalendar';
import listPlugin from 'fullcalendar/list';
import classicThemePlugin from 'fullcalendar/themes/classic';
import { loadFeed, offer } from '../page.js';
import { cardHtml, instant } from './fields.js';

const { events } = await loadFeed();
let zone;
const asInputs = (chosen) =>
  chosen.map((event) => ({
    id: event.id,
    title: event.title.en,
    start: instant(event.start).toISOString(),
    end: instant(event.end).toISOString(),
    extendedProps: { event },
  }));
const calendar = new Calendar(document.querySelector('#list'), {
  plugins: [listPlugin, classicThemePlugin],
  initialView: 'listYear',
  initialDate: '2027-01-01',
  timeZone: 'Asia/Baghdad',
  height: '100%',
  displayEventTime: false,
  events: asInputs(events),
  eventContent: ({ event }) => ({ html: cardHtml(event.extendedProps.event, zone) }),
});
calendar.render();
const card = () => document.querySelector('#list .facts')?.closest('[role=listitem]');
offer({
  card,
  filter: (kind) => {
    calendar.setOption('events', asInputs(events.filter((event) => event.kind === kind)));
  },
  rezone: (next) => {
    zone = next;
    calendar.setOption('timeZone', next);
  },
});
