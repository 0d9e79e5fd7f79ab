import type { Article, NewArticle } from '../../domain/article.ts';
import { cleanText } from '../../domain/cleanText.ts';
import type { DateOrder } from '../../domain/date.ts';
import type { ArticleDraft } from '../../domain/draft.ts';
import { foldText } from '../../domain/fold.ts';
import { formatPeople } from '../../domain/formatPeople.ts';
import { parseDate } from '../../domain/parseDate.ts';
import { toSafeText } from '../../domain/safeText.ts';
import { parseWebUrl } from '../../domain/url.ts';
import { wrapText } from '../../terminal/wrapText.ts';
import type { Dependencies } from '../dependencies.ts';
import { formatOneLine } from '../formatOneLine.ts';
import { readPasted } from './readPasted.ts';
import { checkForSaving } from './saveArticles.ts';

const fields = ['outlet', 'title', 'author', 'date', 'url', 'post'] as const;

type Field = (typeof fields)[number];

/** Printed lines that were pasted where the first field of one article was asked for. */
export interface PastedLines {
  readonly lines: string;
}

export interface AskOptions {
  readonly order: DateOrder | undefined;
  /** Puts what is known of the article, as by flags, over what a line says. */
  readonly complete: (line: ArticleDraft) => ArticleDraft;
}

/**
 * Asks for what a draft lacks, shows the line as it would be printed, and lets the writer save it,
 * change a field, or drop it; undefined where it is dropped. Whole printed lines may be pasted where
 * the outlet is asked for.
 */
export async function askArticle(
  draft: ArticleDraft,
  { order, complete }: AskOptions,
  dependencies: Dependencies,
): Promise<ArticleDraft | PastedLines | undefined> {
  const { prompter } = dependencies;
  let answered = draft;
  for (const field of fields) {
    if (!isMissing(answered, field)) continue;
    answered = await askField(field, answered, order, dependencies);
    if (field !== 'outlet') continue;
    const pasted = readPasted(answered.outlet ?? '');
    if (pasted.kind === 'draft') answered = complete(pasted.draft);
    else if (pasted.kind === 'outlet')
      answered = { ...answered, outlet: cleanText(answered.outlet ?? '') };
    else {
      const message = `These are ${pasted.count} lines. Add the sources in them?`;
      const sure = await prompter.askConfirm({ message, initial: true });
      return sure ? { lines: pasted.text } : undefined;
    }
  }
  return confirmArticle(answered, order, dependencies);
}

async function confirmArticle(
  draft: ArticleDraft,
  order: DateOrder | undefined,
  dependencies: Dependencies,
): Promise<ArticleDraft | undefined> {
  const { prompter, io } = dependencies;
  let answered = draft;
  for (;;) {
    const preview = await formatPreview(checkForSaving(answered, order), dependencies);
    await io.writeErr(`\n${preview}\n\n`);
    const choice = await prompter.askChoice<Field | 'save' | 'drop'>({
      message: 'Save it?',
      choices: [
        { value: 'save', label: 'Save' },
        ...fields.map((field) => ({ value: field, label: `Change the ${labels[field]}` })),
        { value: 'drop', label: 'Drop it' },
      ],
    });
    if (choice === 'save') return answered;
    if (choice === 'drop') return undefined;
    answered = await askField(choice, answered, order, dependencies);
  }
}

const labels: Readonly<Record<Field, string>> = {
  outlet: 'outlet',
  title: 'title',
  author: 'author',
  date: 'date',
  url: 'web address',
  post: 'post',
};

function isMissing(draft: ArticleDraft, field: Field): boolean {
  if (field === 'author') return (draft.authors ?? []).length === 0;
  return (draft[field] ?? '').trim() === '';
}

async function askField(
  field: Field,
  draft: ArticleDraft,
  order: DateOrder | undefined,
  dependencies: Dependencies,
): Promise<ArticleDraft> {
  const answer = (await askAnswer(field, draft, order, dependencies)).trim();
  if (field === 'author') return { ...draft, authors: answer === '' ? [] : [answer] };
  return { ...draft, [field]: answer };
}

async function askAnswer(
  field: Field,
  draft: ArticleDraft,
  order: DateOrder | undefined,
  { prompter, openLibrary }: Dependencies,
): Promise<string> {
  switch (field) {
    case 'outlet': {
      const names = (await (await openLibrary('read')).listOutlets()).map(({ name }) => name);
      return prompter.askCompleted({
        message: 'Outlet, or a whole printed line (Enter for none)',
        takesLines: true,
        initial: draft.outlet ?? '',
        suggest: (typed) => suggest(typed, names),
      });
    }
    case 'post': {
      const slugs = (await (await openLibrary('read')).listPosts()).map(({ slug }) => slug);
      return prompter.askCompleted({
        message: 'Cited in the post (Enter for none)',
        initial: draft.post ?? '',
        suggest: (typed) => suggest(typed, slugs),
      });
    }
    case 'title':
      return prompter.askText({
        message: 'Title',
        initial: draft.title ?? '',
        check: (answer) => (answer.trim() === '' ? 'An article needs a title.' : undefined),
      });
    case 'author':
      return prompter.askText({
        message: 'Author (Enter for none; several with ;)',
        initial: formatAuthors(draft),
      });
    case 'date':
      return prompter.askText({
        message: 'Date, such as 12/2/24 (Enter for none)',
        initial: draft.date ?? '',
        check: (answer) => checkAnswer(answer, (text) => parseDate(text, order ? { order } : {})),
      });
    case 'url':
      return prompter.askText({
        message: 'Web address (Enter for none)',
        initial: draft.url ?? '',
        check: (answer) => checkAnswer(answer, parseWebUrl),
      });
  }
}

function checkAnswer(
  answer: string,
  parse: (text: string) => { ok: true } | { ok: false; problem: { message: string } },
): string | undefined {
  if (answer.trim() === '') return undefined;
  const result = parse(answer);
  return result.ok ? undefined : result.problem.message;
}

/** The names that have what is typed in them, those that begin with it first. */
function suggest(typed: string, names: readonly string[]): readonly string[] {
  const wanted = foldText(typed);
  if (wanted === '') return names;
  const found = names
    .map((name) => ({ name, at: foldText(name).indexOf(wanted) }))
    .filter(({ at }) => at >= 0);
  return found.sort((a, b) => Math.sign(a.at) - Math.sign(b.at)).map(({ name }) => name);
}

/** The line as it would be printed, and below it what no list shows. */
async function formatPreview(
  article: NewArticle,
  { io, openLibrary }: Dependencies,
): Promise<string> {
  const library = await openLibrary('read');
  const { outlet, url, citation } = article;
  const isNewOutlet = outlet !== undefined && (await library.findOutlet(outlet)) === undefined;
  const post = citation?.post?.slug;
  const isNewPost = post !== undefined && (await library.findPost(post)) === undefined;
  const lines = [
    await formatOneLine(toPreview(article)),
    ...(url === undefined ? [] : [url]),
    ...(isNewOutlet ? [`a new outlet: ${outlet}`] : []),
    ...(post === undefined ? [] : [`cited in ${isNewPost ? 'a new post' : 'the post'}: ${post}`]),
  ];
  return lines.map((line) => wrapText(toSafeText(line), io.err.columns, 2)).join('\n');
}

function formatAuthors({ authors = [] }: ArticleDraft): string {
  const texts = authors.map((one) => (typeof one === 'string' ? one : formatPeople([one])));
  return texts.join('; ');
}

/** A new article as if it were in the library already, to be printed. */
function toPreview(article: NewArticle): Article {
  return {
    ...article,
    key: article.key ?? '',
    outlet:
      article.outlet === undefined ? undefined : { name: article.outlet, sortName: undefined },
    added: '',
    citations: [],
  };
}
