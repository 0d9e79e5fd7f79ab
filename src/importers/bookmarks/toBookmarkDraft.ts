import type { ArticleDraft } from '../../domain/draft.ts';
import type { Bookmark } from './bookmark.ts';

/**
 * Attributes that are kept with the article, all that bookmarks have but icons. The days among them are
 * those of saving, changing and visiting: never one of publication.
 */
const kept = [
  'add_date',
  'time_added',
  'last_modified',
  'last_visit',
  'shortcuturl',
  'feedurl',
  'private',
  'toread',
];

/** Pocket's two lists. */
const pocketList = /^(?:unread|read archive)$/i;

/** The article of a bookmark; its folders are tags of it beside its own. */
export function toDraft(bookmark: Bookmark): ArticleDraft {
  const { line, attributes, title, description, folders, heading } = bookmark;
  const url = (attributes.get('href') ?? '').trim();
  const tags = [...folders, ...(attributes.get('tags') ?? '').split(',')]
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  const extra: { [name: string]: string } = {};
  for (const name of kept) {
    const value = attributes.get(name)?.trim();
    if (value) extra[name] = value;
  }
  if (pocketList.test(heading)) extra['status'] = heading;
  return {
    line,
    // Where a browser knows no title, it writes the address.
    title: title === '' || title === url ? undefined : title,
    url,
    tags: tags.length > 0 ? tags : undefined,
    note: description === '' ? undefined : description,
    extra: Object.keys(extra).length > 0 ? extra : undefined,
  };
}
