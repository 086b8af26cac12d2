import '@event-calendar/core/index.css';
import { List, createCalendar } from '@event-calendar/core';
import { cardHtml, loadFeed, offer } from '../page.js';

const { events } = await loadFeed();
const asEvents = (chosen) =>
  chosen.map((event) => ({
    id: event.id,
    title: event.title.en,
    start: event.start,
    end: event.end,
    extendedProps: { event },
  }));
const calendar = createCalendar(document.querySelector('#list'), [List], {
  view: 'listYear',
  date: '2027-01-01',
  height: '100%',
  events: asEvents(events),
  eventContent: ({ event }) => ({ html: cardHtml(event.extendedProps.event) }),
});
offer({
  card: () => document.querySelector('#list .facts')?.parentElement,
  filter: (kind) =>
    calendar.setOption('events', asEvents(events.filter((event) => event.kind === kind))),
});
