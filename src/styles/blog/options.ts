import { cleanText } from '../../domain/cleanText.ts';
import type { DateForm } from '../../domain/formatDate.ts';
import { toLanguage } from '../../domain/language.ts';
import { isArticleLanguage, listArticleLanguages } from '../../domain/leadingArticles.ts';
import type { Result } from '../../domain/problem.ts';
import { quoteText } from '../../domain/quoteText.ts';

/** How a day is printed: `12/2/24`, `2/12/24`, `2024-12-02`, `December 2, 2024`. */
export const dateForms = ['mdy', 'dmy', 'iso', 'long'] as const satisfies readonly DateForm[];

/** What a section is sorted by: the alphabet of outlets and authors, or the date, oldest first. */
export const blogOrders = ['outlet', 'date'] as const;

/** What the blog style can be told. Whatever is left out is as published sections have it. */
export interface BlogOptions {
  readonly dateForm?: DateForm;
  readonly order?: (typeof blogOrders)[number];
  /** Lines of one outlet or author under each other; by default where the order is by outlet. */
  readonly group?: boolean;
  /** Languages whose leading articles are passed over in sorting, by their codes; by default `ar` and `en`. */
  readonly ignoreArticles?: readonly string[];
}

/** An option as settings name it (`blog.date-form`), and as a flag does (`--date-form`). */
export interface BlogSetting {
  /** One line for help. */
  readonly summary: string;
  readonly choices: readonly string[];
  /** Takes several of the choices, with commas between them, or `none`. */
  readonly isList: boolean;
  /** In the words of `choices`, as it is where nothing is set. */
  readonly preset: string;
  /** Reads a value as it is typed: the options to spread over others. `config.invalid` for what is no choice. */
  parse(text: string): Result<BlogOptions>;
}

/** The options of the blog style by their names. */
export const blogSettings = {
  'date-form': {
    summary: 'how days are printed',
    choices: dateForms,
    isList: false,
    preset: 'mdy',
    parse: makeParse(dateForms, (dateForm) => ({ dateForm })),
  },
  order: {
    summary: 'what a section is sorted by',
    choices: blogOrders,
    isList: false,
    preset: 'outlet',
    parse: makeParse(blogOrders, (order) => ({ order })),
  },
  group: {
    summary: 'whether lines of one outlet or author stand under each other',
    choices: ['yes', 'no'],
    isList: false,
    preset: 'yes',
    parse: makeParse(['yes', 'no'], (answer) => ({ group: answer === 'yes' })),
  },
  'ignore-articles': {
    summary: 'the languages whose The, Le, Der, … are passed over in sorting',
    get choices() {
      return listArticleLanguages();
    },
    isList: true,
    preset: 'ar,en',
    parse: parseLanguages,
  },
} as const satisfies Readonly<Record<string, BlogSetting>>;

function makeParse<T extends string>(
  choices: readonly T[],
  toOptions: (choice: T) => BlogOptions,
): (text: string) => Result<BlogOptions> {
  return (text) => {
    const wanted = cleanText(text).toLowerCase();
    const found = choices.find((choice) => choice === wanted);
    if (found !== undefined) return { ok: true, value: toOptions(found) };
    return refuse(`${quoteText(text)} is none of ${choices.join(', ')}`);
  };
}

/** Reads `en, ar, German`, or `none`. */
function parseLanguages(text: string): Result<BlogOptions> {
  const typed = cleanText(text)
    .split(/[\s,;]+/)
    .filter((word) => word !== '');
  if (typed.length === 1 && typed[0]?.toLowerCase() === 'none') {
    return { ok: true, value: { ignoreArticles: [] } };
  }
  const codes = typed.map((word) => toLanguage(word).split('-', 1)[0] ?? '');
  const unknown = typed.find((_, at) => !isArticleLanguage(codes[at] ?? ''));
  if (typed.length > 0 && unknown === undefined) {
    return { ok: true, value: { ignoreArticles: [...new Set(codes)].sort() } };
  }
  const choices = `Give ${listArticleLanguages().join(', ')}, with commas between them, or none`;
  return refuse(
    unknown === undefined
      ? choices
      : `${quoteText(unknown)} is no language whose articles are known. ${choices}`,
  );
}

function refuse(message: string): Result<BlogOptions> {
  return { ok: false, problem: { code: 'config.invalid', message } };
}
