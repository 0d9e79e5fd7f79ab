import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkplace, type Workplace } from '../support/runCite.ts';

let place: Workplace;
beforeEach(async () => {
  place = createWorkplace();
  await place.cite([
    'add',
    'Al Mada, “Three,” 12/4/24',
    '--key',
    'a1',
    '--tag',
    'iraq',
    '--tag',
    'oil',
  ]);
  await place.cite([
    'add',
    'Reuters, “One,” 12/3/24',
    '--key',
    'a2',
    '--url',
    'https://reuters.com/1',
  ]);
  await place.cite([
    'add',
    'Reuters, “Two,” 1/5/23',
    '--key',
    'a3',
    '--post',
    'axis',
    '--locator',
    'p. 3',
  ]);
});
afterEach(() => place.remove());

async function show(key: string) {
  return JSON.parse((await place.cite(['show', key, '--json'])).out);
}

test('fields are changed by flags and read back', async () => {
  const { out, err, status } = await place.cite([
    ...['edit', 'a1', '--title', 'Four', '--outlet', 'The New Paper', '--author', 'Salhy, Suadad'],
    ...['--author', 'Baram, Amatzia', '--date', '2024-12-05', '--url', 'https://new.com/4'],
    ...['--type', 'report', '--language', 'Arabic', '--tag', 'x', '--note', 'mine', '--key', 'b1'],
  ]);
  expect({ out, err, status }).toEqual({
    out: 'Changed b1 (it was a1): key, type, title, outlet, author, date, url, language, tag, note\n',
    err: 'A new outlet: The New Paper\n',
    status: 0,
  });
  expect(await show('a1')).toMatchObject({
    key: 'b1',
    type: 'report',
    title: 'Four',
    outlet: 'The New Paper',
    authors: [
      { family: 'Salhy', given: 'Suadad' },
      { family: 'Baram', given: 'Amatzia' },
    ],
    issued: '2024-12-05',
    url: 'https://new.com/4',
    language: 'ar',
    tags: ['x'],
    note: 'mine',
  });
  const { out: listed } = await place.cite(['list', 'four', 'salhy', '--keys']);
  expect(listed).toBe('b1\n');
});

test('fields are taken away by an empty text or --clear, tags added and removed', async () => {
  await place.cite(['edit', 'a1', '--note', 'mine', '--language', 'ar']);
  const argv = [
    'edit',
    'a1',
    '--note',
    '',
    '--clear',
    'date',
    '--clear',
    'outlet',
    '--language',
    ' ',
  ];
  const edited = await place.cite([
    ...argv,
    '--add-tag',
    'IRAQ',
    '--add-tag',
    'new',
    '--remove-tag',
    'Oil',
  ]);
  expect(edited.out).toBe('Changed a1: outlet, date, language, tag, note\n');
  expect(await show('a1')).toMatchObject({
    outlet: null,
    issued: null,
    note: null,
    language: null,
    tags: ['iraq', 'new'],
  });
  expect(
    (await place.cite(['edit', 'a1', '--clear', 'type', '--set', 'type=report', '--json'])).out,
  ).toContain('"type": "report"');
});

test('an outlet that is new is told, and which it looks like; one by another name keeps its own', async () => {
  const misspelt = await place.cite(['edit', 'a1', '--outlet', 'Reuterss']);
  expect(misspelt.err).toBe(
    'A new outlet: Reuterss. It looks like ‘Reuters’; if they are one: cite outlet merge Reuters Reuterss\n',
  );
  const other =
    '‘REUTERS’ is the outlet ‘Reuters’. To call it so everywhere: cite outlet edit --name REUTERS Reuters\n';
  const edited = await place.cite(['edit', 'a1', '--outlet', 'REUTERS']);
  expect(edited).toMatchObject({ out: 'Changed a1: outlet\n', err: other });
  const again = await place.cite(['edit', 'a1'], {
    terminal: {},
    answers: [],
    edits: [(text) => text.replace('outlet: Reuters', 'outlet: REUTERS')],
  });
  expect(again.err).toBe(`Nothing was changed: it is so already.\n${other}`);
  expect((await place.cite(['edit', 'a1', '--outlet', 'REUTERS', '--quiet'])).err).toBe('');
});

test('numeric dates are read in the order that is asked for or set', async () => {
  await place.cite(['edit', 'a1', '--date', '3/4/24', '--date-order', 'dmy']);
  expect((await show('a1')).issued).toBe('2024-04-03');
  await place.cite(['config', 'set', 'date-order', 'dmy']);
  await place.cite(['edit', 'a1', '--date', '5/4/24']);
  expect((await show('a1')).issued).toBe('2024-04-05');
});

test('many are changed over a filter: shown first, asked for, and only with --yes where nobody is', async () => {
  const argv = ['edit', '--outlet', 'Reuters', '--set', 'language=en', '--add-tag', 'wire'];
  const dry = await place.cite([...argv, '--dry-run']);
  expect(dry).toMatchObject({ status: 0, err: '2 articles would be changed\n' });
  expect(dry.out).toBe(
    'a2\n  + language: en\n  + tag: wire\na3\n  + language: en\n  + tag: wire\n',
  );
  expect((await show('a2')).language).toBeNull();
  expect(await place.cite(argv)).toMatchObject({
    status: 2,
    out: '',
    err: 'cite: Change 2 articles? Nobody is there to be asked.\nSay --yes if you are sure; --dry-run shows what would be changed.\n',
  });
  expect(await place.cite(argv, { answers: ['no'] })).toMatchObject({
    status: 1,
    err: `${dry.out}Nothing was changed.\n`,
    asked: ['Change 2 articles?'],
  });
  expect(
    (
      await place.cite(['edit', '--outlet', 'Reuters', '--since', '2024', '--set', 'language=en'], {
        answers: ['yes'],
      })
    ).out,
  ).toBe('Changed a2: language\n');
  const rest = await place.cite([...argv, '--dry-run']);
  expect(rest.out).toBe('a2\n  + tag: wire\na3\n  + language: en\n  + tag: wire\n');
  expect((await place.cite([...argv, '--yes'])).out).toBe(
    'Changed a2: tag\nChanged a3: language, tag\n',
  );
  expect(await place.cite([...argv, '--yes'])).toMatchObject({
    status: 0,
    out: '',
    err: 'Nothing was changed: all 2 are so already.\n',
  });
  const diff = await place.cite([
    'edit',
    '--search',
    'one',
    '--set',
    'outlet=AP',
    '--remove-tag',
    'wire',
    '--dry-run',
  ]);
  expect(diff.out).toBe('a2\n  - outlet: Reuters\n  + outlet: AP\n  - tag: wire\n');
});

test('a diff is coloured on a terminal, and safe on it', async () => {
  await place.cite(['edit', 'a2', '--note', 'old']);
  const argv = ['edit', '--search', 'one', '--note', 'n\u001b[31m\u202e', '--dry-run'];
  const { out } = await place.cite(argv, { terminal: { colorLevel: 1 } });
  expect(out).toBe(
    '\u001b[35ma2\u001b[39m\n\u001b[31m  - note: old\u001b[39m\n\u001b[1m  + note: n[31m\u001b[22m\n',
  );
});

test('a change of more than twenty shows the first and tells how many more', async () => {
  const lines = Array.from({ length: 25 }, (_, n) => `The Paper, “Title ${n},” 1/1/24`);
  await place.cite(['add', '-'], { stdin: lines.join('\n') });
  const { err, out } = await place.cite(['edit', '--outlet', 'The Paper', '--add-tag', 'x'], {
    answers: ['yes'],
  });
  expect(err.match(/\+ tag: x/g)).toHaveLength(20);
  expect(err).toContain('… and 5 articles more; --dry-run shows all\n');
  expect(out).toBe('Changed 25 articles\n');
});

test.each<[string[], number, string]>([
  [['edit'], 2, 'cite: Which articles are to be changed?'],
  [
    ['edit', '--search', ' ', '--add-tag', 'x', '--yes'],
    2,
    'cite: Which articles are to be changed?',
  ],
  [
    ['edit', '--author', "'", '--add-tag', 'x', '--yes'],
    2,
    'cite: Which articles are to be changed?',
  ],
  [['edit', 'a1'], 2, 'cite: Nothing was said to change.\nGive --title'],
  [['edit', '--outlet', 'Reuters'], 2, 'Say what to change with --set FIELD=VALUE'],
  [
    ['edit', '--outlet', 'Reuters', '--set', 'key=x', '--yes'],
    2,
    'cite: A key can be given to one article only.',
  ],
  [
    ['edit', 'a1', '--since', '2024', '--note', 'x'],
    2,
    'cite: Pick articles by their keys or by filters, not by both.',
  ],
  [
    ['edit', '--tag', 'a', '--tag', 'b', '--note', 'x'],
    2,
    'cite: Without a KEY, --author and --tag pick articles and come once.',
  ],
  [['edit', '--type', 'news', '--note', 'x'], 2, 'cite: ‘news’ is no type of article.'],
  [['edit', 'a1', '--set', 'titel=x'], 2, 'Did you mean title? The fields are key, type,'],
  [['edit', 'a1', '--clear', 'x'], 2, 'The fields are key, type,'],
  [['edit', 'a1', '--set', 'title'], 2, 'Write FIELD=VALUE'],
  [['edit', 'a', '--title', 'x'], 1, 'cite: There is no article ‘a’ in your library.'],
  [
    ['edit', 'a1', '--date', '13/25/24', '--url', 'ftp://x'],
    1,
    'cite: Nothing was changed. url: ‘ftp://x’ ',
  ],
  [
    ['edit', 'a1', '--date', '13/25/24', '--url', 'ftp://x'],
    1,
    '\nAlso: date: ‘13/25/24’ is no date',
  ],
  [['edit', 'a1', '--key', ''], 1, 'an article can’t be without a key'],
  [['edit', 'a1', '--key', 'a b'], 1, '‘a b’ can’t be a key'],
  [['edit', 'a1', '--key', 'A2'], 1, 'cite: The key ‘A2’ belongs to ‘a2’.'],
  [['edit', 'a1', '--title', ''], 1, 'cite: ‘a1’ would have neither a title nor a URL'],
  [
    ['edit', 'a1', '--url', 'http://www.reuters.com/1/'],
    1,
    'cite: ‘a1’ would be the same article as ‘a2’',
  ],
  [['edit', 'a1', '--url', 'http://www.reuters.com/1/'], 1, 'cite merge a2 a1\n'],
])('%j fails with %i: %s', async (argv, status, message) => {
  const before = await place.cite(['list', '--json']);
  const result = await place.cite(argv);
  expect(result).toMatchObject({ status, out: '' });
  expect(result.err).toContain(message);
  expect(await place.cite(['list', '--json'])).toEqual(before);
});

/** A book with what has no column of its own. */
async function importBook() {
  const item = {
    id: 'b1',
    type: 'book',
    title: 'ISIS',
    publisher: 'Princeton University Press',
    'publisher-place': 'Prinston',
    editor: [
      { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van den' },
      { literal: 'UN' },
    ],
    volume: 2,
    accessed: { 'date-parts': [[2024, 1, 2]] },
    DOI: '10.1/x',
    odd: { a: 1 },
  };
  await place.cite(['import', '--from', 'csl-json', '-'], { stdin: JSON.stringify([item]) });
}

describe('what has no column of its own', () => {
  test('is changed, given and taken away by flags, as many articles as there are', async () => {
    await importBook();
    const flags = ['--set', 'Publisher-Place=Princeton', '--clear', 'doi', '--set', 'page=3-4'];
    const editors = ['--set', 'editor=Rohde, Achim', '--set', 'editor=Zeidel, Ronen'];
    const dry = await place.cite(['edit', 'b1', ...flags, '--dry-run']);
    expect(dry.out).toBe(
      'b1\n  - publisher-place: Prinston\n  + publisher-place: Princeton\n  - DOI: 10.1/x\n  + page: 3-4\n',
    );
    const { out } = await place.cite(['edit', 'b1', ...flags, ...editors]);
    expect(out).toBe('Changed b1: publisher-place, editor, DOI, page\n');
    const { extra } = await show('b1');
    expect(extra).toMatchObject({
      'publisher-place': 'Princeton',
      page: '3-4',
      volume: 2,
      accessed: '2024-01-02',
      editor: [
        { family: 'Rohde', given: 'Achim' },
        { family: 'Zeidel', given: 'Ronen' },
      ],
    });
    expect(extra).not.toHaveProperty('DOI');
    expect((await place.cite(['export', 'b1', '--no-heading'])).out).toBe(
      'Rohde, Achim and Zeidel, Ronen, Editor, ISIS, Princeton: Princeton University Press\n',
    );
  });

  test('what a merge kept is dropped when it is not wanted', async () => {
    await place.cite(['merge', 'a2', 'a3']);
    const before = (await show('a2')).extra;
    expect(before).toMatchObject({ 'also-title': ['Two'], 'also-date': ['2023-01-05'] });
    await place.cite(['edit', 'a2', '--clear', 'also-title', '--clear', 'also-date']);
    expect((await show('a2')).extra ?? {}).toEqual({});
  });

  test('stands in the form, a line for each value, and is taken in', async () => {
    await importBook();
    let shown = '';
    const result = await place.cite(['edit', 'b1'], {
      terminal: {},
      answers: [],
      edits: [
        (text) => {
          shown = text;
          return text
            .replace('Prinston', 'Princeton')
            .replace('editor: UN\n', 'editor: Rohde, Achim\n')
            .replace('accessed: 2024-01-02', 'accessed: 2/1/24')
            .replace('DOI: 10.1/x\n', 'page: 3-4\n');
        },
      ],
    });
    expect(shown).toContain(
      '\nnote:\npublisher-place: Prinston\neditor: van den Berg, Jan\neditor: UN\nvolume: 2\naccessed: 2024-01-02\nDOI: 10.1/x\n\n',
    );
    expect(shown).toContain('# Kept as well:\n#  odd: {"a":1}\n');
    expect(result.out).toBe('Changed b1: publisher-place, editor, accessed, DOI, page\n');
    expect((await show('b1')).extra).toEqual({
      'publisher-place': 'Princeton',
      editor: [
        { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van den' },
        { family: 'Rohde', given: 'Achim' },
      ],
      volume: 2,
      accessed: '2024-02-01',
      odd: { a: 1 },
      page: '3-4',
    });
  });

  test('a date among it is read as any other', async () => {
    await importBook();
    expect(await place.cite(['edit', 'b1', '--set', 'accessed=13/25/24'])).toMatchObject({
      status: 1,
      err: expect.stringContaining('Nothing was changed. accessed: ‘13/25/24’ is no date'),
    });
    const result = await place.cite(['edit', 'b1'], {
      terminal: {},
      answers: ['no'],
      edits: [(text) => text.replace('accessed: 2024-01-02', 'accessed: 13/25/24')],
    });
    expect(result.err).toMatch(/^19: accessed: ‘13\/25\/24’ is no date/);
    await place.cite(['edit', 'b1', '--set', 'accessed=3/4/24', '--date-order', 'dmy']);
    expect((await show('b1')).extra.accessed).toBe('2024-04-03');
  });

  test('a name of nobody’s is no field, unless an article has it', async () => {
    const odd = '@article{o1, title = {Odd}, journal = {Q}, year = 2020, x-odd = {1}}';
    await place.cite(['import', '--from', 'bibtex', '-'], { stdin: odd });
    const [name = ''] = Object.keys((await show('o1')).extra);
    expect(name).toContain('odd');
    expect(await place.cite(['edit', 'a1', '--clear', name])).toMatchObject({
      status: 2,
      err: expect.stringContaining(`cite: ‘${name}’ is no field.\n`),
    });
    expect((await place.cite(['edit', 'o1', '--set', `${name}=2`])).out).toBe(
      `Changed o1: ${name}\n`,
    );
    expect((await place.cite(['edit', 'o1', '--clear', name])).out).toBe(`Changed o1: ${name}\n`);
    expect((await place.cite(['edit', 'a1', '--set', 'titel=x'])).err).toContain(
      'cite: ‘titel’ is no field.\nDid you mean title? The fields are key, type, title,',
    );
  });

  test('--dry-run --json prints the records as they would be', async () => {
    const { out } = await place.cite(['edit', 'a1', '--title', 'Four', '--dry-run', '--json']);
    expect(JSON.parse(out)).toMatchObject({ key: 'a1', title: 'Four' });
    expect((await show('a1')).title).toBe('Three');
  });
});

describe('in the editor', () => {
  const terminal = { terminal: {}, answers: [] };

  test('an article is shown as a readable form, and what is changed is taken in', async () => {
    await place.cite([
      'edit',
      'a3',
      '--author',
      'van den Berg, Jan',
      '--set',
      'author=United Nations',
    ]);
    let shown = '';
    const { out, status } = await place.cite(['edit', 'a3'], {
      ...terminal,
      edits: [
        (text) => {
          shown = text;
          return text
            .replace('title: Two', 'title: Two: a story\n  that goes on')
            .replace('tag:', 'tag: one\ntag: two')
            .replace('date: 2023-01-05', 'Date: 1/6/23')
            .replace('author: United Nations\n', '');
        },
      ],
    });
    expect(
      shown,
    ).toBe(`# Article a3. Change what stands behind the colons, save, and close the editor.
# A field left empty is taken away. Give author and tag a line each for more of them.
# Lines that begin with # are not read. Close without saving to change nothing.

key: a3
type: article-newspaper
title: Two
outlet: Reuters
author: van den Berg, Jan
author: United Nations
date: 2023-01-05
url:
language:
tag:
note:

# Cited in axis on 12/9/24, p. 3
# Citations are changed with cite post cite.
`);
    expect({ out, status }).toEqual({ out: 'Changed a3: title, author, date, tag\n', status: 0 });
    expect(await show('a3')).toMatchObject({
      title: 'Two: a story that goes on',
      issued: '2023-01-06',
      tags: ['one', 'two'],
      authors: [{ family: 'van den Berg', given: 'Jan' }],
    });
    expect(listKept()).toEqual([]);
  });

  test('an author whose line is as it was keeps the parts of the name', async () => {
    const author = { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van den' };
    const item = { id: 'b1', type: 'article-newspaper', title: 'Parts', author: [author] };
    await place.cite(['import', '--from', 'csl-json', '-'], { stdin: JSON.stringify([item]) });
    await place.cite(['edit', 'b1'], {
      ...terminal,
      edits: [(text) => text.replace('author: ', 'author: United Nations\nauthor: ')],
    });
    expect((await show('b1')).authors).toEqual([{ literal: 'United Nations' }, author]);
  });

  test.each<[string, (text: string) => string]>([
    ['as it was', (text) => text],
    [
      'with other spacing and line ends',
      (text) => `\ufeff${text.replace('title: ', 'TITLE :   ').replaceAll('\n', '\r\n')}`,
    ],
    ['empty', () => ''],
    ['with nothing but remarks', () => '# nothing\n\n'],
  ])('a form saved %s changes nothing', async (_, edit) => {
    const before = await show('a1');
    const result = await place.cite(['edit', 'a1'], { ...terminal, edits: [edit] });
    expect(result).toMatchObject({ out: '', err: 'Nothing was changed.\n', status: 0 });
    expect(await show('a1')).toEqual(before);
    expect(listKept()).toEqual([]);
  });

  test('what is wrong is said in the form, which opens again with all that was typed', async () => {
    const forms: string[] = [];
    const result = await place.cite(['edit', 'a1'], {
      terminal: {},
      answers: ['yes'],
      edits: [
        (text) =>
          text
            .replace('date: 2024-12-04', 'date: 13/25/24\nnonsense\ntitel: x')
            .replace('note:', 'note: kept'),
        (text) => {
          forms.push(text);
          return text
            .replaceAll('13/25/24', '12/25/24')
            .replace('nonsense\n', '')
            .replace('titel: x\n', '');
        },
      ],
    });
    expect(forms[0]).toContain(
      '#! ‘13/25/24’ is no date: there is no month 13; write it like 12/25/24 or 2024-12-25\ndate: 13/25/24\n#! ‘nonsense’ is no line like ‘title: …’\nnonsense\n#! ‘titel’ is no field; is it title?\ntitel: x\n',
    );
    expect(forms[0]).toContain('note: kept\n');
    expect(result).toMatchObject({
      out: 'Changed a1: date, note\n',
      status: 0,
      asked: ['Mend it in the editor?'],
    });
    expect(result.err).toMatch(
      /^10: date: ‘13\/25\/24’ is no date.*\n11: ‘nonsense’ .*\n12: ‘titel’ /,
    );
    expect(await show('a1')).toMatchObject({ issued: '2024-12-25', note: 'kept' });
  });

  test.each<[string, (text: string) => string, RegExp]>([
    [
      'two titles',
      (text) => text.replace('title: Three', 'title: Three\ntitle: Four'),
      /there are two lines for title/,
    ],
    ['no key', (text) => text.replace('key: a1', 'key:'), /an article can’t be without a key/],
    ['a taken key', (text) => text.replace('key: a1', 'key: a2'), /The key ‘a2’ belongs to ‘a2’/],
    [
      'the URL of another',
      (text) => text.replace('url:', 'url: https://reuters.com/1'),
      /To make one article of them: cite merge a2 a1/,
    ],
    [
      'no title',
      (text) => text.replace('title: Three\n', ''),
      /would have neither a title nor a URL/,
    ],
  ])('%s can be mended; given up, the text is kept', async (_, edit, message) => {
    const before = await show('a1');
    const result = await place.cite(['edit', 'a1'], {
      terminal: {},
      answers: ['no'],
      edits: [(text) => edit(text).replace('note:', 'note: long words')],
    });
    expect(result).toMatchObject({ out: '', status: 1 });
    expect(result.err).toMatch(message);
    const [kept = ''] = listKept();
    expect(result.err).toContain(`Nothing was changed. What you typed is kept in ${kept}\n`);
    expect(result.err).toContain('\nTo use it, copy it into the form that ‘cite edit a1’ opens.\n');
    expect(readFileSync(kept, 'utf8')).toMatch(message);
    expect(readFileSync(kept, 'utf8')).toContain('note: long words');
    expect(await show('a1')).toEqual(before);
  });

  test('a change by another command in the meantime is not overwritten, and the text is kept', async () => {
    const result = await place.cite(['edit', 'a1'], {
      terminal: {},
      answers: [],
      edits: [
        async (text) => {
          await place.cite(['edit', 'a1', '--note', 'theirs']);
          return text.replace('note:', 'note: mine');
        },
      ],
    });
    const [kept = ''] = listKept();
    expect(result).toMatchObject({ status: 1, out: '' });
    expect(result.err).toContain(`What you typed is kept in ${kept}\n`);
    expect(result.err).toContain('cite: ‘a1’ was changed by another command in the meantime.');
    expect(readFileSync(kept, 'utf8')).toContain('note: mine');
    expect((await show('a1')).note).toBe('theirs');
  });

  test('an editor that fails changes nothing and keeps what was typed', async () => {
    const failed = await place.cite(['edit', 'a1'], { ...terminal, edits: [() => 1] });
    expect(failed).toMatchObject({
      status: 1,
      err: 'cite: The editor ended with an error (1).\nNothing was changed.\n',
    });
    expect(listKept()).toEqual([]);
    const later = await place.cite(['edit', 'a1'], {
      terminal: {},
      answers: ['yes'],
      edits: [(text) => text.replace('date: ', 'date: x'), () => 1],
    });
    expect(later.status).toBe(1);
    expect(listKept()).toHaveLength(1);
  });

  test('several are opened one after the other, until one is given up', async () => {
    const seen: string[] = [];
    const note = (text: string) => {
      seen.push(/^key: (.*)$/m.exec(text)?.[1] ?? '');
      return text.replace('note:', 'note: seen');
    };
    const all = await place.cite(['edit', 'a2', 'a1'], { ...terminal, edits: [note, note] });
    expect(all).toMatchObject({ status: 0, out: 'Changed a2: note\nChanged a1: note\n' });
    const broken = (text: string) => text.replace('date: ', 'date: x');
    const some = await place.cite(['edit', 'a1', 'a2', 'a3'], {
      terminal: {},
      answers: ['no'],
      edits: [(text) => text, broken],
    });
    expect(some).toMatchObject({ status: 1, out: '' });
    expect(seen).toEqual(['a2', 'a1']);
    const missing = await place.cite(['edit', 'a1', 'nope'], { ...terminal, edits: [] });
    expect(missing).toMatchObject({
      status: 1,
      err: expect.stringContaining('There is no article ‘nope’'),
    });
  });

  test('what is saved in another encoding is not guessed at, not written over, and can be mended', async () => {
    const latin = (text: string) => Buffer.from(text.replace('Three', 'Caf\xe9'), 'latin1');
    const seen: string[] = [];
    const given = await place.cite(['edit', 'a1'], {
      terminal: {},
      answers: ['yes', 'no'],
      edits: [
        latin,
        (text) => {
          seen.push(text);
          return 0;
        },
      ],
    });
    const [kept = ''] = listKept();
    expect(given).toMatchObject({ status: 1, out: '' });
    expect(given.err).toContain(`${kept} was not saved as text in UTF-8. In your editor, choose`);
    expect(given.err).toContain(`What you typed is kept in ${kept}\n`);
    expect(readFileSync(kept).includes(Buffer.from('title: Caf\xe9\n', 'latin1'))).toBe(true);
    expect(seen[0]).not.toContain('#!');
    expect((await show('a1')).title).toBe('Three');
    const wide = (text: string) => Buffer.from(`\ufeff${text.replace('Three', 'Café')}`, 'utf16le');
    expect((await place.cite(['edit', 'a1'], { ...terminal, edits: [wide] })).out).toBe(
      'Changed a1: title\n',
    );
    expect((await show('a1')).title).toBe('Café');
  });

  test('an editor that takes the file away changes nothing, which is no bug', async () => {
    const result = await place.cite(['edit', 'a1'], {
      ...terminal,
      edits: [
        () => {
          for (const file of listKept()) rmSync(file);
          return 0;
        },
      ],
    });
    expect(result).toMatchObject({
      status: 1,
      out: '',
      err: 'cite: The file that your editor was given is gone.\nNothing was changed.\n',
    });
  });

  test('of very many problems the first are told', async () => {
    const result = await place.cite(['edit', 'a1'], {
      terminal: {},
      answers: ['no'],
      edits: [(text) => `${text}${'nonsense\n'.repeat(50)}`],
    });
    expect(result.err.split('\n')).toHaveLength(20 + 4);
    expect(result.err).toContain('\n… and 30 more, which the file tells\nNothing was changed.');
  });

  test('an editor with a window of its own that was not told to wait is named', async () => {
    const result = await place.cite(['edit', 'a1'], {
      ...terminal,
      edits: [(text) => text],
      env: { EDITOR: 'code -n' },
    });
    expect(result.err).toBe(
      'Nothing was changed.\nIf your editor opened a window and did not wait for it: set EDITOR to ‘code --wait -n’.\n',
    );
  });

  describe('without an editor', () => {
    test('what the library refuses can be mended, and nothing that was typed is lost', async () => {
      const answers = ['note', 'long words', 'key', 'a2', 'save', 'key', 'b1', 'save'];
      const result = await place.cite(['edit', 'a1'], { terminal: {}, answers });
      expect(result).toMatchObject({
        status: 0,
        out: 'Changed b1 (it was a1): key, note\n',
        err: 'The key ‘a2’ belongs to ‘a2’. Nothing was changed. A key is never given to another article; choose another.\n',
      });
    });

    test('what was typed is told where it cannot be saved', async () => {
      const result = await place.cite(['edit', 'a1'], {
        terminal: {},
        answers: ['note', 'long words', 'tag', 'x; y'],
      });
      expect(result.err).toContain(
        'Nothing was changed. You had typed:\n  note: long words\n  tag: x; y\n',
      );
      expect((await show('a1')).note).toBeNull();
    });

    test('what is left as it was is no change, and an author beside others stays one', async () => {
      const item = {
        id: 'b1',
        type: 'book',
        title: 'T',
        author: [{ literal: 'UN Office, Geneva' }],
      };
      await place.cite(['import', '--from', 'csl-json', '-'], { stdin: JSON.stringify([item]) });
      const same = await place.cite(['edit', 'b1'], {
        terminal: {},
        answers: ['author', 'UN Office, Geneva', 'title', 'T', 'save'],
      });
      expect(same.err).toBe('Nothing was changed.\n');
      await place.cite(['edit', 'b1'], {
        terminal: {},
        answers: ['author', 'UN Office, Geneva; Salhy, Suadad', 'save'],
      });
      expect((await show('b1')).authors).toEqual([
        { literal: 'UN Office, Geneva' },
        { family: 'Salhy', given: 'Suadad' },
      ]);
    });

    test('fields are changed in answer to questions', async () => {
      const answers = ['title', 'Other', 'tag', 'war; Mosul', 'note', '', 'save'];
      const result = await place.cite(['edit', 'a1'], { terminal: {}, answers });
      expect(result.status).toBe(0);
      expect(result.asked[0]).toBe('What is to be changed of a1?');
      const { out } = await place.cite(['show', 'a1', '--json']);
      expect(JSON.parse(out)).toMatchObject({ title: 'Other', tags: ['war', 'Mosul'] });
    });

    test.each([[['save']], [['title', 'Other', 'drop']]])('%j changes nothing', async (answers) => {
      const before = await place.cite(['show', 'a1']);
      const result = await place.cite(['edit', 'a1'], { terminal: {}, answers });
      expect(result).toMatchObject({ status: 0, err: 'Nothing was changed.\n' });
      expect(await place.cite(['show', 'a1'])).toEqual(before);
    });

    test('a wrong answer is refused where it is typed', async () => {
      const result = await place.cite(['edit', 'a1'], {
        terminal: {},
        answers: ['date', '13/25/24'],
      });
      expect(result.err).toContain('‘13/25/24’ was refused: ‘13/25/24’ is no date');
    });
  });
});

/** Files for the editor that are still there. */
function listKept(): readonly string[] {
  const folders = readdirSync(place.folder).filter((name) => name.startsWith('cite-'));
  return folders.flatMap((name) =>
    readdirSync(join(place.folder, name)).map((file) => join(place.folder, name, file)),
  );
}
