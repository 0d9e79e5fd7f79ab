import { createWriteStream, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGzip, gzipSync } from 'node:zlib';
import { createHome, type Home, program, waitFor } from '../support/builtCite.ts';
import { makeZip } from '../support/makeZip.ts';

/** A data segment in KiB, for the program and what Node itself takes: 24 sets aside 200 MB more. */
const memory = Number.parseInt(process.versions.node, 10) < 24 ? 700_000 : 900_000;

/** In milliseconds. */
const limit = 20_000;

let home: Home;
beforeAll(() => {
  home = createHome();
});
afterAll(() => home.remove());

/** Imports a file with bounds on time and memory; no stack trace ever. */
function importBounded(file: string) {
  const start = performance.now();
  const found = home.shell(
    `ulimit -d ${memory}; "${process.execPath}" "${program}" import "${join(home.folder, file)}"`,
  );
  expect(performance.now() - start).toBeLessThan(limit);
  expect(found.err).not.toMatch(/^\s+at |internal error|FATAL/m);
  return found;
}

async function writeGzipBomb(file: string): Promise<void> {
  const gzip = createGzip();
  const written = new Promise<void>((resolve) => {
    gzip.pipe(createWriteStream(join(home.folder, file))).on('finish', resolve);
  });
  gzip.write('outlet,title\n');
  const piece = Buffer.alloc(1_000_000, 'a');
  for (let count = 0; count < 300; count += 1) {
    if (!gzip.write(piece)) await new Promise((resolve) => gzip.once('drain', resolve));
  }
  gzip.end();
  await written;
}

test('a gzip bomb and a zip bomb are refused before they fill anything', async () => {
  await writeGzipBomb('bomb.csv.gz');
  writeFileSync(
    join(home.folder, 'bomb.zip'),
    makeZip({ 'a.csv': Buffer.alloc(100_000_000, 'a,b\n') }),
  );
  for (const file of ['bomb.csv.gz', 'bomb.zip']) {
    const { status, out, err } = importBounded(file);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain('unpacks to more than 250 times its size, as no text does.');
  }
});

test.each([
  [
    'a line of 10 MB',
    'line.csv',
    `outlet,title\nReuters,${'a'.repeat(10_000_000)}\nReuters,Good\n`,
  ],
  ['quotes that never close', 'quote.csv', `outlet,title\nReuters,"${'a,\n'.repeat(200_000)}`],
  ['JSON 100,000 deep', 'deep.json', `[{"title": "Good"}, ${'{"a":['.repeat(100_000)}`],
  [
    'an entry of 10 MB',
    'long.bib',
    `@article{a, title = {${'a'.repeat(10_000_000)}}}\n@misc{b, title = {Good}}\n`,
  ],
])('%s leaves the rest of its file', (_what, file, text) => {
  writeFileSync(join(home.folder, file), text);
  const { status, out } = importBounded(file);
  expect(status).toBe(1);
  expect(out).toMatch(/^\d+ read, \d+ added, .* [1-9]\d* rejected\n$/);
});

const wxr =
  '<?xml version="1.0"?>\n<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>\n';

test('XML 100,000 deep and a bomb of entities leave the next post', () => {
  const good =
    '<item><title>Good</title><content:encoded><![CDATA[<p>SOURCES</p><p>Reuters, “One,” 1/2/20</p>]]></content:encoded></item>\n';
  const deep = `<item><title>Deep</title><content:encoded>${'<a>'.repeat(100_000)}</content:encoded></item>\n`;
  writeFileSync(join(home.folder, 'deep.xml'), `${wxr}${deep}${good}</channel></rss>\n`);
  const found = importBounded('deep.xml');
  expect(found.out).toMatch(/ 1 added, /);
  const bomb = Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at + 1} "&a${at};&a${at};">`);
  const head = wxr.replace('?>\n', `?>\n<!DOCTYPE rss [<!ENTITY a0 "ha">${bomb.join('')}]>\n`);
  const body = good.replace('Good', '&a30;').replace('One', '&a30;');
  writeFileSync(join(home.folder, 'bomb.xml.gz'), gzipSync(`${head}${body}</channel></rss>\n`));
  expect(importBounded('bomb.xml.gz')).toMatchObject({ status: 0 });
});

test('Ctrl-C in the middle of a big backup leaves nothing', async () => {
  const other = createHome();
  try {
    const lines = Array.from({ length: 20 }, (_, at) => `<li>Reuters, “Title ${at},” 1/2/20</li>`);
    const items = Array.from(
      { length: 4000 },
      (_, at) =>
        `<item><title>Post ${at}</title><content:encoded><![CDATA[<h2>Sources</h2><ul>${lines.join('')}</ul>]]></content:encoded></item>`,
    );
    const file = join(other.folder, 'blog.xml');
    writeFileSync(file, `${wxr}${items.join('\n')}</channel></rss>\n`);
    const child = other.start(['import', file, '--rejects', join(other.folder, 'bad.md')]);
    const ended = waitFor(child);
    await sleep(1200);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(existsSync(join(other.folder, 'bad.md'))).toBe(false);
    expect(other.run(['list', '--keys'])).toMatchObject({ status: 0, out: '' });
    expect(other.run(['post', 'list', '--json'])).toMatchObject({ status: 0, out: '[]\n' });
  } finally {
    other.remove();
  }
}, 60_000);
