import type { Migration } from './migration.ts';

/**
 * Foreign keys are deferred and CHECKs call no functions, because either would have SQLite keep a
 * statement journal for every insert with triggers: three times the cost of an import. For the same
 * reason rows are written with `INSERT OR FAIL` or `OR IGNORE`. None of the keys cascades: what
 * goes with a row is removed by name, so that an undo can never take later work along silently.
 *
 * Texts to search and sort by, and hashes to find the same by, are made by the store from the
 * columns beside them. Nothing of an outlet is repeated in its articles, so renaming one is one row.
 */
export const firstSchema: Migration = {
  version: 1,
  sql: `
CREATE TABLE outlet (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  sort_name TEXT CHECK (sort_name <> ''),
  kind TEXT CHECK (kind <> ''),
  country TEXT CHECK (country BETWEEN 'AA' AND 'ZZ'),
  language TEXT CHECK (language <> ''),
  sort_key TEXT NOT NULL, -- toListSortKey of sort_name, else of name
  search_text TEXT NOT NULL -- its names, folded, one a line
) STRICT;
CREATE INDEX outlet_sort ON outlet (sort_key);

CREATE TABLE outlet_name ( -- the name itself and every alias
  id INTEGER PRIMARY KEY,
  outlet_id INTEGER NOT NULL REFERENCES outlet (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL CHECK (name <> ''),
  folded TEXT NOT NULL UNIQUE CHECK (folded <> '') -- toOutletFold
) STRICT;
CREATE INDEX outlet_name_outlet ON outlet_name (outlet_id);

CREATE TABLE outlet_domain (
  id INTEGER PRIMARY KEY,
  outlet_id INTEGER NOT NULL REFERENCES outlet (id) DEFERRABLE INITIALLY DEFERRED,
  host TEXT NOT NULL UNIQUE CHECK (host <> '') -- toCanonicalHost
) STRICT;
CREATE INDEX outlet_domain_outlet ON outlet_domain (outlet_id);

CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (key <> ''),
  type TEXT NOT NULL CHECK ( -- IN would have SQLite build the list anew for every row
    type = 'article-newspaper' OR type = 'article-magazine' OR type = 'article-journal' OR
    type = 'article' OR type = 'webpage' OR type = 'post-weblog' OR type = 'post' OR
    type = 'report' OR type = 'pamphlet' OR type = 'broadcast' OR type = 'interview' OR
    type = 'motion_picture' OR type = 'book' OR type = 'chapter' OR type = 'thesis' OR
    type = 'document'),
  type_given INTEGER NOT NULL CHECK (type_given IN (0, 1)),
  title TEXT CHECK (title <> ''),
  outlet_id INTEGER REFERENCES outlet (id) DEFERRABLE INITIALLY DEFERRED,
  issued_typed TEXT, -- NULL where it is the same as issued_edtf
  issued_edtf TEXT CHECK (issued_edtf <> ''),
  issued_sort TEXT CHECK ((issued_sort IS NULL) = (issued_edtf IS NULL)),
  url TEXT CHECK (url <> ''),
  url_hash INTEGER CHECK ((url_hash IS NULL) = (url IS NULL)), -- of toCanonicalUrl
  language TEXT CHECK (language <> ''),
  note TEXT CHECK (note <> ''),
  extra TEXT CHECK (extra BETWEEN '{' AND '}'), -- a JSON object
  added TEXT NOT NULL CHECK (added <> ''),
  authors TEXT NOT NULL, -- all of them as one text: Salhy, Suadad; Baram, Amatzia
  title_sort TEXT, -- toListSortKey
  author_sort TEXT, -- toListSortKey of authors
  same_hash INTEGER, -- of toSameKey with outlet_id for the outlet's name
  search_text TEXT NOT NULL -- title, authors and note, folded, one a line, and an empty line
) STRICT;
CREATE INDEX article_outlet ON article (outlet_id);
CREATE INDEX article_issued ON article (issued_sort);
CREATE INDEX article_type ON article (type);
CREATE INDEX article_language ON article (language) WHERE language IS NOT NULL;
CREATE INDEX article_url ON article (url_hash) WHERE url_hash IS NOT NULL;
CREATE INDEX article_same ON article (same_hash) WHERE same_hash IS NOT NULL;

CREATE VIRTUAL TABLE article_search USING fts5 (
  search_text,
  content = 'article', content_rowid = 'id',
  tokenize = 'trigram case_sensitive 1', detail = none, columnsize = 0
);
INSERT INTO article_search (article_search, rank) VALUES ('hashsize', 16777216);
CREATE VIRTUAL TABLE article_trigram USING fts5vocab ('article_search', 'row');

CREATE TABLE former_key ( -- a key that was given once and is never given to another article
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL COLLATE NOCASE UNIQUE CHECK (key <> ''),
  article_id INTEGER REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED -- NULL: removed
) STRICT;
CREATE INDEX former_key_article ON former_key (article_id) WHERE article_id IS NOT NULL;

CREATE TRIGGER article_key_changed AFTER UPDATE OF key ON article WHEN OLD.key <> NEW.key BEGIN
  DELETE FROM former_key WHERE key = NEW.key AND article_id = NEW.id;
  INSERT INTO former_key (key, article_id) VALUES (OLD.key, NEW.id);
END;
CREATE TRIGGER article_removed AFTER DELETE ON article BEGIN
  UPDATE former_key SET article_id = NULL WHERE article_id = OLD.id;
  INSERT INTO former_key (key) VALUES (OLD.key);
END;

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  literal TEXT,
  family TEXT CHECK ((family IS NULL) <> (literal IS NULL)),
  given TEXT,
  suffix TEXT,
  non_dropping_particle TEXT,
  dropping_particle TEXT,
  identity TEXT NOT NULL UNIQUE, -- the parts above as a JSON array
  search_text TEXT NOT NULL -- family name first, given name first; folded, one a line
) STRICT;

CREATE TABLE article_author (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL CHECK (position >= 0),
  person_id INTEGER NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (article_id, position)
) STRICT;
CREATE INDEX article_author_person ON article_author (person_id);

CREATE TABLE tag (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  folded TEXT NOT NULL -- foldText
) STRICT;
CREATE INDEX tag_folded ON tag (folded);

CREATE TABLE article_tag (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
  tag_id INTEGER NOT NULL REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,
  UNIQUE (article_id, tag_id)
) STRICT;
CREATE INDEX article_tag_tag ON article_tag (tag_id);

CREATE TABLE post (
  id INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE CHECK (slug <> ''),
  title TEXT CHECK (title <> ''),
  date_typed TEXT, -- NULL where it is the same as date_edtf
  date_edtf TEXT CHECK (date_edtf <> ''),
  date_sort TEXT CHECK ((date_sort IS NULL) = (date_edtf IS NULL)),
  url TEXT CHECK (url <> '')
) STRICT;

CREATE TABLE citation (
  id INTEGER PRIMARY KEY,
  article_id INTEGER NOT NULL REFERENCES article (id) DEFERRABLE INITIALLY DEFERRED,
  post_id INTEGER REFERENCES post (id) DEFERRABLE INITIALLY DEFERRED,
  cited_typed TEXT, -- NULL where it is the same as cited_edtf
  cited_edtf TEXT NOT NULL CHECK (cited_edtf <> ''),
  cited_sort TEXT NOT NULL,
  locator TEXT NOT NULL, -- '' for none
  quotation TEXT CHECK (quotation <> ''),
  note TEXT CHECK (note <> '')
) STRICT;
-- Once in a post, or once on a day where it stands in none; for each locator.
CREATE UNIQUE INDEX citation_once ON citation (article_id, coalesce(post_id, cited_edtf), locator);
CREATE INDEX citation_post ON citation (post_id) WHERE post_id IS NOT NULL;

CREATE TABLE operation ( -- one command that wrote, and which changes were its own
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  command TEXT NOT NULL,
  undoes INTEGER REFERENCES operation (id),
  first_change INTEGER NOT NULL,
  last_change INTEGER NOT NULL CHECK (last_change >= first_change)
) STRICT;

CREATE TABLE change ( -- one row that was written, or new rows on end, of any table above
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL, -- the table
  row_id INTEGER NOT NULL, -- the first row
  last_row INTEGER NOT NULL CHECK (last_row >= row_id),
  before TEXT CHECK (before IS NULL OR last_row = row_id) -- as it was, a JSON object; NULL: new
) STRICT;

CREATE TABLE logged ( -- how far new rows are in the log: triggers write down what is done to others
  source TEXT PRIMARY KEY, -- the table; change for the log itself
  last_row INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
