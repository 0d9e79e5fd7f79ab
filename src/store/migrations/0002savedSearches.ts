import type { Migration } from './migration.ts';

/** Searches that are kept under a name, names that an outlet bore once, and quick ways to what is incomplete. */
export const savedSearches: Migration = {
  version: 2,
  sql: `
CREATE TABLE saved_search (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''), -- a slug
  query TEXT NOT NULL CHECK (query <> '') -- as typed
) STRICT;

-- NULL for none, as images in the log of an older version have none.
ALTER TABLE outlet_name ADD COLUMN former INTEGER CHECK (former = 1);

CREATE INDEX article_incomplete ON article (issued_sort)
  WHERE title IS NULL OR issued_edtf IS NULL OR outlet_id IS NULL;

-- With the article in it, so that the sources of posts are counted without their rows.
DROP INDEX citation_post;
CREATE INDEX citation_post ON citation (post_id, article_id) WHERE post_id IS NOT NULL;
`,
};
