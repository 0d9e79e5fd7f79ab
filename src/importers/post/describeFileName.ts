import { getLastPart, type PostParts } from '../feed/makePost.ts';

/** What a post's file name tells of it. */
export interface FileNameParts extends PostParts {
  /** What the name is, if it has a date before it: then it was made to name the post. */
  readonly datedName: string | undefined;
  readonly isDraft: boolean;
  readonly isPage: boolean;
}

/**
 * Reads the name of a post's file: `2024-12-09-slug.md` of Jekyll has its date and slug;
 * `slug/index.md` of Hugo is named after its folder; `_drafts/` holds drafts, `_index.md` is a page.
 */
export function describeFileName(file: string): FileNameParts {
  const path = file.slice(-2000).split(/[/\\]/);
  const base = path.at(-1) ?? '';
  const isIndex = /^_?index\./i.test(base);
  const name = (isIndex ? path.at(-2) : getLastPart(base)) ?? '';
  const [, date, slug] = /^(\d{4}-\d{2}-\d{2})[-_ ](.+)$/.exec(name) ?? [];
  const isNamed = file !== '-' && file !== 'stdin' && !/^\.{0,2}$/.test(name);
  return {
    date,
    datedName: slug,
    names: [isNamed ? name : undefined],
    isDraft: path.slice(0, -1).includes('_drafts'),
    isPage: /^_index\./i.test(base),
  };
}
