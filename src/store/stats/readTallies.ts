import { formatDirect } from '../../domain/formatPerson.ts';
import type { Connection, SqlRow } from '../connection.ts';
import { decodeNumber, decodeText } from '../decodeValue.ts';
import type { Stats, Tally } from '../libraryStats.ts';
import { decodePerson, personColumns } from '../people.ts';

type TallyName = 'outlet' | 'author' | 'language' | 'country' | 'type' | 'tag';

/** For each tally the id, articles and citations of each name, and how many articles have none. */
interface TallySql {
  /** Gives `id`, `articles`, `citations`; an `id` of NULL is no name. */
  readonly groups: string;
  /** What the id stands for: columns, with the table that has them; by itself where left out. */
  readonly names?: { readonly columns: string; readonly from: string; readonly order: string };
  /** How many articles have none; where left out, what the group of NULL says. */
  readonly missing?: string;
}

const counts = 'count(*) AS articles, sum(s.citations) AS citations';

/** Tags that excuse an article from the doctor say nothing of what it is about. */
const ofSubject = `t.tag_id NOT IN (SELECT id FROM tag WHERE name LIKE 'ok:%')`;

const tallies: Readonly<Record<TallyName, TallySql>> = {
  outlet: {
    groups: `SELECT s.outlet_id AS id, ${counts} FROM temp.chosen AS s GROUP BY 1`,
    names: { columns: 'n.name', from: 'outlet', order: 'n.sort_key' },
  },
  author: {
    groups: `SELECT p.person_id AS id, ${counts} FROM
      (SELECT DISTINCT article_id, person_id FROM article_author) AS p
      JOIN temp.chosen AS s ON s.id = p.article_id GROUP BY 1`,
    names: { columns: personColumns, from: 'person', order: 'n.search_text' },
    missing: `SELECT count(*) FROM temp.chosen AS s
      WHERE NOT EXISTS (SELECT 1 FROM article_author WHERE article_id = s.id)`,
  },
  language: { groups: `SELECT s.language AS id, ${counts} FROM temp.chosen AS s GROUP BY 1` },
  country: {
    groups: `SELECT o.country AS id, ${counts} FROM temp.chosen AS s
      LEFT JOIN outlet AS o ON o.id = s.outlet_id GROUP BY 1`,
  },
  type: { groups: `SELECT s.type AS id, ${counts} FROM temp.chosen AS s GROUP BY 1` },
  tag: {
    groups: `SELECT t.tag_id AS id, ${counts} FROM article_tag AS t
      JOIN temp.chosen AS s ON s.id = t.article_id WHERE ${ofSubject} GROUP BY 1`,
    names: { columns: 'n.name', from: 'tag', order: 'n.folded' },
    missing: `SELECT count(*) FROM temp.chosen AS s
      WHERE NOT EXISTS (SELECT 1 FROM article_tag AS t WHERE article_id = s.id AND ${ofSubject})`,
  },
};

/** Every tally of the chosen articles. @param limit How many rows of each; undefined for all. */
export function readTallies(
  connection: Connection,
  limit: number | undefined,
): Pick<Stats, TallyName> {
  const read = (name: TallyName) => readTally(connection, tallies[name], limit, toName(name));
  return {
    outlet: read('outlet'),
    author: read('author'),
    language: read('language'),
    country: read('country'),
    type: read('type'),
    tag: read('tag'),
  };
}

/** The columns of a name stand behind articles, citations and total. */
function toName(name: TallyName): (row: SqlRow) => string {
  if (name === 'author') return (row) => formatDirect(decodePerson(row, 3));
  return (row) => decodeText(row[3]);
}

function readTally(
  connection: Connection,
  { groups, names, missing }: TallySql,
  limit: number | undefined,
  decodeName: (row: SqlRow) => string,
): Tally {
  const join = names === undefined ? '' : `JOIN ${names.from} AS n ON n.id = t.id`;
  const rows = connection.rows(
    `SELECT t.articles, t.citations, count(*) OVER (), ${names?.columns ?? 't.id'}
     FROM (${groups}) AS t ${join} WHERE t.id IS NOT NULL
     ORDER BY t.articles DESC, t.citations DESC, ${names?.order ?? 't.id'}, t.id LIMIT ?`,
    [limit ?? -1],
  );
  const none = connection.row(missing ?? `SELECT articles FROM (${groups}) WHERE id IS NULL`);
  return {
    rows: rows.map((row) => ({
      name: decodeName(row),
      articles: decodeNumber(row[0]),
      citations: decodeNumber(row[1]),
    })),
    total: rows.length === 0 ? 0 : decodeNumber(rows[0]?.[2]),
    missing: none === undefined ? 0 : decodeNumber(none[0]),
  };
}
