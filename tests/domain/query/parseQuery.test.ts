import fc from 'fast-check';
import { formatQuery } from '../../../src/domain/query/formatQuery.ts';
import { parseQuery } from '../../../src/domain/query/parseQuery.ts';
import { joinNodes, parts, type QueryNode, states } from '../../../src/domain/query/queryNode.ts';

const setting = { today: '2025-01-15' };

/** A tree on one line: `&` and `|` before their nodes, `!` before what must not be. */
function draw(node: QueryNode | undefined): string {
  switch (node?.kind) {
    case undefined:
      return '';
    case 'and':
    case 'or':
      return `(${node.kind === 'and' ? '&' : '|'} ${node.nodes.map(draw).join(' ')})`;
    case 'not':
      return `!${draw(node.node)}`;
    case 'text':
      return `[${node.text}]`;
    case 'field':
      return `${node.field}=[${node.value}]`;
    case 'date':
      return `${node.field}=${node.first}..${node.last}`;
    case 'is':
      return `is=${node.state}`;
    case 'has':
      return `has=${node.part}`;
    case 'saved':
      return `saved=[${node.name}]`;
  }
}

function parse(text: string): string {
  const parsed = parseQuery(text, setting);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return draw(parsed.value);
}

test.each([
  ['', ''],
  ['  \n ', ''],
  ['iraq', '[iraq]'],
  ['Iraq militias', '(& [Iraq] [militias])'],
  ['"civil war" syria', '(& [civil war] [syria])'],
  ['“civil war”', '[civil war]'],
  ['“civil war"', '[civil war]'],
  ['«civil war»', '[civil war]'],
  ['„civil war“', '[civil war]'],
  ['"say \\"no\\" \\\\ c:\\d"', '[say "no" \\ c:\\d]'],
  ['"the “Iraqi” border"', '[the “Iraqi” border]'],
  ['""', ''],
  ['iraq ""', '[iraq]'],
  ['5" gun', '(& [5"] [gun])'],
  ['Iraq’s', '[Iraq’s]'],
  ['العراق سوريا', '(& [العراق] [سوريا])'],
  ['石油の町', '[石油の町]'],
  ['50% C++ €', '(& [50%] [C++] [€])'],
  // what has no letter is passed over
  ['iraq - syria', '(& [iraq] [syria])'],
  ['iraq – syria ?', '(& [iraq] [syria])'],
  ['&', '[&]'],
  ['? - !', '(& [?] [-] [!])'],
  ['-?', '![?]'],
  ['*', ''],
  ['iraq "?"', '(& [iraq] [?])'],
  // minus
  ['iraq -syria', '(& [iraq] ![syria])'],
  ['iraq −syria', '(& [iraq] ![syria])'],
  ['-"civil war"', '![civil war]'],
  ['-outlet:reuters', '!outlet=[reuters]'],
  ['-(a b)', '!(& [a] [b])'],
  ['-(-a)', '!![a]'],
  ['-""', ''],
  ['al-hurra e-mail', '(& [al-hurra] [e-mail])'],
  ['--x', '[--x]'],
  // or
  ['a or b', '(| [a] [b])'],
  ['a OR b | c', '(| [a] [b] [c])'],
  ['a or b c or d e', '(& (| [a] [b]) (| [c] [d]) [e])'],
  ['since:2024 a or b', '(& since=2024-01-01..~ (| [a] [b]))'],
  ['a or -b', '(| [a] ![b])'],
  ['(a b) or c', '(| (& [a] [b]) [c])'],
  ['or', '[or]'],
  ['a or', '(& [a] [or])'],
  ['or b', '(& [or] [b])'],
  ['a or or b', '(& (| [a] [or]) [b])'],
  ['(a or) b', '(& [a] [or] [b])'],
  ['| a |', '[a]'],
  ['a || b', '(| [a] [b])'],
  ['a|b c', '(& (| [a] [b]) [c])'],
  ['tag:a|tag:b', '(| tag=[a] tag=[b])'],
  ['(a|b)|-c', '(| [a] [b] ![c])'],
  ['iraq NOT syria', '(& [iraq] ![syria])'],
  ['iraq AND NOT (a or b)', '(& [iraq] !(| [a] [b]))'],
  ['a or NOT tag:b', '(| [a] !tag=[b])'],
  ['NOT', '[NOT]'],
  ['al NOT mada', '(& [al] ![mada])'],
  ['al AND mada', '(& [al] [mada])'],
  ['a not b', '(& [a] [not] [b])'],
  ['(a NOT) "NOT" b', '(& [a] [NOT] [NOT] [b])'],
  ['a Or b', '(& [a] [Or] [b])'],
  ['oil AND gas', '(& [oil] [gas])'],
  ['AND oil AND', '(& [AND] [oil] [AND])'],
  ['(oil AND) gas', '(& [oil] [AND] [gas])'],
  ['oil AND -gas or x', '(& [oil] (| ![gas] [x]))'],
  ['militia* "a*" *', '(& [militia] [a*])'],
  ['*mail C*', '(& [mail] [C])'],
  ['outlet:mad* title:"mad*" tag:oil*', '(& outlet=[mad] title=[mad*] tag=[oil*])'],
  ['oil and gas', '(& [oil] [and] [gas])'],
  // brackets
  ['((a))', '[a]'],
  ['(a (b c) d)', '(& [a] [b] [c] [d])'],
  ['Iran(s) x', '(& [Iran(s)] [x])'],
  ['(Iran(s) x)', '(& [Iran(s)] [x])'],
  [':) a', '[a]'],
  ['a) b', '(& [a)] [b])'],
  ['()', ''],
  ['outlet:(reuters or "al mada") oil', '(& (| outlet=[reuters] outlet=[al mada]) [oil])'],
  ['-tag:(a b)', '!(& tag=[a] tag=[b])'],
  ['author:(doe or (roe tag:x)) y', '(& (| author=[doe] (& author=[roe] tag=[x])) [y])'],
  ['date:(2023 or 2025)', '(| date=2023-01-01..2023-12-31~ date=2025-01-01..2025-12-31~)'],
  // the loose article
  ['Al Hurra tv', '(& [Al Hurra] [tv])'],
  ['al', '[al]'],
  ['el baradei x', '(& [el baradei] [x])'],
  ['Ash Sharq', '[Ash Sharq]'],
  ['ash tree', '(& [ash] [tree])'],
  ['as sabah', '(& [as] [sabah])'],
  ['al or b', '(| [al] [b])'],
  ['al -b', '(& [al] ![b])'],
  ['al "b c"', '(& [al] [b c])'],
  ['al al mada', '(& [al al] [mada])'],
  // fields
  ['outlet:reuters oil', '(& outlet=[reuters] [oil])'],
  ['outlet:"Al Mada"', 'outlet=[Al Mada]'],
  ['outlet:“Al Mada”', 'outlet=[Al Mada]'],
  ['Outlet:Reuters', 'outlet=[Reuters]'],
  ['quoted:"never leave" quote:x', '(& quotation=[never leave] quotation=[x])'],
  ['publisher:AP lang:arabic', '(& outlet=[AP] language=[ar])'],
  [
    'author:doe title:oil note:x tag:y post:z key:k',
    '(& author=[doe] title=[oil] note=[x] tag=[y] post=[z] key=[k])',
  ],
  ['type:news', 'type=[article-newspaper]'],
  ['language:EN_us', 'language=[en-US]'],
  ['url:almadapaper.net/x', 'url=[almadapaper.net/x]'],
  ['country:iraq kind:THINK_TANK', '(& country=[IQ] kind=[think-tank])'],
  ['is:uncited has:url', '(& is=uncited has=url)'],
  ['is:Incomplete has:tags', '(& is=incomplete has=tag)'],
  ['saved:iraq-militias x', '(& saved=[iraq-militias] [x])'],
  ['(outlet:reuters)', 'outlet=[reuters]'],
  // colons that make no field
  ['https://a.example/b?c=d:e', 'url=[https://a.example/b?c=d:e]'],
  ['-https://a.example/', '!url=[https://a.example/]'],
  ['10:30', '[10:30]'],
  ['Iraq: the war', '(& [Iraq:] [the] [war])'],
  ['Iraq:war', '[Iraq:war]'],
  ['title: x', '(& [title:] [x])'],
  ['حرب:سلام', '[حرب:سلام]'],
  ['a:b', '[a:b]'],
  ['ftp://x.example', '[ftp://x.example]'],
  ['"colour:red"', '[colour:red]'],
  // dates
  ['date:2024-12', 'date=2024-12-01..2024-12-31~'],
  ['date:12/2/24', 'date=2024-12-02..2024-12-02~'],
  ['date:2024-12..2025-01', 'date=2024-12-01..2025-01-31~'],
  ['date:..2023', 'date=..2023-12-31~'],
  ['date:2024..', 'date=2024-01-01..~'],
  ['2024-12..2025-01', 'date=2024-12-01..2025-01-31~'],
  ['2024.. oil', '(& date=2024-01-01..~ [oil])'],
  ['..2023-05', 'date=..2023-05-31~'],
  ['2024', '[2024]'],
  ['2024-12 .. 2025-01 oil', '(& date=2024-12-01..2025-01-31~ [oil])'],
  ['2024-12 ..2025-01', 'date=2024-12-01..2025-01-31~'],
  ['2024-12... 2025-01', 'date=2024-12-01..2025-01-31~'],
  ['covid 19 2024..2025', '(& [covid] [19] date=2024-01-01..2025-12-31~)'],
  ['iraq 2003 2024..', '(& [iraq] [2003] date=2024-01-01..~)'],
  ['-2024..2025', '!date=2024-01-01..2025-12-31~'],
  ['year:2024', 'date=2024-01-01..2024-12-31~'],
  ['iraq last month', '(& [iraq] date=2024-12-01..2024-12-31~)'],
  ['-last year oil', '(& !date=2024-01-01..2024-12-31~ [oil])'],
  ['last 30 days oil', '(& date=2024-12-17..2025-01-15~ [oil])'],
  ['2 days ago', 'date=2025-01-13..2025-01-13~'],
  ['"last month"', '[last month]'],
  ['last -month', '(& [last] ![month])'],
  ['last "month"', '(& [last] [month])'],
  ['(last month) or x', '(| date=2024-12-01..2024-12-31~ [x])'],
  ['yesterday last', '(& [yesterday] [last])'],
  ['last month’s', '(& [last] [month’s])'],
  ['wait...what', '[wait...what]'],
  ['1..2', '[1..2]'],
  ['date:"2 December 2024"', 'date=2024-12-02..2024-12-02~'],
  ['date:"last month"', 'date=2024-12-01..2024-12-31~'],
  ['date:last-month', 'date=2024-12-01..2024-12-31~'],
  ['date:last month oil', '(& date=2024-12-01..2024-12-31~ [oil])'],
  ['(cited:last 30 days)', 'cited=2024-12-17..2025-01-15~'],
  ['date:"last month..today"', 'date=2024-12-01..2025-01-15~'],
  ['since:2024-12 until:2025', '(& since=2024-12-01..~ until=..2025-12-31~)'],
  ['since:yesterday', 'since=2025-01-14..~'],
  ['added:today', 'added=2025-01-15..2025-01-15~'],
  ['before:2024', 'until=..2024-12-31~'],
])('%s', (text, tree) => {
  expect(parse(text)).toBe(tree);
});

test.each<[text: string, code: string, place: string, message: string, hint: string | undefined]>([
  [
    'oil "war',
    'query.unclosed',
    '"',
    'The quotation mark ‘"’ is not closed.',
    'Close it with " or leave it out.',
  ],
  [
    '«war',
    'query.unclosed',
    '«',
    'The quotation mark ‘«’ is not closed.',
    'Close it with » or leave it out.',
  ],
  [
    'tag:"war',
    'query.unclosed',
    '"',
    'The quotation mark ‘"’ is not closed.',
    'Close it with " or leave it out.',
  ],
  [
    'a -(b',
    'query.unclosed',
    '(',
    'The bracket ‘(’ is not closed.',
    'Close it with ) or put quotation marks around the words.',
  ],
  [
    'oil outlt:reuters',
    'query.field',
    'outlt:reuters',
    'There is no field ‘outlt:’ to search in.',
    'Did you mean ‘outlet:’? To search for the words themselves, put quotation marks around them.',
  ],
  [
    '-colour:red',
    'query.field',
    '-colour:red',
    'There is no field ‘colour:’ to search in.',
    'The fields are outlet, author, title, note, quotation, tag, post, type, language, url, key, country, kind, date, since, until, cited, added, is, has, saved. To search for the words themselves, put quotation marks around them.',
  ],
  [
    'is:uncitd',
    'query.value',
    'is:uncitd',
    '‘uncitd’ cannot stand behind ‘is:’.',
    'Did you mean is:uncited? Choose from uncited, cited, incomplete, undated.',
  ],
  [
    'has:legs',
    'query.value',
    'has:legs',
    '‘legs’ cannot stand behind ‘has:’.',
    'Choose from outlet, author, title, note, tag, post, language, url, date, quotation.',
  ],
  [
    'x type:poem',
    'query.value',
    'type:poem',
    '‘poem’ cannot stand behind ‘type:’.',
    expect.stringContaining('article-newspaper, ') as unknown as string,
  ],
  [
    'country:Mordor',
    'query.value',
    'country:Mordor',
    '‘Mordor’ is no country.',
    'Write its name in English or its code of two letters, such as country:Iraq or country:IQ.',
  ],
  [
    'oil 2025-01..2024-12',
    'query.value',
    '2025-01..2024-12',
    '‘2025-01..2024-12’ ends before it begins.',
    expect.stringContaining('2024-12..2025-01') as unknown as string,
  ],
  [
    '2024-13 .. 2025-01',
    'query.value',
    '2024-13 .. 2025-01',
    expect.stringContaining('there is no month 13') as unknown as string,
    expect.stringContaining('2024-12..2025-01') as unknown as string,
  ],
  ['tag:""', 'query.value', 'tag:""', 'Nothing stands behind ‘tag:’.', undefined],
  [
    'date:13/25/24',
    'query.value',
    'date:13/25/24',
    expect.stringContaining('‘13/25/24’') as unknown as string,
    expect.stringContaining('last month') as unknown as string,
  ],
  [
    'date:2025..2024',
    'query.value',
    'date:2025..2024',
    '‘2025..2024’ ends before it begins.',
    expect.stringContaining('2024-12..2025-01') as unknown as string,
  ],
  [
    'date:..',
    'query.value',
    'date:..',
    '‘..’ is no range of dates.',
    expect.stringContaining('2024') as unknown as string,
  ],
  [
    'date:2024..2025..2026',
    'query.value',
    'date:2024..2025..2026',
    '‘2024..2025..2026’ is no range of dates.',
    expect.stringContaining('2024') as unknown as string,
  ],
  [
    `${'('.repeat(22)}a`,
    'query.too-deep',
    '(',
    'Brackets may stand at most 20 deep in each other.',
    undefined,
  ],
  ['a '.repeat(201), 'query.too-long', 'a', 'A search may have at most 200 terms.', undefined],
])('%s is refused', (text, code, place, message, hint) => {
  const parsed = parseQuery(text, setting);
  if (parsed.ok) throw new Error('it was read');
  const { start, end, ...problem } = parsed.problem;
  expect(problem).toEqual({ code, message, hint });
  expect(text.slice(start, end)).toBe(place);
});

test('a text that is too long is refused at once', () => {
  const parsed = parseQuery('a'.repeat(10_001), setting);
  expect(parsed).toMatchObject({
    ok: false,
    problem: {
      code: 'query.too-long',
      start: 10_000,
      message: 'A search may have at most 10,000 characters.',
    },
  });
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '(',
        ')',
        '"',
        '-',
        'or',
        '|',
        ' ',
        ' ',
        'a',
        'al',
        '“',
        '»',
        '\\',
        'date:',
        'is:',
        'x:',
        '..',
        '2024',
        'last month',
        'last ',
        'NOT ',
        'ash ',
        'sh',
        '?',
        'tag:(',
        '3 days ago',
        '\0',
        '\ud800',
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join('')),
);

test('no text makes it throw; what it reads, it prints and reads again', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const parsed = parseQuery(text, setting);
      if (!parsed.ok) {
        const { start, end } = parsed.problem;
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
        return;
      }
      if (parsed.value === undefined) return;
      expect(parseQuery(formatQuery(parsed.value), setting)).toEqual(parsed);
    }),
    { numRuns: 3000 },
  );
});

const word = fc.oneof(
  fc.constantFrom(
    'iraq',
    'Al Hurra',
    'al',
    'or',
    'OR',
    'AND',
    'x*',
    'a"b\\',
    'الحرة',
    '-x',
    '(y)',
    '10:30',
    'https://a.example/',
    '2024..',
    '“z”',
    'civil war',
    'tag:x',
    '石油',
    'x|y',
    ')',
  ),
  fc.string({ minLength: 1, maxLength: 8 }).map((text) => `a${text}`),
);

const leaf: fc.Arbitrary<QueryNode> = fc.oneof(
  word
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .map((text): QueryNode => ({ kind: 'text', text })),
  word.map((value): QueryNode => ({ kind: 'field', field: 'outlet', value })),
  word.map((value): QueryNode => ({ kind: 'field', field: 'url', value })),
  fc.constantFrom(...states).map((state): QueryNode => ({ kind: 'is', state })),
  fc.constantFrom(...parts).map((part): QueryNode => ({ kind: 'has', part })),
  fc.constantFrom<QueryNode>(
    { kind: 'date', field: 'date', typed: 'last month', first: '2024-12-01', last: '2024-12-31~' },
    { kind: 'date', field: 'since', typed: '2024', first: '2024-01-01', last: '~' },
    { kind: 'field', field: 'type', value: 'report' },
    { kind: 'saved', name: 'x-y' },
  ),
);

const { tree } = fc.letrec<{ tree: QueryNode }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc
      .tuple(
        fc.constantFrom<'and' | 'or'>('and', 'or'),
        fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
      )
      .map(
        ([kind, nodes]) =>
          joinNodes(kind, nodes) ?? { kind: 'is' as const, state: 'cited' as const },
      ),
    tie('tree').map((node): QueryNode => ({ kind: 'not', node })),
  ),
}));

test('every tree is printed so that it is read as the same', () => {
  fc.assert(
    fc.property(tree, (node) => {
      expect(parseQuery(formatQuery(node), setting)).toEqual({ ok: true, value: node });
    }),
    { numRuns: 3000 },
  );
});

test.each(['(', ')', '"', '-', 'or ', 'a:', 'al ', '\\"', '((a) or ', 'date:last ', '2024..', '“'])(
  'ten thousand characters of %s take no time',
  (piece) => {
    const text = piece.repeat(Math.floor(10_000 / piece.length));
    const start = performance.now();
    parseQuery(text, setting);
    expect(performance.now() - start).toBeLessThan(200);
  },
);
