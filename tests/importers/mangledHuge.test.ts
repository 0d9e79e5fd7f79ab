import type { Importer } from '../../src/importers/importer.ts';
import { importers } from '../../src/importers/index.ts';
import { listFaults, readMangled } from './readMangled.ts';
import { samples } from './samples.ts';

/** In milliseconds; far above what is needed, far below what is not linear. */
const limit = 10_000;

/** A tenth is enough to tell what is not linear; `MANGLE_HUGE=1` takes all. */
const share = process.env['MANGLE_HUGE'] ? 1 : 0.1;
const million = 1_000_000 * share;
const many = 100_000 * share;

/** An entity that stands for a gigabyte, as a document type may define it. */
const bomb = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at + 1} "&a${at};&a${at};">`).join('')}]>`;

/** What takes the place of a title. */
const bodies: readonly (readonly [string, string])[] = [
  ['10 MB of one letter', 'a'.repeat(10 * million)],
  ['10 MB of words in one line', 'word and '.repeat(million)],
  ['a megabyte of quotes', '"'.repeat(million)],
  ['a megabyte of printed quotes', '“”'.repeat(million / 2)],
  ['a megabyte of open braces', '{'.repeat(million)],
  ['a megabyte of closed braces', '}'.repeat(million)],
  ['braces 100,000 deep', '{'.repeat(many) + '}'.repeat(many)],
  ['brackets 100,000 deep', '['.repeat(many) + ']'.repeat(many)],
  ['JSON 100,000 deep', `", "a": ${'{"a":['.repeat(many)}${']}'.repeat(many)}, "b": "`],
  ['XML 100,000 deep', `${'<a><b>'.repeat(many)}${'</b></a>'.repeat(many)}`],
  ['escaped XML 100,000 deep', `${'&lt;a&gt;'.repeat(many)}${'&lt;/a&gt;'.repeat(many)}`],
  ['lists 100,000 deep', '<ul><li>'.repeat(many)],
  ['folders 100,000 deep', '<DT><H3>a</H3><DL><p>'.repeat(many)],
  ['links without end', '<a href="'.repeat(many)],
  ['CDATA that is not closed', `<![CDATA[${'a'.repeat(million)}`],
  ['CDATA in CDATA', '<![CDATA['.repeat(many)],
  ['a comment that is not closed', `<!--${'- '.repeat(million / 2)}`],
  ['a bomb of entities', `${bomb}&a30;`],
  ['references to entities', '&a30;'.repeat(many)],
  ['references without an end', '&'.repeat(million)],
  ['backslashes', '\\'.repeat(million)],
  ['accents of accents', "\\'{".repeat(many)],
  ['a number of a megabyte', '9'.repeat(million)],
  ['numbers', `1e${'9'.repeat(1000)},`.repeat(1000)],
  ['commas', ','.repeat(million)],
  ['commas and spaces', ', '.repeat(million / 2)],
  ['line breaks', '\n'.repeat(million)],
  ['carriage returns', '\r'.repeat(million)],
  ['broken lines', 'Al Mada, “and on\n'.repeat(many / 2)],
  ['spaces', ' '.repeat(million)],
  ['stars', '*a'.repeat(million / 2)],
  ['brackets of links', '[a]('.repeat(many)],
  ['dashes', ' - a'.repeat(many)],
  ['front matters', '---\n'.repeat(many)],
  ['anchors of YAML', '---\na: &a [b]\n'.repeat(many / 10)],
  ['NUL', '\0'.repeat(million)],
  ['lone surrogates', '\ud800'.repeat(many)],
  ['marks on one letter', `a${'\u0301'.repeat(million / 2)}`],
  ['turns of direction', '\u202e'.repeat(many)],
  ['days', '12/4/24, '.repeat(many)],
  ['names', 'A, B and '.repeat(many)],
];

/** Those that begin a file as they stand. */
const alone = bodies.filter(([what]) => /deep|bomb|YAML|one line|matters/.test(what));

const all = Object.entries<Importer>(importers);

describe.each(all)('%s', (name, importer) => {
  test.each(bodies)('outlives %s in place of a title', async (_what, body) => {
    const sample = samples[name] ?? '';
    expect(sample).toContain('Two');
    const start = performance.now();
    const reading = await readMangled(importer, Buffer.from(sample.replace('Two', () => body)));
    const took = performance.now() - start;
    expect(listFaults(reading)).toEqual([]);
    expect(took).toBeLessThan(limit);
    expect(reading.error === undefined ? reading.records.length > 0 : true).toBe(true);
  });

  test.each(alone)('outlives %s and nothing else', async (_what, body) => {
    const start = performance.now();
    const reading = await readMangled(importer, Buffer.from(body));
    expect(listFaults(reading)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(limit);
  });
});
