import type { Migration } from './migration.ts';

/** Searches that are kept under a name, and names that an outlet bore once. */
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
`,
};
