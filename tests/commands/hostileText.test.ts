import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listStyleNames } from '../../src/styles/index.ts';
import { createWorkplace, type Workplace } from '../support/runCite.ts';

const hostile = [
  '\u001b]0;owned\u0007\u001b[2J\u001b[31mred',
  '\u009b31m\u0090q\u009c eight-bit',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  "=cmd|'/c calc'!A1",
  '+1+1',
  '@SUM(1)',
  '-2+3',
  'a'.repeat(1_000_000),
  'nul\u0000byte',
  'lone \ud800 surrogate \udc00',
  'rtl \u202egnp.exe\u202c \u2066isolate',
  '\\input{/etc/passwd} $x_1^2$ #1 100% & ~ {',
  '"quoted", \'single\' `tick` | pipe [link](javascript:x) **bold** <b>',
  '%00%0a\r\nSet-Cookie: x',
  '__proto__',
  '[@key] cite:key ](x) ![i](y)',
];

let place: Workplace;
beforeAll(async () => {
  place = createWorkplace();
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = hostile.map((text, at) => {
    const short = text.slice(0, 400);
    const cells = [short, `${short}; Doe, ${short}`, text, '12/2/24', short, short, `post ${at}`];
    return cells.map(cell).join(',');
  });
  const path = join(place.folder, 'hostile.csv');
  writeFileSync(path, `outlet,author,title,date,tag,note,post\n${rows.join('\n')}\n`);
  const result = await place.cite(['import', path]);
  expect(result.status).toBe(1);
  expect(result.out).toMatch(/^16 read, 15 added, .* 1 rejected\n$/);
  expect(result.err).toContain('title');
  expectHarmless(result.err);
}, 60_000);
afterAll(() => place.remove());

function isControl(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  const isC0 = code < 0x20 && character !== '\t' && character !== '\n';
  return isC0 || (code >= 0x7f && code < 0xa0) || code === 0x202d || code === 0x202e;
}

/** No control character but tab and line feed, and no bidi control that is not closed in its line. */
function expectHarmless(text: string): void {
  expect([...text].find(isControl)).toBeUndefined();
  expect(text.isWellFormed()).toBe(true);
  for (const line of text.split('\n')) {
    const count = (pattern: RegExp) => line.match(pattern)?.length ?? 0;
    expect(count(/[\u2066-\u2068]/g)).toBe(count(/\u2069/g));
    expect(count(/[\u202a\u202b]/g)).toBe(count(/\u202c/g));
  }
}

test.each([
  [['list']],
  [['list', '--json']],
  [['list', '--csv']],
  [['list', '--keys']],
  [['list', '--template', '{title} {outlet} {authors} {note} {tags}']],
  [['post', 'list']],
  [['post', 'list', '--json']],
  [['export', '--as', 'html']],
  [['export', '--as', 'markdown']],
])('%j shows it harmless', async (argv) => {
  for (const terminal of [undefined, { columns: 60 }]) {
    const { out, err, status } = await place.cite(argv, terminal === undefined ? {} : { terminal });
    expect({ err, status }).toEqual({ err: '', status: 0 });
    expectHarmless(out);
    expect(out.length).toBeGreaterThan(100);
  }
});

test('show prints every article harmless', async () => {
  const { out } = await place.cite(['list', '--keys']);
  for (const key of out.trim().split('\n')) {
    const shown = await place.cite(['show', key]);
    expect(shown.status).toBe(0);
    expectHarmless(shown.out);
  }
});

test.each(listStyleNames())(
  'the style %s prints every article harmless',
  async (style) => {
    const { out, status } = await place.cite(['export', '--style', style]);
    expect(status).toBe(0);
    expectHarmless(out);
    expect(out).toContain('quoted');
  },
  30_000,
);

test('no cell of the CSV is a formula', async () => {
  const { out } = await place.cite(['list', '--csv']);
  expect(out).toContain("'=cmd|");
  expect(out).not.toMatch(/(?:^|[,\n])"?[=+@-]/);
});

test('HTML has no tag but those of the style', async () => {
  const { out } = await place.cite(['export', '--as', 'html']);
  const tags = new Set(out.match(/<[a-z/!][^>]*/gi)?.map((tag) => tag.split(/[\s>]/)[0]));
  expect([...tags].sort()).toEqual(['</b', '</p', '<b', '<p']);
});

test('arguments are hostile too', async () => {
  for (const argv of [
    ['show', hostile[0] ?? ''],
    ['list', '--post', hostile[1] ?? ''],
    ['add', hostile[0] ?? ''],
    ['import', hostile[0] ?? ''],
    [hostile[0] ?? ''],
  ]) {
    const { err, out, status } = await place.cite(argv);
    expect(status).toBeGreaterThan(0);
    expect(err).not.toContain('bug');
    expectHarmless(out + err);
  }
});
