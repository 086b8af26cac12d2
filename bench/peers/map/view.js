/** Where every map begins: all events in sight, as ours begins by itself. */
export const view = { center: [25, 12], zoom: 2 };

/** Whether all of an element lies where a click meets the map and nothing over it. */
export function isInside(element) {
  const { left, top, right, bottom, width } = element.getBoundingClientRect();
  return (
    width > 0 && left > 60 && right < innerWidth - 80 && top > 100 && bottom < innerHeight - 60
  );
}
