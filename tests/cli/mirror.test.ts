import assert from 'node:assert/strict';
import { readFile, readdir, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, it } from 'node:test';
import { feedText, fileEvent } from '../fixtures/feeds.js';
import { schemaObjections } from '../fixtures/feed-schema.js';
import { platformText } from '../fixtures/platforms.js';
import { answer, command, feedServer, inFolder } from './feed-server.js';

interface File {
  readonly events: readonly { readonly id: string; readonly [name: string]: unknown }[];
  readonly [name: string]: unknown;
}

const server = feedServer();
const { routes, asked } = server;
const at = (path: string): string => `${server.address}${path}`;

async function read(path: string): Promise<File> {
  return JSON.parse(await readFile(path, 'utf8')) as File;
}

const idsIn = async (path: string): Promise<readonly string[]> =>
  (await read(path)).events.map(({ id }) => id);

beforeEach(() => {
  routes.clear();
  asked.length = 0;
});

describe('a mirror', () => {
  it('writes feeds of several formats as one that the schema accepts', () =>
    inFolder(async (folder) => {
      const out = join(folder, 'feed.json');
      routes.set('/forum.json', answer(feedText([fileEvent('forum')])));
      routes.set('/group.json', answer(platformText('mobilizon-group')));
      routes.set('/calendar.json', answer(platformText('tec-v1'), { 'content-type': 'text/html' }));
      const { code, lines } = await command(
        'mirror',
        ...['/forum.json', '/group.json', '/calendar.json'].map(at),
        ...['--out', out, '--title', 'Friends', '--language', 'en'],
      );
      assert.equal(code, 0, lines.join('\n'));
      const file = await read(out);
      assert.deepEqual(schemaObjections(file), []);
      assert.equal(file.events.length, 5);
      assert.deepEqual(file['title'], { en: 'Friends' });
      assert.equal(lines[0], `${at('/forum.json')}: 1 event`);
      assert.equal(lines.at(-1), `${out}: written`);
    }));

  it('asks only for what is new, and leaves a file that is the same as it is', () =>
    inFolder(async (folder) => {
      const out = join(folder, 'feed.json');
      routes.set('/a.json', answer(feedText([fileEvent('one')]), { etag: '"1"' }));
      await command('mirror', at('/a.json'), '--out', out);
      await utimes(out, 1000, 1000);
      const { code, lines } = await command('mirror', at('/a.json'), '--out', out);
      assert.equal(code, 0);
      assert.equal(asked[1]?.headers['if-none-match'], '"1"');
      assert.deepEqual(lines, [`${at('/a.json')}: not changed, 1 event`, `${out}: unchanged`]);
      assert.equal((await stat(out)).mtimeMs, 1_000_000, 'the file was touched');

      await command('mirror', at('/a.json'), '--out', out, '--force');
      assert.equal(asked[2]?.headers['if-none-match'], undefined);
    }));

  it('sends the date that a server gave where it gave no tag', () =>
    inFolder(async (folder) => {
      const out = join(folder, 'feed.json');
      const date = 'Thu, 01 Oct 2015 16:00:00 GMT';
      routes.set('/a.json', answer(feedText([fileEvent('one')]), { 'last-modified': date }));
      await command('mirror', at('/a.json'), '--out', out);
      await command('mirror', at('/a.json'), '--out', out);
      assert.equal(asked[1]?.headers['if-modified-since'], date);
    }));

  it('keeps what a source said when it fails, and takes the news of the others', () =>
    inFolder(async (folder) => {
      const out = join(folder, 'feed.json');
      const mirror = () => command('mirror', at('/a.json'), at('/b.json'), '--out', out);
      routes.set('/a.json', answer(feedText([fileEvent('a')])));
      routes.set('/b.json', answer(feedText([fileEvent('b')])));
      await mirror();
      routes.set('/a.json', (_, response) => response.writeHead(500).end());
      routes.set('/b.json', answer(feedText([fileEvent('c')])));
      const { code, lines } = await mirror();
      assert.equal(code, 2);
      assert.deepEqual(await idsIn(out), ['a@test', 'c@test'], 'what the other took back is gone');
      assert.match(lines[0] ?? '', /failed: .* answered 500; 1 event kept from 2015-10-01/);

      routes.delete('/a.json');
      routes.set('/b.json', (_, response) => response.writeHead(503).end());
      assert.equal((await mirror()).code, 1, 'no source answered');
      assert.deepEqual(await idsIn(out), ['a@test', 'c@test'], 'the last good file');
    }));

  it('loses nothing where its memory is lost and a source fails', () =>
    inFolder(async (folder) => {
      const out = join(folder, 'feed.json');
      await writeFile(out, feedText([fileEvent('a')]));
      routes.set('/b.json', answer(feedText([fileEvent('b')])));
      const { code } = await command('mirror', at('/a.json'), at('/b.json'), '--out', out);
      assert.equal(code, 2);
      assert.deepEqual(await idsIn(out), ['a@test', 'b@test']);
    }));

  it('takes the events of a source that answers, even where they are none', () =>
    inFolder(async (folder) => {
      const out = join(folder, 'feed.json');
      routes.set('/a.json', answer(feedText([fileEvent('a')])));
      await command('mirror', at('/a.json'), '--out', out);
      routes.set('/a.json', answer(feedText([])));
      assert.equal((await command('mirror', at('/a.json'), '--out', out)).code, 0);
      assert.deepEqual(await idsIn(out), []);
    }));

  it('says of every failure what it was', () =>
    inFolder(async (folder) => {
      const out = join(folder, 'feed.json');
      const whole = feedText([fileEvent('a')]);
      routes.set('/half.json', (_, response) => {
        response.writeHead(200, { 'content-length': String(whole.length) });
        response.write(whole.slice(0, 40), () => response.destroy());
      });
      routes.set('/cut.json', answer(whole.slice(0, 40)));
      routes.set(
        '/page.json',
        answer('<!doctype html><p>Not here</p>', { 'content-type': 'text/html' }),
      );
      routes.set('/slow.json', () => undefined);
      for (const [path, reason] of [
        ['/half.json', /could not be fetched/],
        ['/cut.json', /no feed that is known|not JSON|table|column/],
        ['/page.json', /web page/],
        ['/slow.json', /did not answer within 0\.2 seconds/],
        ['/none.json', /answered 404/],
      ] as const) {
        const { code, lines } = await command('mirror', at(path), '--out', out, '--timeout', '0.2');
        assert.equal(code, 1, path);
        assert.match(lines[0] ?? '', reason);
      }
      assert.deepEqual(await readdir(folder), [], 'nothing was written');
    }));

  it('follows redirects, and reads addresses relative to where they end', () =>
    inFolder(async (folder) => {
      const out = join(folder, 'feed.json');
      const links = [{ rel: 'page', url: 'page.html' }];
      routes.set('/old', (_, response) =>
        response.writeHead(302, { location: '/new/feed.json' }).end(),
      );
      routes.set('/new/feed.json', answer(feedText([fileEvent('a', { links })])));
      assert.equal((await command('mirror', at('/old'), '--out', out)).code, 0);
      const [event] = (await read(out)).events;
      assert.deepEqual(event?.['links'], [{ rel: 'page', url: at('/new/page.html') }]);
    }));

  it('asks for page after page, and never another server', () =>
    inFolder(async (folder) => {
      const out = join(folder, 'feed.json');
      const page = (id: number, next: string) => ({
        events: [
          {
            id,
            global_id: `a?id=${String(id)}`,
            title: 'x',
            start_date: '2015-10-01 10:00:00',
            timezone: 'UTC',
            status: 'publish',
          },
        ],
        rest_url: 'x',
        total_pages: 3,
        next_rest_url: next,
      });
      const first = '/wp-json/tribe/events/v1/events?per_page=50';
      routes.set(first, answer(JSON.stringify(page(1, at('/2'))), { etag: '"1"' }));
      routes.set('/2', answer(JSON.stringify(page(2, 'http://other.invalid/3'))));
      const { code, lines } = await command(
        ...['mirror', server.address, '--format', 'the-events-calendar', '--out', out],
      );
      assert.equal(code, 0, lines.join('\n'));
      assert.deepEqual(await idsIn(out), ['a?id=1', 'a?id=2']);
      assert.match(lines[1] ?? '', /another server/);
      await command('mirror', server.address, '--format', 'the-events-calendar', '--out', out);
      assert.equal(
        asked[2]?.headers['if-none-match'],
        undefined,
        'the first page is not the whole',
      );
    }));

  it('asks Mobilizon by POST, and other sources in their way', () =>
    inFolder(async (folder) => {
      const out = join(folder, 'feed.json');
      const data = JSON.parse(platformText('mobilizon-group')) as {
        data: { group: { page1: { total: number } } };
      };
      data.data.group.page1.total = 4;
      routes.set('/api', answer(JSON.stringify(data)));
      routes.set('/a.json', answer(feedText([fileEvent('a')])));
      const words = ['mirror', `mobilizon=${at('/@amici')}`, at('/a.json'), '--out', out];
      assert.equal((await command(...words)).code, 0);
      assert.equal(asked[0]?.method, 'POST');
      assert.equal((await read(out)).events.length, 4, 'the other source has its own format');
    }));

  it('never writes a place that is to be hidden, in no file', () =>
    inFolder(async (folder) => {
      const out = join(folder, 'feed.json');
      const place = { name: 'Kept', city: 'Basra', address: 'Street 1', lat: 30.51, lon: 47.78 };
      routes.set('/a.json', answer(feedText([fileEvent('a', { place, privacy: 'placeHidden' })])));
      await command('mirror', at('/a.json'), '--out', out);
      for (const name of await readdir(folder)) {
        assert.doesNotMatch(
          await readFile(join(folder, name), 'utf8'),
          /30\.51|47\.78|Street/,
          name,
        );
      }
      assert.deepEqual((await read(out)).events[0]?.['place'], {
        name: { und: 'Basra' },
        city: { und: 'Basra' },
      });
    }));

  it('says where it may not write', () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, 'file'), '');
      routes.set('/a.json', answer(feedText([fileEvent('a')])));
      const { code, lines } = await command(
        'mirror',
        at('/a.json'),
        '--out',
        join(folder, 'file/feed.json'),
      );
      assert.equal(code, 1);
      assert.match(lines.at(-1) ?? '', /ENOTDIR|EEXIST/);
    }));

  it('writes what the schema allows, whatever was read', () =>
    inFolder(async (folder) => {
      const out = join(folder, 'feed.json');
      const place = { name: 'x', lat: 1, lon: 2, approx: 0 };
      const loose = {
        start: '2015-10-01T10:00:30',
        end: '2015-10-02',
        updated: '2015-10-01T12:00:00+02:00',
        previousStart: '2015-09-30T10:00:30',
        tags: ['a', 'a'],
        languages: ['en', 'en'],
        place,
        links: [{ rel: 'page', url: 'mailto:a@b.test' }],
        organiser: [{ name: 'A', url: 'tel:+1' }],
        media: [{ type: 'image', url: 'https://a.test/i.jpg', width: 10.4 }],
        access: { captions: ['en', 'en'] },
      };
      const whole = { hub: place, main: 'nobody', languages: ['en', 'en'] };
      const day = { start: '2015-10-01', end: '2015-10-02T10:00', zone: null };
      routes.set('/a.json', answer(feedText([fileEvent('a', loose), fileEvent('b', day)], whole)));
      const { code, lines } = await command('mirror', at('/a.json'), '--out', out);
      assert.equal(code, 0, lines.join('\n'));
      const file = await read(out);
      assert.deepEqual(schemaObjections(file), []);
      const [, timed] = file.events;
      assert.equal(timed?.['updated'], '2015-10-01T10:00:00.000Z');
      assert.equal(timed['start'], '2015-10-01T10:00');
      assert.equal(file['main'], undefined);
    }));

  it('gives the same bytes in whatever order its sources are named', () =>
    inFolder(async (folder) => {
      const [one, two] = [join(folder, 'one.json'), join(folder, 'two.json')];
      routes.set('/a.json', answer(feedText([fileEvent('a'), fileEvent('c')])));
      routes.set('/b.json', answer(feedText([fileEvent('b')])));
      await command('mirror', at('/a.json'), at('/b.json'), '--out', one);
      await command('mirror', at('/b.json'), at('/a.json'), '--out', two);
      assert.equal(await readFile(one, 'utf8'), await readFile(two, 'utf8'));
    }));

  it('keeps addresses of a local file relative to the folder', () =>
    inFolder(async (folder) => {
      const out = join(folder, 'feed.json');
      const media = [{ type: 'image', url: 'pictures/one.jpg' }];
      await writeFile(join(folder, 'own.json'), feedText([fileEvent('a', { media })]));
      const { code, lines } = await command('mirror', join(folder, 'own.json'), '--out', out);
      assert.equal(code, 0, lines.join('\n'));
      assert.deepEqual((await read(out)).events[0]?.['media'], media);
    }));

  it('writes the demo so that it is read as it was', () =>
    inFolder(async (folder) => {
      const out = join(folder, 'feed.json');
      await command('mirror', 'demo/extended-forum-2015.json', '--out', out);
      const file = await read(out);
      assert.deepEqual(schemaObjections(file), []);
      const again = join(folder, 'again.json');
      await command('mirror', out, '--out', again);
      assert.equal(await readFile(again, 'utf8'), await readFile(out, 'utf8'));
    }));
});

describe('what is typed wrongly', () => {
  it('ends in 64 and the usage', async () => {
    for (const [words, reason] of [
      [[], /which command/],
      [['copy'], /no command "copy"/],
      [['mirror', '--out', 'x'], /needs the address/],
      [['mirror', 'https://a.test'], /needs --out/],
      [['mirror', 'https://a.test', '--out', 'x', '--zone', 'Rome'], /not a zone/],
      [['mirror', 'https://a.test', '--out', 'x', '--format', 'rss'], /no format "rss"/],
      [['validate'], /needs an address or a file/],
      [['validate', 'a', '--timeout', 'soon'], /--timeout/],
      [['validate', 'a', '--what'], /--what/],
    ] as const) {
      const { code, lines } = await command(...words);
      assert.equal(code, 64, words.join(' '));
      assert.match(lines[0] ?? '', reason);
      assert.ok(lines.includes('Usage:'));
    }
    assert.equal((await command('--help')).code, 0);
  });
});
