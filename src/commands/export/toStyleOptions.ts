import { CiteError } from '../../domain/error.ts';
import { type BlogOptions, blogSettings } from '../../styles/blog/options.ts';
import type { OutputForm, Style, StyleOptions } from '../../styles/style.ts';
import type { Dependencies } from '../dependencies.ts';
import type { ExportFlags } from './exportFlags.ts';

/** The form that was asked for, by a flag or a setting; undefined where nobody said. */
export function findForm(
  { as, standalone }: ExportFlags,
  style: Style,
  { settings }: Dependencies,
): OutputForm | undefined {
  if (as !== undefined || standalone) return as ?? 'html';
  const set = settings.get('as');
  // A setting is for the styles that can; a flag is for this one.
  return set !== undefined && style.forms.includes(set) ? set : undefined;
}

/**
 * What the style is told, in one form; flags win over settings.
 *
 * @throws CiteError `config.invalid`
 */
export function toStyleOptions(
  flags: ExportFlags,
  style: Style,
  dependencies: Dependencies,
): Omit<StyleOptions, 'form' | 'heading'> {
  const { links, archived, bom, ascii, asciiLatin } = flags;
  const isBlog = style.heeds?.includes('date-form') === true;
  return {
    ...(links !== undefined && { links }),
    ...(archived && { archived }),
    ...(bom && { bom }),
    ...((ascii || asciiLatin) && { ascii: asciiLatin ? 'keep' : 'romanize' }),
    ...(isBlog && { blog: { ...readBlogSettings(dependencies), ...pickBlogFlags(flags) } }),
  };
}

function pickBlogFlags({ dateForm, order, group, ignoreArticles }: BlogOptions): BlogOptions {
  return {
    ...(dateForm !== undefined && { dateForm }),
    ...(order !== undefined && { order }),
    ...(group !== undefined && { group }),
    ...(ignoreArticles !== undefined && { ignoreArticles }),
  };
}

/** What the user has set for the blog style. @throws CiteError `config.invalid` */
export function readBlogSettings({ settings }: Dependencies): BlogOptions {
  const dateForm = settings.get('blog.date-form');
  const order = settings.get('blog.order');
  const group = settings.get('blog.group');
  return {
    ...(dateForm !== undefined && { dateForm }),
    ...(order !== undefined && { order }),
    ...(group !== undefined && { group }),
    ...readLanguages(settings.get('blog.ignore-articles')),
  };
}

function readLanguages(text: string | undefined): BlogOptions {
  if (text === undefined) return {};
  const parsed = blogSettings['ignore-articles'].parse(text);
  if (parsed.ok) return parsed.value;
  throw new CiteError(
    'config.invalid',
    `The setting ‘blog.ignore-articles’ can’t be read: ${parsed.problem.message}.`,
    { hint: 'Change it: cite config set blog.ignore-articles …' },
  );
}
