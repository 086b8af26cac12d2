import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countFacets } from '../../src/events/facets.js';
import { filterEvents } from '../../src/events/filter.js';
import { readJsonFeed } from '../../src/events/json-feed.js';
import { foldText } from '../../src/events/search-text.js';
import { baghdad, feedText, fileEvent, oslo } from '../fixtures/feeds.js';

/** Two ways in which people type the same. */
const spellings: readonly (readonly [string, string, string])[] = [
  ['Arabic harakat', 'تَضَامُنٌ', 'تضامن'],
  ['Arabic hamza on alef', 'أحمد إلى آخر', 'احمد الي اخر'],
  ['Arabic ya and alef maqsura', 'مستشفى', 'مستشفي'],
  ['Arabic ta marbuta', 'مسيرة', 'مسيره'],
  ['Arabic tatweel', 'ســـلام', 'سلام'],
  ['Arabic ligatures', 'ﻻ', 'لا'],
  ['Persian and Arabic kaf and ya', 'کرمانی', 'كرماني'],
  ['Sorani he', 'هاوپشتیه', 'هاوپشتیە'],
  ['Sorani he with a joiner', 'کوردستان ئه‌مه‌', 'کوردستان ئەمە'],
  ['Sorani o and e', 'کۆبوونەوێ', 'كوبوونەوي'],
  ['Sorani l and r', 'گەڵ کوڕ', 'گەل کور'],
  ['Bengali letters with a nukta', '\u09dc\u09dd\u09df', '\u09a1\u09bc\u09a2\u09bc\u09af\u09bc'],
  ['Bengali nukta left out', 'বাড়ি', 'বাডি'],
  ['Bengali joiners', 'র‍্যাব', 'র্যাব'],
  ['Bengali vowels in one and in two', '\u09cb', '\u09c7\u09be'],
  ['Latin accents', 'Résistance à Orléans', 'resistance a orleans'],
  ['Kurmanji letters', 'Şerê Çiya', 'sere ciya'],
  ['Turkish dotless i', 'Diyarbakır', 'diyarbakir'],
  ['Norwegian letters', 'Ærlig Å Ø', 'aerlig a o'],
  ['German letters', 'Straße für alle', 'strasse fur alle'],
  ['digits', '٢٠١٥ ۲۰۱۵ ২০১৫ २०१५', '2015 2015 2015 2015'],
  ['wide letters', 'Ｔａｈｒｉｒ', 'tahrir'],
  ['punctuation', '“Border”, of—resistance!', 'border of resistance'],
  ['directions', 'a\u202eb\u2066c', 'a b c'],
];

describe('texts are compared', () => {
  for (const [name, one, other] of spellings) {
    it(`without ${name}`, () => {
      assert.equal(foldText(one), foldText(other));
      assert.notEqual(foldText(one), '');
    });
  }

  it('with the vowels of Bengali, without which words are others', () => {
    assert.notEqual(foldText('কলা'), foldText('কল'));
    assert.notEqual(foldText('দিন'), foldText('দান'));
  });
});

const { feed } = readJsonFeed(
  feedText([
    fileEvent('evening', {
      kind: 'solidarity',
      title: { en: 'Evening of letters', ar: 'أُمسية الرسائل' },
      summary: { it: 'Lettere dalla piazza' },
      tags: ['border', 'letters'],
      languages: ['it', 'ar-IQ'],
      organiser: [{ name: 'Un ponte per' }],
      place: oslo,
    }),
    fileEvent('call', {
      kind: 'call',
      title: { en: 'Call with the garden' },
      tags: ['border'],
      languages: ['ar'],
      organiser: [{ name: 'Un Ponte Per' }, { name: 'ICSSI' }],
      place: baghdad,
    }),
    fileEvent('tour', { kind: 'tour', title: { en: 'Tour of the old city' }, place: baghdad }),
  ]),
);
const found = (text: string): readonly string[] =>
  filterEvents(feed.events, { text }).map(({ id }) => id.replace('@test', ''));

describe('a visitor who searches', () => {
  it('finds words of titles, summaries, places and organisers in any language', () => {
    assert.deepEqual(found('امسيه'), ['evening']);
    assert.deepEqual(found('piazza'), ['evening']);
    assert.deepEqual(found('بغداد'), ['call', 'tour']);
    assert.deepEqual(found('icssi'), ['call']);
    assert.deepEqual(found('lett'), ['evening']);
  });

  it('finds what has every word, wherever it stands', () => {
    assert.deepEqual(found('oslo letters'), ['evening']);
    assert.deepEqual(found('letters baghdad'), []);
  });

  it('finds everything with nothing but spaces and signs', () => {
    assert.equal(found(' … ').length, 3);
  });
});

describe('a visitor who filters', () => {
  it('has what passes all filters, also by organiser', () => {
    const passes = filterEvents(feed.events, { organisers: ['UN PONTE PER'] }, { kinds: ['call'] });
    assert.deepEqual(
      passes.map(({ id }) => id),
      ['call@test'],
    );
  });

  it('sees how many there are of each, whatever is chosen among them', () => {
    const { kinds, tags, countries, organisers, languages } = countFacets(feed.events, {
      kinds: ['call'],
      countries: ['IQ'],
    });
    assert.deepEqual(
      [...kinds],
      [
        ['call', 1],
        ['tour', 1],
      ],
    );
    assert.deepEqual([...countries], [['IQ', 1]]);
    assert.deepEqual([...tags], [['border', 1]]);
    assert.deepEqual([...organisers.keys()], ['Un Ponte Per', 'ICSSI']);
    assert.deepEqual([...languages], [['ar', 1]]);
  });

  it('sees none of what the search or the days leave out', () => {
    assert.equal(countFacets(feed.events, { text: 'nothing' }).kinds.size, 0);
    assert.equal(countFacets(feed.events, { from: '2016-01-01' }).kinds.size, 0);
  });
});
