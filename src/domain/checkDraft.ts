import { type ArticleType, articleTypes, type NewArticle, type NewCitation } from './article.ts';
import { parseArticleType } from './articleType.ts';
import { checkExtra } from './checkExtra.ts';
import { checkPeople } from './checkPeople.ts';
import { cleanText } from './cleanText.ts';
import type { DateOrder, DateValue } from './date.ts';
import type { ArticleDraft } from './draft.ts';
import { foldText } from './fold.ts';
import { isKey } from './key.ts';
import { toLanguage } from './language.ts';
import { isNoDate } from './noDate.ts';
import { parseDate } from './parseDate.ts';
import { unwrapPastedTitle } from './pastedTitle.ts';
import { namesSeveralPosts, toNewPost } from './postName.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { quoteText } from './quoteText.ts';
import { parseWebUrl } from './url.ts';

/** The most that a note may have, in UTF-16 code units. */
export const longestNote = 100_000;

/** In UTF-16 code units. */
const longest = {
  outlet: 500,
  title: 2000,
  post: 500,
  tag: 200,
  language: 35,
  locator: 500,
  quotation: 100_000,
  note: longestNote,
} as const;

export type CheckedDraft =
  | { readonly ok: true; readonly article: NewArticle }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export interface CheckOptions {
  /** The order in which numeric dates are read. */
  readonly order?: DateOrder;
  /**
   * The key is one that a file brings: where it is not well-formed the library gives another, as it
   * does for one that is taken.
   */
  readonly isKeyAWish?: boolean;
}

/** A draft under way: its values are read field by field, its problems collected. */
interface Check {
  readonly draft: ArticleDraft;
  readonly options: CheckOptions;
  readonly problems: Problem[];
}

/**
 * Makes an article of a draft, or tells everything that is wrong with it, each problem with the
 * draft's line and the field's name of the command line. Texts are cleaned; blank ones, and words
 * for no date such as `n.d.`, are none. A draft needs a title or a URL. It carries a citation where
 * it names a post, a day of citing, a locator, a quotation or a note on the citation. Without a type it
 * is taken for a newspaper article, or for a web page where it has nothing but a URL.
 */
export function checkDraft(draft: ArticleDraft, options: CheckOptions): CheckedDraft {
  const check: Check = { draft, options, problems: [] };
  const title = readTitle(check);
  const outlet = readOutlet(check);
  const url = readUrl(check);
  const type = readType(check);
  const article: NewArticle = {
    type: type ?? (outlet === undefined && title === undefined ? 'webpage' : 'article-newspaper'),
    typeGiven: type !== undefined,
    title,
    outlet,
    authors: readAuthors(check),
    issued: readDate(check, 'date', draft.date),
    url,
    language: readLanguage(check),
    note: readText(check, 'note', draft.note),
    tags: readTags(check),
    key: readKey(check),
    extra: readExtra(check),
    citation: readCitation(check),
  };
  const { problems } = check;
  return problems.length === 0 ? { ok: true, article } : { ok: false, problems };
}

function report(check: Check, field: string, code: ProblemCode, message: string): void {
  check.problems.push({ code, message, place: { line: check.draft.line, field } });
}

function readText(
  check: Check,
  field: keyof typeof longest,
  value: string | undefined,
): string | undefined {
  if (value === undefined || value === '') return undefined;
  const text = cleanText(value);
  const most = longest[field];
  if (text.length > most) {
    const length = `has ${text.length} characters; this field may have ${most}`;
    report(check, field, 'text.too-long', `${quoteText(text)} ${length}`);
  }
  return text === '' ? undefined : text;
}

function readTitle(check: Check): string | undefined {
  const { draft } = check;
  const title = readText(check, 'title', draft.title);
  if (title !== undefined) return unwrapPastedTitle(title);
  if (cleanText(draft.url ?? '') === '') {
    report(check, 'title', 'title.missing', 'there is no title and no URL; one of them is needed');
  }
  return undefined;
}

function readOutlet(check: Check): string | undefined {
  const outlet = readText(check, 'outlet', check.draft.outlet);
  if (outlet !== undefined && /^[a-z][a-z0-9+.-]{0,20}:\/\//i.test(outlet)) {
    const message = `${quoteText(outlet)} is a web address, not the name of an outlet; it belongs in the field url`;
    report(check, 'outlet', 'outlet.not-a-name', message);
  }
  return outlet;
}

function readUrl(check: Check): string | undefined {
  const text = check.draft.url;
  if (text === undefined || cleanText(text) === '') return undefined;
  const result = parseWebUrl(text);
  if (result.ok) return result.value;
  report(check, 'url', result.problem.code, result.problem.message);
  return undefined;
}

function readType(check: Check): ArticleType | undefined {
  const text = cleanText(check.draft.type ?? '');
  if (text === '') return undefined;
  const type = parseArticleType(text);
  if (type === undefined) {
    const message = `${quoteText(text)} is no type of article; the types are ${articleTypes.join(', ')}`;
    report(check, 'type', 'type.unknown', message);
  }
  return type;
}

function readAuthors(check: Check): NewArticle['authors'] {
  const { authors } = check.draft;
  if (authors === undefined || authors.length === 0) return [];
  return checkPeople(authors, ({ code, message }) => report(check, 'author', code, message));
}

function readDate(check: Check, field: string, text: string | undefined): DateValue | undefined {
  if (text === undefined || text === '' || isNoDate(text)) return undefined;
  const result = parseDate(text, check.options);
  if (result.ok) return result.value;
  report(check, field, result.problem.code, result.problem.message);
  return undefined;
}

function readLanguage(check: Check): string | undefined {
  const text = readText(check, 'language', check.draft.language);
  return text === undefined ? undefined : toLanguage(text);
}

function readTags(check: Check): readonly string[] {
  const { tags } = check.draft;
  if (tags === undefined || tags.length === 0) return [];
  const byFold = new Map<string, string>();
  for (const piece of tags.flatMap((entry) => entry.split(/[;,؛،]/))) {
    const tag = readText(check, 'tag', piece);
    const fold = tag === undefined ? '' : foldText(tag) || tag;
    if (tag !== undefined && !byFold.has(fold)) byFold.set(fold, tag);
  }
  return [...byFold.values()];
}

function readKey(check: Check): string | undefined {
  const key = cleanText(check.draft.key ?? '');
  if (key === '') return undefined;
  if (!isKey(key) && check.options.isKeyAWish !== true) {
    const message = `${quoteText(key)} can’t be a key; use letters a to z, digits and - _ : . + /, at most 100, and begin with a letter or digit`;
    report(check, 'key', 'key.malformed', message);
  }
  return key;
}

function readExtra(check: Check): NewArticle['extra'] {
  const extra = checkExtra(check.draft.extra);
  if (extra !== undefined) return extra;
  const message =
    'the fields that cite only keeps are more than 1,000,000 characters, or 64 levels deep';
  report(check, 'extra', 'text.too-long', message);
  return {};
}

function readCitation(check: Check): NewCitation | undefined {
  const { draft } = check;
  const post = readPost(check);
  const cited = readCited(check);
  const locator = readText(check, 'locator', draft.locator);
  const quotation = readText(check, 'quotation', draft.quotation);
  const note = readText(check, 'note', draft.citationNote);
  if (!(post ?? cited ?? locator ?? quotation ?? note)) return undefined;
  return { post, cited, locator, quotation, note };
}

function readPost(check: Check): NewCitation['post'] {
  const text = readText(check, 'post', check.draft.post);
  if (text === undefined) return undefined;
  if (text.length <= longest.post && namesSeveralPosts(text)) {
    const message = `${quoteText(text)} names several posts; name one, and give the article again for each of the others, in a file as a row of its own`;
    report(check, 'post', 'post.several', message);
    return undefined;
  }
  const post = toNewPost(text);
  if (post === undefined) {
    const message = `${quoteText(text)} has no letter and no digit to name a post by`;
    report(check, 'post', 'post.unnamed', message);
  }
  return post;
}

function readCited(check: Check): DateValue | undefined {
  const cited = readDate(check, 'cited', check.draft.cited);
  if (cited === undefined || /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/.test(cited.edtf)) return cited;
  const message = `${quoteText(cited.typed)} is no day to cite on; write one day, a month or a year, like 2024-12-25`;
  report(check, 'cited', 'date.unreadable', message);
  return undefined;
}
