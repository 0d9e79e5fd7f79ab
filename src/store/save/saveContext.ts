import type { DateValue } from '../../domain/date.ts';
import { toDateValue } from '../../domain/dateParts.ts';
import type { Connection } from '../connection.ts';
import type { Operation } from '../library.ts';
import { citationColumns } from './addCitation.ts';
import { createKeyBook, type KeyBook } from './keyBook.ts';
import { createOutletBook, type OutletBook } from './outletBook.ts';
import { createPeopleBook, type PeopleBook } from './peopleBook.ts';
import { createPostBook, type PostBook } from './postBook.ts';
import { createRowQueue, type RowQueue } from './rowQueue.ts';
import { createSameBook, type SameBook } from './sameBook.ts';
import { createSpareIndexes, type SpareIndexes } from './spareIndexes.ts';
import { createTagBook, type TagBook } from './tagBook.ts';

/** What saving articles knows and remembers for the length of one transaction. */
export interface SaveContext {
  readonly connection: Connection;
  readonly operation: Operation;
  readonly outlets: OutletBook;
  readonly people: PeopleBook;
  readonly tags: TagBook;
  readonly posts: PostBook;
  readonly keys: KeyBook;
  readonly same: SameBook;
  readonly indexes: SpareIndexes;
  /** Citations of new articles. */
  readonly newCitations: RowQueue;
  /** Stores rows that are waiting; to be called before they are read. */
  flush(): void;
  today(): DateValue;
}

/** Begins a context for one transaction. */
export function createSaveContext(connection: Connection, operation: Operation): SaveContext {
  const people = createPeopleBook(connection);
  const indexes = createSpareIndexes(connection);
  const newCitations = createRowQueue(connection, 'citation', citationColumns);
  let today: DateValue | undefined;
  return {
    connection,
    operation,
    outlets: createOutletBook(connection),
    people,
    tags: createTagBook(connection),
    posts: createPostBook(connection),
    keys: createKeyBook(connection),
    same: createSameBook(connection, indexes),
    indexes,
    newCitations,
    flush() {
      people.flush();
      newCitations.flush();
    },
    today: () => {
      today ??= toDateValue(operation.today);
      return today;
    },
  };
}
