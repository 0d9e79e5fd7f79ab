import type { NewArticle } from '../../domain/article.ts';
import { foldText } from '../../domain/fold.ts';
import { toListSortKey } from '../../domain/order.ts';
import { isSharedHost, toCanonicalHost } from '../../domain/url.ts';
import type { Connection } from '../connection.ts';
import { decodeNumber, decodeText } from '../decodeValue.ts';
import { findOutletByHost, findOutletId, foldOutletName } from '../outlets.ts';

/** An outlet as saving articles needs it. */
export interface KnownOutlet {
  readonly id: number;
  readonly name: string;
}

/** The outlets of a transaction; each is looked up once. */
export interface OutletBook {
  /** The outlet that an article names, else the one its URL's host belongs to. */
  find(article: NewArticle): KnownOutlet | undefined;
  /** The outlet of a name, alias or domain. */
  findByName(name: string): KnownOutlet | undefined;
  /** Makes the outlet that an article names and `find` did not find. */
  make(name: string): KnownOutlet;
  /** Where the outlet has no domain yet, takes the URL's host for its own if nobody else has it. */
  learnDomain(outlet: KnownOutlet, url: string): void;
  /** Forgets what was looked up, after outlets were changed. */
  forget(): void;
}

/** Begins a book for one transaction. */
export function createOutletBook(connection: Connection): OutletBook {
  const byName = new Map<string, KnownOutlet>();
  const byHost = new Map<string, KnownOutlet | undefined>();
  const withDomain = new Set<number>();
  const noOutletOf = new Set<string>();

  function findByName(name: string): KnownOutlet | undefined {
    const known = byName.get(name);
    if (known !== undefined) return known;
    const found = readOutlet(connection, findOutletId(connection, name));
    if (found !== undefined) byName.set(name, found);
    return found;
  }
  function findByHost(url: string): KnownOutlet | undefined {
    const host = toCanonicalHost(url);
    if (byHost.has(host)) return byHost.get(host);
    const id = isSharedHost(host) ? undefined : findOutletByHost(connection, host);
    const found = readOutlet(connection, id);
    byHost.set(host, found);
    return found;
  }
  function learn(outlet: KnownOutlet, host: string): void {
    const values = [outlet.id, host];
    connection.insert('INSERT OR FAIL INTO outlet_domain (outlet_id, host) VALUES (?, ?)', values);
    withDomain.add(outlet.id);
    byHost.set(host, outlet);
  }
  return {
    find(article) {
      if (article.outlet !== undefined) return findByName(article.outlet);
      return article.url === undefined ? undefined : findByHost(article.url);
    },
    findByName,
    make(name) {
      const made = insertOutlet(connection, name);
      byName.set(name, made);
      return made;
    },
    learnDomain(outlet, url) {
      if (withDomain.has(outlet.id)) return;
      if (hasDomain(connection, outlet.id)) {
        withDomain.add(outlet.id);
        return;
      }
      const host = toCanonicalHost(url);
      if (host === '' || noOutletOf.has(host)) return;
      if (isSharedHost(host) || findOutletByHost(connection, host) !== undefined) {
        noOutletOf.add(host);
      } else {
        learn(outlet, host);
      }
    },
    forget() {
      for (const known of [byName, byHost, withDomain, noOutletOf]) known.clear();
    },
  };
}

function readOutlet(connection: Connection, id: number | undefined): KnownOutlet | undefined {
  if (id === undefined) return undefined;
  const row = connection.row('SELECT id, name FROM outlet WHERE id = ?', [id]);
  return row && { id: decodeNumber(row[0]), name: decodeText(row[1]) };
}

function hasDomain(connection: Connection, id: number): boolean {
  return connection.row('SELECT 1 FROM outlet_domain WHERE outlet_id = ?', [id]) !== undefined;
}

function insertOutlet(connection: Connection, name: string): KnownOutlet {
  const id = connection.insert(
    'INSERT OR FAIL INTO outlet (name, sort_key, search_text) VALUES (?, ?, ?)',
    [name, toListSortKey(name), foldText(name)],
  );
  if (id === undefined) throw new Error('An outlet was not inserted');
  connection.insert('INSERT OR FAIL INTO outlet_name (outlet_id, name, folded) VALUES (?, ?, ?)', [
    id,
    name,
    foldOutletName(name),
  ]);
  return { id, name };
}
