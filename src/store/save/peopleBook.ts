import { foldText } from '../../domain/fold.ts';
import { formatDirect, formatInverted } from '../../domain/formatPerson.ts';
import type { Person } from '../../domain/person.ts';
import type { Connection } from '../connection.ts';
import { decodeNumber } from '../decodeValue.ts';
import { personColumns, toPersonColumns } from '../people.ts';
import { createRowQueue } from './rowQueue.ts';

/** The people of a transaction; each name is looked up once. */
export interface PeopleBook {
  /** Makes these the authors of an article that has none. */
  addAuthors(articleId: number, authors: readonly Person[]): void;
  /** Stores authors that are waiting; to be called before they are read. */
  flush(): void;
}

/** Begins a book for one transaction. */
export function createPeopleBook(connection: Connection): PeopleBook {
  const ids = new Map<string, number>();
  const queue = createRowQueue(connection, 'article_author', [
    'article_id',
    'position',
    'person_id',
  ]);
  function getId(person: Person): number {
    const name = toMapKey(person);
    const known = ids.get(name);
    if (known !== undefined) return known;
    const columns = toPersonColumns(person);
    const identity = JSON.stringify(columns);
    const row = connection.row('SELECT id FROM person WHERE identity = ?', [identity]);
    const id =
      row === undefined
        ? connection.insert(
            `INSERT OR FAIL INTO person (${personColumns}, identity, search_text)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
            [...columns, identity, toSearchText(person)],
          )
        : decodeNumber(row[0]);
    if (id === undefined) throw new Error('A person was not inserted');
    ids.set(name, id);
    return id;
  }
  return {
    addAuthors(articleId, authors) {
      for (let position = 0; position < authors.length; position += 1) {
        const author = authors[position];
        if (author === undefined) continue;
        queue.add([articleId, position, getId(author)]);
      }
    },
    flush: queue.flush,
  };
}

function toSearchText(person: Person): string {
  return [...new Set([formatInverted(person), formatDirect(person)].map(foldText))].join('\n');
}

/** Tells one name from every other; cheaper for the common ones than the identity that is stored. */
function toMapKey(person: Person): string {
  if ('literal' in person) return `\0=${person.literal}`;
  const { family, given, suffix } = person;
  const isPlain =
    given !== undefined &&
    suffix === undefined &&
    person['non-dropping-particle'] === undefined &&
    person['dropping-particle'] === undefined;
  return isPlain && !family.includes('\0')
    ? `${family}\0${given}`
    : `\0${JSON.stringify(toPersonColumns(person))}`;
}
