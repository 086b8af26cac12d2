/** What a click on an event shows. */
export function popupHtml({ title, start, summary, place }) {
  return `<h3>${title.en}</h3><p>${start}, ${place.city.en}</p><p>${summary.en}</p>`;
}
