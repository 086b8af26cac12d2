import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readJsonFeed } from '../../src/events/json-feed.js';
import { arcsTo, blursOf } from '../../src/map/arcs.js';
import { MarkerIndex, locate } from '../../src/map/places.js';
import type { LocatedEvent } from '../../src/map/places.js';
import { fit, project } from '../../src/map/projection.js';
import { baghdad, feedText, fileEvent, oslo, rome } from '../fixtures/feeds.js';
import type { FileFields } from '../fixtures/feeds.js';

const size = { width: 600, height: 400 };
const hub = project(baghdad.lat, baghdad.lon);

function located(...events: FileFields[]): readonly LocatedEvent[] {
  return locate(readJsonFeed(feedText(events)).feed.events);
}

/** The events of each marker, as one sees them in a view of everything. */
function markers(
  places: readonly LocatedEvent[],
  view = fit(
    places.map(({ point }) => point),
    size,
  ),
): string[] {
  return new MarkerIndex(places)
    .markersIn(view)
    .map(({ events }) => events.map(({ id }) => id.replace('@test', '')).join(' + '));
}

describe('the markers of a map', () => {
  it('are one for each place, from north to south', () => {
    const places = located(
      fileEvent('forum', { place: baghdad }),
      fileEvent('greeting', { place: oslo }),
      fileEvent('evening', { place: rome }),
    );
    assert.deepEqual(markers(places), ['greeting', 'evening', 'forum']);
  });

  it('are one for events at the same place, in their order, at whatever zoom', () => {
    const places = located(
      fileEvent('second', { start: '2015-10-02', place: baghdad }),
      fileEvent('first', { start: '2015-10-01', place: baghdad }),
    );
    for (const zoom of [0, 2, 5, 8]) {
      assert.deepEqual(
        markers(places, { ...hub, zoom, ...size }),
        ['first + second'],
        String(zoom),
      );
    }
  });

  it('part when one comes near', () => {
    const places = located(
      fileEvent('Taranto', { place: { ...rome, lat: 40.46, lon: 17.25 } }),
      fileEvent('Rome', { place: rome }),
    );
    const between = project(41, 15);
    assert.deepEqual(markers(places, { ...between, zoom: 1, ...size }), ['Taranto + Rome']);
    assert.deepEqual(markers(places, { ...between, zoom: 6, ...size }), ['Rome', 'Taranto']);
  });

  it('are not made for events without a point', () => {
    const hidden = { privacy: 'placeHidden', place: baghdad };
    assert.deepEqual(located(fileEvent('call'), fileEvent('hidden', hidden)), []);
  });

  it('are found on both sides of ±180°', () => {
    const places = located(
      fileEvent('Fiji', { place: { ...oslo, lat: -18.14, lon: 178.44 } }),
      fileEvent('Samoa', { place: { ...oslo, lat: -13.83, lon: -171.76 } }),
    );
    assert.deepEqual(markers(places), ['Samoa', 'Fiji']);
    const beyond = { ...project(-16, -177), x: project(-16, -177).x + 3, zoom: 4, ...size };
    assert.deepEqual(markers(places, beyond), ['Samoa', 'Fiji']);
  });

  it('are found among twenty thousand events', () => {
    const many = Array.from({ length: 20_000 }, (_, at) =>
      fileEvent(String(at), { place: { ...oslo, lat: (at % 120) - 60, lon: (at % 359) - 179 } }),
    );
    const places = located(...many);
    const found = new MarkerIndex(places).markersIn({ x: 0.5, y: 0.5, zoom: 0.7, ...size });
    assert.equal(
      found.reduce((sum, { events }) => sum + events.length, 0),
      20_000,
    );
  });
});

describe('the lines of solidarity', () => {
  it('go from every place to the hub, once from each', () => {
    const places = located(
      fileEvent('a', { place: oslo }),
      fileEvent('b', { place: oslo }),
      fileEvent('c', { place: rome }),
    );
    const arcs = arcsTo(hub, places, undefined);
    assert.deepEqual(
      arcs.map(({ from }) => from),
      [project(oslo.lat, oslo.lon), project(rome.lat, rome.lon)],
    );
    assert.ok(arcs.every(({ to, isSelected }) => to === hub && !isSelected));
  });

  it('do not go from the hub to itself', () => {
    assert.deepEqual(arcsTo(hub, located(fileEvent('forum', { place: baghdad })), undefined), []);
  });

  it('tell the one of the selected event, also when it shares the line', () => {
    const places = located(fileEvent('a', { place: oslo }), fileEvent('b', { place: oslo }));
    for (const selected of ['a@test', 'b@test']) {
      assert.equal(arcsTo(hub, places, selected)[0]?.isSelected, true, selected);
    }
  });
});

describe('a place that is only roughly known', () => {
  it('is a circle, wider on the map the farther from the equator', () => {
    const [atEquator, inNorth, ...others] = blursOf(
      located(
        fileEvent('a', { place: { ...oslo, lat: 0, approx: 400_750 } }),
        fileEvent('b', { place: { ...oslo, lat: 60, approx: 400_750 } }),
        fileEvent('c', { place: oslo }),
      ),
    );
    assert.deepEqual(others, []);
    assert.ok(atEquator && Math.abs(atEquator.radius - 0.01) < 1e-4);
    assert.ok(inNorth && Math.abs(inNorth.radius - 0.02) < 1e-4);
  });
});
