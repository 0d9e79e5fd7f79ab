import type { Importer } from './importer.ts';
import { looksLikeSources } from './sources/looksLikeSources.ts';
import { makeSourcesReader } from './sources/makeSourcesReader.ts';

/** The SOURCES section of a post, alone or below the post, as text, Markdown or HTML. */
export const sources: Importer = {
  name: 'sources',
  summary: 'a post’s SOURCES section, alone or in the post: text, Markdown or HTML',
  extensions: [],
  looksLike: looksLikeSources,
  read: makeSourcesReader,
};
