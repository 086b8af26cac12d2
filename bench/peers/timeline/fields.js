/** The words that ours has for kinds, so that every page shows the same. */
export const kindWords = {
  solidarity: 'Solidarity event',
  message: 'Video message',
  session: 'Session',
  call: 'Video call',
  demonstration: 'Demonstration',
  tour: 'Tour',
  assembly: 'Assembly',
  other: 'Event',
};

/** What every timeline shows of an event: kind, hours, title, city and country. */
export function fieldsOf(event, zone) {
  return {
    kind: kindWords[event.kind],
    hours: zone ? hoursIn(event, zone) : `${event.start.slice(11)}–${event.end.slice(11)}`,
    title: event.title.en,
    where: `${event.place.city.en}, ${countryName(event.place.country)}`,
  };
}

const regions = new Intl.DisplayNames('en-GB', { type: 'region' });
const countryNames = new Map();
function countryName(code) {
  if (!countryNames.has(code)) countryNames.set(code, regions.of(code));
  return countryNames.get(code);
}

/** Offset of the data's zone, which has had none other for years. */
const baghdad = '+03:00';
export const instant = (wallClock) => new Date(`${wallClock}:00${baghdad}`);

const formatters = new Map();
function hoursIn({ start, end }, timeZone) {
  if (!formatters.has(timeZone)) {
    const options = { timeZone, hour: '2-digit', minute: '2-digit' };
    formatters.set(timeZone, new Intl.DateTimeFormat('en-GB', options));
  }
  return formatters.get(timeZone).formatRange(instant(start), instant(end));
}

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
export const dayName = (wallClock) => days.format(new Date(`${wallClock.slice(0, 10)}T00:00Z`));

/** The card of an event as HTML, for peers that take HTML. */
export function cardHtml(event, zone) {
  const { kind, hours, title, where } = fieldsOf(event, zone);
  return `<p class="facts"><span>${kind}</span> <span>${hours}</span></p><h5>${title}</h5><p>${where}</p>`;
}
