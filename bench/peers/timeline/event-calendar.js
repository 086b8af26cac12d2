import '@event-calendar/core/index.css';
import { List, createCalendar } from '@event-calendar/core';
import { loadFeed, offer } from '../page.js';
import { cardHtml, instant } from './fields.js';

const { events } = await loadFeed();
let zone;
/** It takes offsets, no names. */
const offsets = { 'Asia/Baghdad': '+03:00', 'Asia/Dhaka': '+06:00' };
const asEvents = (chosen) =>
  chosen.map((event) => ({
    id: event.id,
    title: event.title.en,
    start: instant(event.start).toISOString(),
    end: instant(event.end).toISOString(),
    extendedProps: { event },
  }));
const calendar = createCalendar(document.querySelector('#list'), [List], {
  view: 'listYear',
  date: '2027-01-01',
  height: '100%',
  timeZone: offsets['Asia/Baghdad'],
  events: asEvents(events),
  eventContent: ({ event }) => ({ html: cardHtml(event.extendedProps.event, zone) }),
});
offer({
  card: () => document.querySelector('#list .facts')?.parentElement,
  filter: (kind) =>
    calendar.setOption('events', asEvents(events.filter((event) => event.kind === kind))),
  rezone: (next) => {
    zone = next;
    calendar.setOption('timeZone', offsets[next]);
  },
});
