import 'temporal-polyfill/global';
import '@schedule-x/theme-default/dist/index.css';
import { createCalendar, viewList } from '@schedule-x/calendar';
import { loadFeed, offer } from '../page.js';
import { fieldsOf } from './fields.js';

const { events } = await loadFeed();
const zoned = (wallClock) => Temporal.ZonedDateTime.from(`${wallClock}[Asia/Baghdad]`);
/** Its list shows a title and the hours: the other fields go into the title. */
const asEvents = (chosen) =>
  chosen.map((event, index) => {
    const { kind, title, where } = fieldsOf(event);
    const times = { start: zoned(event.start), end: zoned(event.end) };
    return { id: `e${index}`, title: `${kind} ${title} ${where}`, ...times };
  });
const calendar = createCalendar({
  views: [viewList],
  defaultView: viewList.name,
  selectedDate: Temporal.PlainDate.from('2027-01-01'),
  timezone: 'Asia/Baghdad',
  locale: 'en-GB',
  events: asEvents(events),
});
calendar.render(document.querySelector('#list'));
offer({
  card: () => document.querySelector('#list .sx__list-event'),
  filter: (kind) => calendar.events.set(asEvents(events.filter((event) => event.kind === kind))),
  // Its zone is changed by a plugin of its own.
  scroller: () => document.querySelector('#list .sx__list-wrapper'),
});
