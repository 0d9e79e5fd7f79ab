/** Texts that break a bibliography where they are not escaped. */
const texts = [
  '\\input{/etc/passwd} \\write18{ls} \\end{document} \\def\\x{y}',
  '100% of $5 & #1 for a_b in {braces} ^ ~ \\ | < > " \' ` @',
  'one } brace too many',
  'one { brace too few',
  '\\',
  'ends in a backslash \\',
  "``quoted'' -- dashed --- and ?` !` ,, << >>",
  '@article{inside, title = {x}}',
  '%%% a comment',
  '<script>alert(1)</script> &amp; <b>bold</b>',
  'a\u001b[31mred\u0007',
  'Smith and Jones and others, Jr., III',
  'and',
  'others',
  'x'.repeat(3000),
  'long title '.repeat(300).trim(),
  '“Łódź – Ærøskøbing … Škvorecký’s «Ístanbul»”: über Çeşme, Đà, Þórr, ñ, ő, ą, ș — ½ × €5',
];

/**
 * Articles of every type that hold the texts wherever a text can be. Names are cut: BibTeX itself has room
 * for no more than some hundred letters to sort by.
 */
export const hostileArticles = texts.flatMap((text, i) =>
  ['article-newspaper', 'webpage', 'report', 'book', 'chapter', 'thesis'].map((type) => ({
    key: `hostile${i}${type.replace(/\W/g, '')}`,
    type,
    title: `${text} ${i} ${type}`,
    outlet: text.slice(0, 60),
    authors: [
      { family: text.slice(0, 40), given: text.slice(0, 40) },
      { literal: text.slice(0, 40) },
    ],
    date: '2024-12-04',
    url: `https://x.example/${i}/${type}?a=b&c=%7B#_~^{}\\"<`,
    tags: [text.replaceAll(',', ' ')],
    note: text,
    extra: {
      publisher: text.slice(0, 60),
      'publisher-place': text.slice(0, 60),
      genre: text.slice(0, 60),
      volume: text.slice(0, 50),
      page: '3-5',
      'container-title': text.slice(0, 60),
      editor: [{ family: text.slice(0, 40), given: text.slice(0, 40) }],
    },
  })),
);
