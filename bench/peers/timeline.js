/**
 * The timelines: the same events with the same visible fields (kind, hours,
 * title, city and country under the day), each as a list where the peer has
 * one. The plain list is what a page would do without any of them.
 */

const place = '<div id="list"></div>';

/** @type {readonly { name: string, entry: string, body: (count: number) => string }[]} */
export const timelinePeers = [
  { name: 'plain list', entry: 'plain-list', body: () => place },
  {
    name: 'solidarity-timeline',
    entry: 'solidarity-timeline',
    body: (count) =>
      `<script type="module" src="/cdn/embed.js"></script>
<div id="list"><solidarity-timeline feed="/data/feed-${count}.json" now="2026-12-31T12:00Z"></solidarity-timeline></div>`,
  },
  { name: 'lit-virtualizer', entry: 'lit-virtualizer', body: () => place },
  { name: 'FullCalendar list', entry: 'fullcalendar', body: () => place },
  { name: 'vis-timeline', entry: 'vis-timeline', body: () => place },
  { name: 'TimelineJS', entry: 'timelinejs', body: () => place },
  { name: 'Schedule-X list', entry: 'schedule-x', body: () => place },
  { name: 'EventCalendar list', entry: 'event-calendar', body: () => place },
];
