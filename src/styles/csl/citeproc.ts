// biome-ignore lint/style/noRestrictedImports: loads a package, no file of anybody’s; a plain import of citeproc costs 100 ms more, as Node then scans its megabyte for exports.
import { createRequire } from 'node:module';

/** What we use of a citeproc-js engine (https://citeproc-js.readthedocs.io/en/latest/running.html). */
export interface CiteprocEngine {
  setOutputFormat(name: string): void;
  /** Registers the items with these ids, in this order where `nosort` is given. */
  updateItems(ids: readonly string[], nosort?: boolean): void;
  makeBibliography(): readonly [unknown, readonly string[]] | false;
  /** Prints a citation by itself: its position is taken from its items, nothing is remembered. */
  makeCitationCluster(items: readonly CiteprocCite[]): string;
  readonly registry: {
    readonly registry: Readonly<Record<string, RegisteredItem | undefined>>;
  };
  readonly tmp: {
    /** The languages whose letters it goes by. */
    lang_array: readonly string[];
    /** Counts the entries from 1 as they are printed. */
    readonly bibliography_pos: number;
  };
  readonly bibliography_sort: {
    readonly tokens: unknown[];
    readonly opt: { readonly sort_directions: readonly unknown[] };
  };
}

/** What it knows of an item. */
interface RegisteredItem {
  readonly sortkeys: readonly (string | undefined)[];
  /** How it is cited before it is told apart from others. */
  readonly ambig: string;
  readonly disambig: {
    /** The number of its letter, from 0. */
    year_suffix: string | false;
  };
}

/** One source of a citation (citation-items of the CSL-JSON citation schema). */
export interface CiteprocCite {
  readonly id: string;
  /** 0 the first time, 1 later. */
  readonly position: 0 | 1;
  readonly locator?: string;
  readonly label?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly 'suppress-author'?: boolean;
}

/** What the engine asks of its surroundings. */
export interface CiteprocSystem {
  retrieveLocale(tag: string): string;
  retrieveItem(id: string): object;
}

type OutputFormat = Record<string, unknown>;

export interface Citeproc {
  readonly Engine: new (
    system: CiteprocSystem,
    style: string,
    locale: string,
    forceLocale: boolean,
  ) => CiteprocEngine;
  readonly Output: {
    readonly Formatters: Readonly<
      Record<'title' | 'capitalize-first', (engine: CiteprocEngine, text: string) => string>
    >;
    readonly Formats: Record<string, OutputFormat> & { readonly text: OutputFormat };
  };
  /** Where it tells what it wonders at; by default the standard output. */
  debug: (message: string) => void;
}

export interface CiteprocWithLocales {
  readonly citeproc: Citeproc;
  /** CSL locale files by their tags. */
  readonly locales: Readonly<Record<string, string>>;
}

/** Given by bin/loadProgram.js, which keeps the compiled code of what it loads. */
declare const loadKept: ((file: string) => unknown) | undefined;

let loaded: CiteprocWithLocales | undefined;

/**
 * Loads the citeproc-js that Citation.js uses, with the locales that Citation.js brings. Citation.js
 * itself stays unloaded: its own start costs five times as much, and gives nothing that is needed here.
 */
export function loadCiteproc(): CiteprocWithLocales {
  if (loaded !== undefined) return loaded;
  const load = createRequire(import.meta.url);
  const loadAsPlugin = createRequire(load.resolve('@citation-js/plugin-csl'));
  loaded = {
    citeproc: (typeof loadKept === 'undefined'
      ? loadAsPlugin('citeproc')
      : loadKept(loadAsPlugin.resolve('citeproc'))) as Citeproc,
    locales: load('@citation-js/plugin-csl/lib/locales.json') as Record<string, string>,
  };
  loaded.citeproc.debug = () => {};
  return loaded;
}
