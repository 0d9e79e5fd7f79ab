/** The entities of XML, and of HTML those that titles and dates are written with. */
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  shy: '',
};

const xml: ReadonlySet<string> = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);

/** Decodes XML's own five entities and numbers; others, such as those of a DTD, stay as they are. */
export function decodeXmlEntities(text: string): string {
  return decode(text, (name) => (xml.has(name) ? named[name] : undefined));
}

/** Decodes numbers and the common entities of HTML's punctuation; others stay as they are. */
export function decodeHtmlEntities(text: string): string {
  return decode(text, (name) => (Object.hasOwn(named, name) ? named[name] : undefined));
}

function decode(text: string, find: (name: string) => string | undefined): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,6}));/g,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) return find(name) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
    },
  );
}
