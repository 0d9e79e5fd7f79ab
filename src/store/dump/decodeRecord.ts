import { type ArticleType, articleTypes, type Extra } from '../../domain/article.ts';
import { checkExtra } from '../../domain/checkExtra.ts';
import type { DateValue } from '../../domain/date.ts';
import { isEdtf, toDateValue } from '../../domain/dateParts.ts';
import { decodeList, decodeObject } from '../../domain/decodeJson.ts';
import { findUrlProblem } from '../../domain/findUrlProblem.ts';
import { isKey } from '../../domain/key.ts';
import { decodeName } from './decodeName.ts';
import type { DumpRecord } from './dumpRecord.ts';
import { createMemberReader, type MemberReader, type Report } from './memberReader.ts';

/**
 * A record from a line's JSON value.
 *
 * @param report Told of each member that is wrong.
 * @returns undefined where anything was
 */
export function decodeRecord(value: unknown, report: Report): DumpRecord | undefined {
  const members = decodeObject(value);
  const kind = kinds.find((each) => Object.hasOwn(members, each));
  if (kind === undefined) {
    report(
      undefined,
      'it is no record of a library: none of ‘outlet’, ‘post’, ‘search’, ‘article’, ‘former-key’, ‘citation’ is in it',
    );
    return undefined;
  }
  let isRight = true;
  const reader = createMemberReader(members, (field, message) => {
    isRight = false;
    report(field, message);
  });
  const record = decoders[kind](reader);
  reader.refuseOthers();
  return isRight ? record : undefined;
}

/** In an order in which the member that names the kind comes before one that only refers to it. */
const kinds = ['citation', 'former-key', 'article', 'outlet', 'post', 'search'] as const;

const decoders: Readonly<Record<(typeof kinds)[number], (reader: MemberReader) => DumpRecord>> = {
  outlet: (reader) => ({
    kind: 'outlet',
    name: reader.text('outlet'),
    sortName: reader.optionalText('sort-name'),
    outletKind: reader.optionalText('kind'),
    country: reader.optionalText('country', (text) =>
      /^[A-Z]{2}$/.test(text) ? undefined : 'is no code of a country, such as IQ',
    ),
    language: reader.optionalText('language'),
    aliases: reader.texts('aliases'),
    formerNames: reader.texts('former-names'),
    domains: reader.texts('domains', (text) =>
      /^[^\s/]+$/.test(text) ? undefined : 'is no domain, such as shafaq.com',
    ),
  }),
  post: (reader) => ({
    kind: 'post',
    slug: reader.text('post'),
    title: reader.optionalText('title'),
    date: readDate(reader, 'date'),
    url: reader.optionalText('url', findWrongUrl),
  }),
  search: (reader) => ({
    kind: 'search',
    name: reader.text('search'),
    query: reader.text('query'),
  }),
  article: (reader) => ({
    kind: 'article',
    key: reader.text('article', findWrongKey),
    type: toType(
      reader.text('type', (text) => (isType(text) ? undefined : 'is no type of article')),
    ),
    typeGiven: reader.flag('type-given'),
    title: reader.optionalText('title'),
    outlet: reader.optionalText('outlet'),
    authors: reader.list('authors', decodeName),
    issued: readDate(reader, 'date'),
    url: reader.optionalText('url', findWrongUrl),
    language: reader.optionalText('language'),
    note: reader.optionalText('note'),
    tags: [...new Set(reader.texts('tags'))],
    extra: reader.optional('extra', decodeExtra, {}),
    added: reader.text('added', (text) =>
      /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z$/.test(text)
        ? undefined
        : 'is no instant in UTC',
    ),
  }),
  'former-key': (reader) => ({
    kind: 'former-key',
    key: reader.text('former-key', findWrongKey),
    article: reader.optionalText('article'),
  }),
  citation: (reader) => ({
    kind: 'citation',
    article: reader.text('citation'),
    post: reader.optionalText('post'),
    cited: readDate(reader, 'cited') ?? noDate(reader),
    locator: reader.optionalText('locator'),
    quotation: reader.optionalText('quotation'),
    note: reader.optionalText('note'),
  }),
};

function readDate(reader: MemberReader, name: string): DateValue | undefined {
  const edtf = reader.optionalText(name, (text) =>
    isEdtf(text) ? undefined : 'is no date in EDTF, such as 2024-12-02',
  );
  const typed = reader.optionalAny(`${name}-typed`);
  return edtf === undefined || !isEdtf(edtf) ? undefined : toDateValue(edtf, typed ?? edtf);
}

/** A citation always has its day. */
function noDate(reader: MemberReader): DateValue {
  reader.text('cited');
  return toDateValue('0001');
}

function findWrongUrl(url: string): string | undefined {
  return findUrlProblem(url) === undefined ? undefined : 'is no web address';
}

function findWrongKey(key: string): string | undefined {
  return isKey(key) ? undefined : 'is no key';
}

function isType(text: string): text is ArticleType {
  return articleTypes.some((type) => type === text);
}

function toType(text: string): ArticleType {
  return isType(text) ? text : 'document';
}

function decodeExtra(value: unknown): Extra | undefined {
  const isObject = typeof value === 'object' && value !== null && decodeList(value) === undefined;
  return isObject ? checkExtra(decodeObject(value)) : undefined;
}
