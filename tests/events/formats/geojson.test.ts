import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readOnly, readText, recorded } from '../../fixtures/web-feeds.js';

/** A feature in Rome with what an event cannot be without. */
function featureText(properties: object, geometry?: unknown, rest: object = {}): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id: 'one',
        geometry: geometry === undefined ? { type: 'Point', coordinates: [12.5, 41.9] } : geometry,
        properties: { title: 'One', date: '2027-10-01', ...properties },
        ...rest,
      },
    ],
  });
}

describe('the file of a map editor', async () => {
  const { feed, problems } = await readText(recorded('map-editor.umap'), {
    zone: 'Europe/Zurich',
    language: 'de',
  });
  const [vigil, march] = feed.events;

  it('has its events in all layers', () => {
    assert.deepEqual(problems, []);
    assert.deepEqual(feed.title, { und: 'Solidarity across Europe' });
    assert.deepEqual(vigil?.tags, ['Vigils']);
  });

  it('has properties in the language of its makers', () => {
    assert.deepEqual([vigil?.start, vigil?.end], ['2027-10-03T18:30', '2027-10-03T20:00']);
    assert.equal(vigil?.kind, 'demonstration');
    assert.deepEqual(vigil.place, {
      name: { de: 'Brunnenplatz' },
      city: { de: 'Basel' },
      country: 'CH',
      lat: 47.5596,
      lon: 7.5886,
    });
  });

  it('marks a way in its middle, as far as it reaches', () => {
    assert.deepEqual([march?.place?.lat, march?.place?.lon], [45.76, 4.84]);
    assert.ok((march?.place?.approx ?? 0) > 1300 && (march?.place?.approx ?? 0) < 1400);
  });
});

describe('the events of a data base', async () => {
  const event = await readOnly(recorded('event-database.geojson'), { zone: 'Asia/Dhaka' });

  it('have their own names for everything', () => {
    assert.equal(event.title['und'], 'Students of Sylhet for the marshes');
    assert.deepEqual([event.start, event.end], ['2027-10-07T09:00', '2027-10-07T12:00']);
    assert.equal(event.place?.name['und'], 'Riverside college');
    assert.equal(event.updated, '2027-09-30T05:00:00.000Z');
  });
});

describe('where a feature is', () => {
  const square = [
    [12, 41],
    [13, 41],
    [13, 42],
    [12, 42],
    [12, 41],
  ];
  const cases: readonly (readonly [
    string,
    unknown,
    readonly [number, number] | undefined,
    boolean,
  ])[] = [
    ['a point, longitude first', { type: 'Point', coordinates: [12.5, 41.9] }, [41.9, 12.5], false],
    [
      'a point with a height',
      { type: 'Point', coordinates: [12.5, 41.9, 20] },
      [41.9, 12.5],
      false,
    ],
    [
      'one point of several',
      { type: 'MultiPoint', coordinates: [[12.5, 41.9]] },
      [41.9, 12.5],
      false,
    ],
    ['the middle of an area', { type: 'Polygon', coordinates: [square] }, [41.5, 12.5], true],
    ['the middle of areas', { type: 'MultiPolygon', coordinates: [[square]] }, [41.5, 12.5], true],
    [
      'the middle of a collection',
      {
        type: 'GeometryCollection',
        geometries: [
          { type: 'Point', coordinates: [12, 41] },
          { type: 'LineString', coordinates: [[13, 42]] },
        ],
      },
      [41.5, 12.5],
      true,
    ],
    ['nowhere', null, undefined, false],
    [
      'nowhere, where the coordinates are none',
      { type: 'Point', coordinates: ['a', 'b'] },
      undefined,
      false,
    ],
  ];
  for (const [name, geometry, point, isVague] of cases) {
    it(`is ${name}`, async () => {
      const { place } = await readOnly(featureText({ place: 'Here' }, geometry));
      assert.deepEqual([place?.lat, place?.lon], point ?? [undefined, undefined]);
      assert.equal(place?.approx !== undefined, isVague);
    });
  }
});

describe('the properties of a feature', () => {
  it('may be those of our own feed', async () => {
    const event = await readOnly(
      featureText({
        title: { en: 'One', ar: 'واحد' },
        kind: 'call',
        online: [{ url: 'https://meet.test/x', kind: 'call' }],
        live: 'live',
        place: { name: { en: 'Garden' }, city: { en: 'Baghdad' } },
      }),
    );
    assert.deepEqual(event.title, { en: 'One', ar: 'واحد' });
    assert.deepEqual([event.kind, event.live, event.online.length], ['call', 'live', 1]);
    assert.deepEqual(event.place, {
      name: { en: 'Garden' },
      city: { en: 'Baghdad' },
      lat: 41.9,
      lon: 12.5,
    });
  });

  it('may begin in camel case and end in lists', async () => {
    const event = await readOnly(
      featureText({ date: undefined, startDate: '2027-10-02', tags: ['water', 'peace'] }),
    );
    assert.equal(event.start, '2027-10-02');
    assert.deepEqual(event.tags, ['water', 'peace']);
  });

  it('hide the place when they say so', async () => {
    const event = await readOnly(
      featureText({ privacy: 'placeHidden', city: 'Rome', place: 'Via X 1' }),
    );
    assert.deepEqual(event.place, { name: { und: 'Rome' }, city: { und: 'Rome' } });
  });
});

describe('a collection', () => {
  it('of one feature may be the feature', async () => {
    const feature: unknown = (JSON.parse(featureText({})) as { features: unknown[] }).features[0];
    assert.equal((await readOnly(JSON.stringify(feature))).id, 'one');
  });

  it('keeps its good features beside bad ones', async () => {
    const { feed, problems } = await readText(
      JSON.stringify({
        type: 'FeatureCollection',
        features: [null, 3, { type: 'Feature', properties: null, geometry: null }].concat(
          (JSON.parse(featureText({})) as { features: never[] }).features,
        ),
      }),
    );
    assert.equal(feed.events.length, 1);
    assert.deepEqual(
      problems.map(({ path }) => path.split('.')[0]),
      ['features[0]', 'features[1]', 'the feed', 'features[2]'],
    );
  });

  it('without features is refused', async () => {
    await assert.rejects(readText('{"type":"FeatureCollection"}'), /no Feature/);
  });
});
