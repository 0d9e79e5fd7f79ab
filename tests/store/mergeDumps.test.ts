import { mergeTexts } from '../../src/store/dump/merge/mergeTexts.ts';
import { openTestLibrary, operation } from './support.ts';

const header = '{"format":"cite-dump","version":1}';
const added = '"added":"2026-01-02T03:04:05.678Z"';

/** What the lines of these tests begin from. */
const base = [
  '{"outlet":"Al Mada","country":"IQ"}',
  '{"outlet":"Shafaq"}',
  '{"post":"axis","title":"The axis"}',
  '{"post":"border"}',
  `{"article":"a1","type":"webpage","title":"One","outlet":"Al Mada","tags":["oil","war"],${added}}`,
  `{"article":"a2","type":"webpage","title":"Two","outlet":"Shafaq","extra":{"page":"1","volume":"2"},${added}}`,
  '{"citation":"a1","post":"axis","cited":"2024-12-31"}',
  '{"citation":"a1","post":"border","cited":"2024-12-31"}',
];

type Change = readonly [from: string, to: string];

function change(lines: readonly string[], changes: readonly Change[]): readonly string[] {
  let text = lines.join('\n');
  for (const [from, to] of changes) {
    expect(text).toContain(from);
    text = text.replaceAll(from, to);
  }
  return text.split('\n').filter((line) => line !== '');
}

async function* toLines(lines: readonly string[]): AsyncIterable<string> {
  yield* lines;
}

/** Merges, the lines without the header and the empty ones. */
async function merge(
  ours: readonly string[],
  theirs: readonly string[],
  before: readonly string[] = base,
) {
  const merged = await mergeTexts({
    base: toLines(before.length === 0 ? [] : [header, ...before]),
    ours: toLines([header, ...ours]),
    theirs: toLines([header, ...theirs]),
  });
  if (merged === undefined) throw new Error('it was not read');
  const text = `${merged.lines.join('\n')}\n`;
  const records = text.replaceAll(/\n(?=[,}])/g, '').split('\n');
  return { lines: records.slice(1).filter((line) => line !== ''), remarks: merged.remarks, text };
}

/** Merges what is to go without a conflict either way round. @returns the lines, which are a dump. */
async function mergeCleanly(ours: readonly Change[], theirs: readonly Change[]) {
  const one = await merge(change(base, ours), change(base, theirs));
  expect(one.remarks).toEqual([]);
  const two = await merge(change(base, theirs), change(base, ours));
  expect(two.remarks).toEqual([]);
  expect([...two.lines].sort()).toEqual([...one.lines].sort());
  const library = await openTestLibrary();
  async function* split() {
    yield* one.text.split('\n');
  }
  const { problems } = await library.load(split(), { operation, mode: 'new', keep: true });
  expect(problems).toEqual([]);
  let text = '';
  for await (const piece of library.dump()) text += piece;
  expect(text).toBe(one.text);
  return one.lines;
}

test('nothing changed, nothing merged', async () => {
  expect(await mergeCleanly([], [])).toEqual(base);
});

test('different fields of one record, of its extra fields and of its lists', async () => {
  const ours: Change[] = [
    ['"title":"One"', '"title":"First"'],
    ['"tags":["oil","war"]', '"tags":["oil","ours"]'],
    ['"page":"1"', '"page":"11"'],
    ['"country":"IQ"', '"country":"IQ","domains":["almada.example"]'],
  ];
  const theirs: Change[] = [
    ['"title":"One",', '"title":"One","url":"https://a.example/1",'],
    ['"tags":["oil","war"]', '"tags":["oil","war","theirs"]'],
    ['"volume":"2"', '"volume":"22"'],
    ['"country":"IQ"', '"kind":"newspaper","country":"IQ","domains":["almada.iq"]'],
  ];
  const lines = await merge(change(base, ours), change(base, theirs));
  expect(lines.remarks).toEqual([]);
  expect(lines.lines[0]).toBe(
    '{"outlet":"Al Mada","kind":"newspaper","country":"IQ","domains":["almada.example","almada.iq"]}',
  );
  expect(lines.lines[4]).toBe(
    `{"article":"a1","type":"webpage","title":"First","outlet":"Al Mada","url":"https://a.example/1","tags":["oil","ours","theirs"],${added}}`,
  );
  expect(lines.lines[5]).toContain('"extra":{"page":"11","volume":"22"}');
});

test('what either added or removed, and what both did alike', async () => {
  const article = (key: string, at: string) =>
    `{"article":"${key}","type":"webpage","title":"T","added":"${at}"}`;
  const last = base.at(-1) ?? '';
  const lines = await mergeCleanly(
    [
      ['{"post":"border"}', '{"post":"border"}\n{"search":"s","query":"q"}'],
      [last, ''],
      [
        '{"citation":"a1","post":"axis"',
        `${article('b', '2026-02-01T00:00:00Z')}\n{"citation":"a1","post":"axis"`,
      ],
    ],
    [
      ['"title":"The axis"', '"title":"Axis"'],
      [last, `{"citation":"a2","post":"border","cited":"2025-01-01"}\n${last}`],
      [
        '{"citation":"a1","post":"axis"',
        `${article('b', '2026-01-01T00:00:00Z')}\n{"citation":"a1","post":"axis"`,
      ],
    ],
  );
  expect(lines).toContain(article('b', '2026-01-01T00:00:00Z'));
  expect(lines.filter((line) => line.includes('"article":"b"'))).toHaveLength(1);
  expect(lines).toContain('{"search":"s","query":"q"}');
  expect(lines).toContain('{"citation":"a2","post":"border","cited":"2025-01-01"}');
  expect(lines).not.toContain(last);
});

test('an outlet that one renamed and the other wrote of', async () => {
  const lines = await mergeCleanly(
    [
      ['{"outlet":"Al Mada","country":"IQ"}', ''],
      [
        '{"outlet":"Shafaq"}',
        '{"outlet":"Mada","country":"IQ","former-names":["Al Mada"]}\n{"outlet":"Shafaq"}',
      ],
      ['"outlet":"Al Mada","tags"', '"outlet":"Mada","tags"'],
    ],
    [
      ['"country":"IQ"', '"country":"SY"'],
      ['"title":"One"', '"title":"First"'],
      ['"outlet":"Shafaq","extra"', '"outlet":"Al Mada","extra"'],
    ],
  );
  expect(lines).toContain('{"outlet":"Mada","country":"SY","former-names":["Al Mada"]}');
  expect(lines.filter((line) => line.includes('"outlet":"Mada"'))).toHaveLength(3);
});

test('a key that one changed and the other cites', async () => {
  const lines = await mergeCleanly(
    [
      ['"article":"a1"', '"article":"z1"'],
      ['"citation":"a1"', '"citation":"z1"'],
      [base[5] ?? '', ''],
      [
        '{"citation":"z1","post":"axis"',
        `${base[5]}\n{"former-key":"a1","article":"z1"}\n{"citation":"z1","post":"axis"`,
      ],
    ].map(([from = '', to = '']): Change => [from, to]),
    [
      ['"title":"One"', '"title":"First"'],
      [
        '{"citation":"a1","post":"border"',
        '{"citation":"a1","cited":"2025-01-01"}\n{"citation":"a1","post":"border"',
      ],
    ],
  );
  expect(lines.filter((line) => line.startsWith('{"citation":"z1"'))).toHaveLength(3);
  expect(lines.find((line) => line.startsWith('{"article":"z1"'))).toContain('"title":"First"');
});

test('a key that led to another article and is one’s own again', async () => {
  const before = [
    ...base.slice(0, 5),
    '{"former-key":"a2","article":"a1"}',
    '{"citation":"a1","post":"axis","cited":"2024-12-31"}',
  ];
  const after = [
    ...base.slice(0, 6),
    '{"citation":"a1","post":"axis","cited":"2024-12-31"}',
    '{"citation":"a2","post":"axis","cited":"2024-12-31"}',
  ];
  for (const [ours, theirs] of [
    [after, before],
    [before, after],
  ] as const) {
    expect(await merge(ours, theirs, before)).toMatchObject({ lines: after, remarks: [] });
  }
});

test('one field that both changed is told, the others are merged', async () => {
  const { lines, remarks } = await merge(
    change(base, [['"title":"One"', '"title":"Mine"']]),
    change(base, [['"title":"One"', '"title":"Yours","note":"n"']]),
  );
  expect(remarks).toEqual(['article a1: title: ours has ‘Mine’, theirs ‘Yours’']);
  const at = lines.indexOf('<<<<<<< ours');
  const line = (title: string) =>
    `{"article":"a1","type":"webpage","title":"${title}","outlet":"Al Mada","note":"n","tags":["oil","war"],${added}}`;
  expect(lines.slice(at, at + 5)).toEqual([
    '<<<<<<< ours',
    line('Mine'),
    '=======',
    line('Yours'),
    '>>>>>>> theirs',
  ]);
});

test('one article of one key that two made of their own is told', async () => {
  const article = (title: string) => `{"article":"n","type":"webpage","title":"${title}",${added}}`;
  const { remarks } = await merge([article('A')], [article('B')], []);
  expect(remarks).toEqual(['article n: title: ours has ‘A’, theirs ‘B’']);
});

test('what one removed and the other changed is told, with all that hangs on it', async () => {
  const removed = change(base, [
    [`${base[4]}\n`, ''],
    [`${base[6]}\n`, '{"former-key":"a1"}'],
    [base[7] ?? '', ''],
  ]);
  const edited = change(base, [['"title":"One"', '"title":"First"']]);
  const { lines, remarks } = await merge(removed, edited);
  expect(remarks).toEqual(['article a1: ours has removed it, theirs has changed it or needs it']);
  expect(lines.slice(4)).toEqual([
    '<<<<<<< ours',
    '{"former-key":"a1"}',
    '=======',
    edited[4],
    edited[6],
    edited[7],
    '>>>>>>> theirs',
    base[5],
  ]);
});

test('a post, or an outlet, that one removed and the other newly needs is told', async () => {
  const { lines, remarks } = await merge(
    change(base, [
      ['{"post":"border"}', ''],
      [base[7] ?? '', ''],
      ['{"outlet":"Shafaq"}', ''],
      ['"outlet":"Shafaq","extra"', '"extra"'],
    ]),
    [
      ...change(base, [
        [base[6] ?? '', `{"article":"a3","type":"webpage","outlet":"Shafaq",${added}}\n${base[6]}`],
      ]),
      '{"citation":"a2","post":"border","cited":"2025-01-01"}',
    ],
  );
  expect(remarks).toEqual([
    'outlet ‘Shafaq’: ours has removed it, theirs has changed it or needs it',
    'post ‘border’: ours has removed it, theirs has changed it or needs it',
  ]);
  const text = lines.join('\n');
  expect(text).toContain('<<<<<<< ours\n=======\n{"outlet":"Shafaq"}\n>>>>>>> theirs');
  expect(text).toContain(
    `<<<<<<< ours\n=======\n{"post":"border"}\n${base[7]}\n{"citation":"a2","post":"border","cited":"2025-01-01"}\n>>>>>>> theirs`,
  );
});

test('names that two records would share are told', async () => {
  const { lines, remarks } = await merge(
    change(base, [
      ['{"outlet":"Shafaq"}', '{"outlet":"Rudaw","domains":["r.example"]}\n{"outlet":"Shafaq"}'],
    ]),
    change(base, [['{"outlet":"Shafaq"}', '{"outlet":"Shafaq","domains":["r.example"]}']]),
  );
  expect(lines).not.toContain('<<<<<<< ours');
  expect(remarks).toEqual([
    '{"outlet":"Shafaq","domains":["r.example"]}: the domain ‘r.example’ stands on line 6 already',
  ]);
});

test('a version that cannot be read whole is left to people', async () => {
  const versions = (ours: readonly string[]) => ({
    base: toLines([header, ...base]),
    ours: toLines([header, ...ours]),
    theirs: toLines([header, ...base]),
  });
  expect(await mergeTexts(versions(['{"post":1}']))).toBeUndefined();
  expect(await mergeTexts(versions([...base, '{"post":"axis","title":"Other"}']))).toBeUndefined();
});
