import fc from 'fast-check';
import { CiteError } from '../../../src/domain/error.ts';
import { formatXml } from '../../../src/styles/csl/xml/formatXml.ts';
import { parseXml } from '../../../src/styles/csl/xml/parseXml.ts';

test('elements, attributes, text, comments, CDATA and prefixes are read', () => {
  const text = `\ufeff<?xml version="1.0"?>
<!-- > "quotes' -->
<cs:a x='1 > 0' y = "&lt;&#x41;&#66;&amp;lt;"><b/>t<![CDATA[<&]]></cs:a>
`;
  const root = parseXml(text, 'x.csl');
  expect(root).toMatchObject({ name: 'a', line: 3 });
  expect([...root.attributes]).toEqual([
    ['x', '1 > 0'],
    ['y', '<AB&lt;'],
  ]);
  expect(root.children).toEqual([
    { name: 'b', whole: 'b', attributes: new Map(), children: [], line: 3 },
    't',
    '<&',
  ]);
  expect(formatXml(root)).toBe('<a x="1 &gt; 0" y="&lt;AB&amp;lt;"><b/></a>');
});

test.each([
  ['', 1, 'There is no XML in it.'],
  ['text', 1, 'Text stands outside of the style: ‘text’.'],
  ['<a>\n<b>\n</a>', 3, 'Here <b> of line 2 should be closed, but there is </a>.'],
  ['<a>\n\n<b/>', 3, 'The file ends before <a> of line 1 is closed.'],
  ['<a/>\n<b/>', 2, 'The style has ended before this.'],
  ['</a>', 1, 'Nothing is open here, but there is </a>.'],
  ['<a>\n<b x=1/></a>', 2, 'The tag cannot be read from ‘x=1/’.'],
  ['<a>\n<b x="1" x="2"/></a>', 2, 'It says ‘x’ twice.'],
  ['<a>\n<b x="<"/></a>', 2, 'The tag that begins here is not well-formed: ‘<b x="<"/></a>’.'],
  ['<a>\n& b</a>', 1, '‘&’ is no character reference; write an ampersand as &amp;.'],
  ['<a x="&bomb;"/>', 1, '‘&’ is no character reference; write an ampersand as &amp;.'],
  ['<a>\n<!-- never', 2, 'A comment that begins here never ends.'],
  ['<a><?x', 1, 'An instruction that begins here never ends.'],
  ['<a><![CDATA[', 1, 'A CDATA section that begins here never ends.'],
  [
    '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "&b;&b;">]><a/>',
    2,
    'It declares a document type or entities, which no style needs.',
  ],
  ['<a>'.repeat(200), 1, 'It nests more than 100 deep.'],
  [`<a>${'<b/>'.repeat(100_000)}</a>`, 1, 'It has more than 50000 elements.'],
  [
    `<a ${Array.from({ length: 51 }, (_, at) => `x${at}=""`).join(' ')}/>`,
    1,
    'A tag has more than 50 attributes.',
  ],
])('%#: refused in line %i', (text, line, message) => {
  expect(() => parseXml(text, 'x.csl')).toThrow(message);
  try {
    parseXml(text, 'x.csl');
  } catch (error) {
    expect(error).toBeInstanceOf(CiteError);
    expect(error).toMatchObject({ code: 'style.invalid', place: { file: 'x.csl', line } });
  }
});

test.each([
  ['one endless tag', `<a ${'x'.repeat(1_900_000)}`],
  ['attributes without end', `<a ${"x='' ".repeat(400_000)}`],
  ['spaces', `<a${' '.repeat(1_900_000)}="`],
  ['an attribute of spaces', `<a x${' '.repeat(1_900_000)}>`],
  ['open quotes', `<a ${'"'.repeat(1_900_001)}>`],
  ['ampersands', `<a>${'&amp;'.repeat(380_000)}`],
  ['comments', `<a>${'<!---->'.repeat(270_000)}`],
  ['less-than signs', '<'.repeat(1_900_000)],
  ['lines', `<a>${'\n'.repeat(1_900_000)}</b>`],
])('%s: told in time', (_name, text) => {
  const start = performance.now();
  expect(() => parseXml(text, 'x.csl')).toThrow(CiteError);
  expect(performance.now() - start).toBeLessThan(2000);
});

test('whatever the text, it is read or refused', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '/',
    'a',
    '"',
    "'",
    '=',
    ' ',
    '&',
    ';',
    '!',
    '-',
    '[',
    '?',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      try {
        const root = parseXml(pieces.join(''), 'x');
        expect(formatXml(parseXml(formatXml(root), 'x'))).toBe(formatXml(root));
      } catch (error) {
        expect(error).toBeInstanceOf(CiteError);
      }
    }),
    { numRuns: 2000 },
  );
});
