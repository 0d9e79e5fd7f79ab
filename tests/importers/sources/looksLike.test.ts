import { findImporterByContent } from '../../../src/importers/index.ts';

const one = 'Reuters, “One,” 12/3/24';
const two = 'AFP, “Two,” 12/4/24';

test.each<[string, string | undefined]>([
  [`SOURCES\n\n${one}\n\n${two}\n`, 'sources'],
  [`Sources:\n${one}\n- “Two,” 12/4/24\n`, 'sources'],
  [`Text of a post.\n\nBibliography\n\n${one}\n\n${two}\n`, 'sources'],
  [`<p>Text.</p><p><b>SOURCES</b></p><p>${one}</p><p>${two}</p>`, 'sources'],
  [`Text.<br />\n<br />\nSources<br />\n${one}<br />\n${two}<br />\n`, 'sources'],
  [`**SOURCES**\n\n${one}  \n\\- “[Two](https://x.example/2),” 12/4/24\n`, 'sources'],
  [`${one}\n\n${two}\n`, 'sources'],
  [`${one}\n`, 'sources'],
  ['SOURCES\n\n% reason: x\nReuters, One, 12/3/24\n', 'sources'],
  [`sources,date,title,outlet\n“One,”,12/3/24,“Two,”,Reuters\n`, 'csv'],
  ['title,outlet,date\n“One,”,Reuters,12/3/24\n“Two,”,AFP,12/4/24\n', 'csv'],
  ['outlet,title\nReuters,"References"\nAFP,"Sources"\n', 'csv'],
  ['Outlet\tTitle\tDate\nReuters\t“One”\t12/3/24\n', 'csv'],
  ['@article{a, title = {Sources}, journal = {Reuters, “One,” 12/3/24}}', 'bibtex'],
  [`TY  - NEWS\nTI  - SOURCES\nT2  - Reuters\nER  - \n`, 'ris'],
  [`[{"title": "SOURCES\\n${one}", "type": "book"}]`, 'csl-json'],
  ['He said, “no,” on 12/3/24 and left.\n', undefined],
  ['', undefined],
])('%j → %s', (text, name) => {
  expect(findImporterByContent(text, '')?.name).toBe(name);
});

test.each([
  'References\n\nThe committee said, “no,” and went home.\n\nIt did.\n',
  'https://x.example/a\nhttps://y.example/b\n',
  '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<H1>Sources</H1>\n<DL><p><DT><A HREF="https://x.example/a">“One,” 12/3/24</A>\n',
  `<?xml version="1.0"?>\n<rss><channel><item><content><p>SOURCES</p><p>${one}</p><p>${two}</p></content></item></channel></rss>`,
])('%j is not taken', (text) => {
  expect(findImporterByContent(text, '')?.name).not.toBe('sources');
});
