import { CiteError } from '../../../src/domain/error.ts';
import type { BodyForm } from '../../../src/importers/sources/foundSource.ts';
import { readPostLinks } from '../../../src/importers/sources/readPostLinks.ts';
import { readPostSources } from '../../../src/importers/sources/readPostSources.ts';
import { sources } from '../../../src/importers/sources.ts';
import { cut, gather, toPieces } from '../pieces.ts';

const forms: readonly BodyForm[] = ['html', 'markdown', 'text'];

const megabytes = (text: string, count = 1): string =>
  text.repeat(Math.ceil((count * 1_000_000) / text.length));

const line = 'Reuters, “One,” 12/3/24';

/** Bodies that no person wrote; each holds one source that must be found where it says so. */
const bodies: readonly (readonly [string, string])[] = [
  ['a page nested 100,000 deep', `${'<div><p>'.repeat(100_000)}<p>SOURCES</p><p>${line}</p>`],
  ['100,000 open spans', `<p>SOURCES</p><p>${'<span>'.repeat(100_000)}${line}</p>`],
  [
    '10 MB in one line of markup',
    `${megabytes('<p>word <b>bold</b> &amp; more</p>', 10)}<p>SOURCES<br>${line}</p>`,
  ],
  [
    '10 MB of text in one line',
    `${megabytes('word, “quoted,” 12/3/24 ', 10)}<p>SOURCES</p><p>${line}</p>`,
  ],
  ['a megabyte of entities', `<p>${megabytes('&amp;')}</p><p>SOURCES</p><p>${line}</p>`],
  ['a megabyte of open tags', megabytes('<a href="')],
  ['a megabyte of links', megabytes('<a href="https://x.example/a">b</a>')],
  ['a megabyte of brackets', megabytes('[](')],
  ['a megabyte of open brackets', megabytes('[')],
  ['lines of brackets', megabytes(`${'[a]('.repeat(4000)}\n`)],
  ['lines of addresses', megabytes(`${'https://x.example/))))'.repeat(800)}\n`)],
  ['lines of stars', megabytes(`${'**a'.repeat(6000)}\n`)],
  ['lines of <', megabytes(`${'<a '.repeat(6000)}\n`)],
  ['a megabyte of headings', megabytes('SOURCES\n')],
  ['headings with a line each', megabytes(`SOURCES\n\n${line}\n\n`)],
  ['quotation marks', megabytes(`SOURCES\n${'“”'.repeat(5000)}\n`)],
  ['commas', megabytes(`SOURCES\nA, ${'“b,” '.repeat(2000)}\n`)],
  ['names', megabytes(`SOURCES\n${'A, B, '.repeat(1900)}2016\n`)],
  ['dashes', megabytes(`SOURCES\nA${' - b'.repeat(2900)}, 12/2/24\n`)],
  ['wrapped lines', megabytes('Al Mada, “and on\n')],
  ['comments', megabytes('<!-- ')],
  ['a script that is not closed', `<p>SOURCES</p><p>${line}</p><script>${megabytes('<p>x')}`],
  ['NUL and lone surrogates', `<p>SOURCES</p><p>${'\0\ud800'.repeat(1000)}</p><p>${line}</p>`],
  ['references to no character', `<p>SOURCES</p><p>&#0;&#x110000;&#xd800; ${line}</p>`],
];

describe.each(forms)('as %s', (form) => {
  const some = bodies.filter(([, body]) => form === 'html' || body.length < 5_000_000);

  test.each(some)('%s', (_what, body) => {
    const start = performance.now();
    const { sources: found } = readPostSources(body, form);
    const links = readPostLinks(body, form);
    expect(performance.now() - start).toBeLessThan(8000);
    for (const { line: at, result, confidence } of [...found, ...links]) {
      expect(at).toBeGreaterThan(0);
      expect(confidence >= 0 && confidence <= 1).toBe(true);
      if (!result.ok) expect(result.problem.message.length).toBeLessThan(500);
    }
    if (form === 'html' && body.endsWith(`${line}</p>`)) expect(found.at(-1)?.result.ok).toBe(true);
  });
});

test('a file that is no post is refused before all of it is read', async () => {
  let pieces = 0;
  async function* endless(): AsyncIterable<string> {
    for (;;) {
      pieces += 1;
      yield megabytes('word ');
    }
  }
  const reading = gather(sources.read(endless(), { file: 'big.txt', map: new Map() }).batches);
  await expect(reading).rejects.toBeInstanceOf(CiteError);
  await expect(reading).rejects.toMatchObject({
    code: 'input.too-large',
    place: { file: 'big.txt' },
  });
  expect(pieces).toBeLessThan(25);
});

const usual = `<p>Text.</p>\n<p><b>SOURCES</b></p>\n<p>${line}<br>- “<a href="https://x.example/a?b=1&amp;c=2">Two</a>,” 12/2/24</p>\n`;

test('cut off or changed anywhere it gives records or problems', async () => {
  const options = { file: 'input', map: new Map<string, string>() };
  for (let at = 0; at < usual.length; at += 1) {
    const changed = `${usual.slice(0, at)}\0${usual.slice(at + 1)}`;
    for (const text of [usual.slice(0, at), changed, usual.slice(at)]) {
      for (const record of await gather(sources.read(toPieces(cut(text, 7)), options).batches)) {
        expect(record.draft !== undefined || record.problems.length > 0).toBe(true);
      }
    }
  }
});
