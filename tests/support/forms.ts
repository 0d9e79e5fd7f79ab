import type { Form } from './findMisfits.ts';

const text = 'string';
const textOrNull = 'null | string';
const count = 'number';

const person = {
  'dropping-particle?': text,
  'family?': text,
  'given?': text,
  'literal?': text,
  'non-dropping-particle?': text,
  'suffix?': text,
} satisfies Form;

const citation = {
  cited: text,
  'locator?': text,
  'note?': text,
  post: textOrNull,
  'quotation?': text,
} satisfies Form;

/** The forms of `--json`, as docs/scripting.md promises them. */
export const article = {
  added: text,
  authors: [person],
  citations: [citation],
  'extra?': { '*': 'string | number | boolean | null | list | object' },
  issued: textOrNull,
  key: text,
  language: textOrNull,
  note: textOrNull,
  outlet: textOrNull,
  tags: [text],
  title: textOrNull,
  type: text,
  url: textOrNull,
} satisfies Form;

export const post = {
  date: textOrNull,
  slug: text,
  sources: count,
  title: textOrNull,
  url: textOrNull,
} satisfies Form;

export const outlet = {
  aliases: [text],
  articles: count,
  country: textOrNull,
  domains: [text],
  formerNames: [text],
  kind: textOrNull,
  language: textOrNull,
  name: text,
  sortName: textOrNull,
} satisfies Form;

export const use = {
  cited: text,
  date: textOrNull,
  key: text,
  'locator?': text,
  'note?': text,
  post: textOrNull,
  'quotation?': text,
  title: textOrNull,
  url: textOrNull,
} satisfies Form;

const figure = { added: count, changed: count, removed: count };

export const entry = {
  at: text,
  changes: {
    'articles?': figure,
    'citations?': figure,
    'outlets?': figure,
    'posts?': figure,
    'searches?': figure,
  },
  command: text,
  id: count,
  kind: text,
  undoes: 'null | number',
  undoneBy: 'null | number',
} satisfies Form;

export const entryDetail = {
  ...entry,
  more: count,
  records: [
    {
      change: text,
      fields: [{ after: textOrNull, before: textOrNull, field: text }],
      kind: text,
      name: text,
    },
  ],
} satisfies Form;

export const search = { name: text, query: text };

export const style = {
  file: textOrNull,
  from: text,
  name: text,
  problem: textOrNull,
  sample: textOrNull,
  title: textOrNull,
} satisfies Form;

export const setting = { name: text, path: text, scope: text, value: text };

export const anySetting = {
  choices: 'null | list',
  name: text,
  path: textOrNull,
  scope: textOrNull,
  summary: text,
  value: textOrNull,
} satisfies Form;

export const report = {
  added: count,
  alreadyThere: count,
  citations: count,
  citedBefore: [{ citations: [{ cited: text, post: textOrNull }], key: text }],
  filled: [{ fields: [text], key: text }],
  files: [{ encoding: text, file: text, format: text }],
  leftOut: { '*': count },
  likenesses: [{ like: text, name: text }],
  newOutlets: [text],
  newPosts: [text],
  posts: [{ rejected: count, slug: text, title: textOrNull, understood: count }],
  read: count,
  rejected: count,
  rekeyed: [{ key: text, wanted: text }],
  unsure: count,
  updated: count,
} satisfies Form;

export const finding = {
  code: text,
  command: text,
  fixable: 'boolean',
  message: text,
  name: text,
  others: [text],
  severity: text,
  subject: text,
  value: text,
} satisfies Form;

export const check = {
  code: text,
  explanation: text,
  fixable: 'boolean',
  heading: text,
  severity: text,
} satisfies Form;
