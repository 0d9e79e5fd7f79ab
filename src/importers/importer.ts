import type { ArticleDraft, PostDraft } from '../domain/draft.ts';
import type { Problem } from '../domain/problem.ts';

/** One record of the input: an article as read, or what is wrong with it, or both. */
export interface ImportRecord {
  /** Undefined where the record could not be read at all. */
  readonly draft: ArticleDraft | undefined;
  /** Their places name the line and the field as the input calls it; never the file. */
  readonly problems: readonly Problem[];
  /** The record's own text as it stands in the input; `formatReject` takes it back. */
  readonly source: string;
  /**
   * The writer's post that the source stands in, one object for all of its records. A record with
   * neither draft nor problems tells of a post that has no sources.
   */
  readonly post?: PostDraft | undefined;
  /** How sure it is that every part stands in its field, 0 to 1; undefined where the format tells. */
  readonly confidence?: number | undefined;
}

/** What a backup holds beside the posts that are out. */
export const asides = ['drafts', 'pages', 'comments'] as const;

export type Aside = (typeof asides)[number];

/** A way to read one input. Records come in batches, in the order of the input. */
export interface ImportReader {
  /** May be walked once. Throws `CiteError` where the input as a whole cannot be read. */
  readonly batches: AsyncIterable<readonly ImportRecord[]>;
  /** The start of a file of rejects; call it after the first batch has come. */
  formatRejectsHead(): string;
  /** A rejected record with the reason, in the same format, so that the mended file imports as it is. */
  formatReject(source: string, reason: string): string;
  /** What was passed over so far, such as `drafts` → 3, in words for the report. */
  countLeftOut?(): ReadonlyMap<string, number>;
  /** What is to be said of the input as a whole, each a sentence without a stop; after the first batch. */
  listRemarks?(): readonly string[];
}

export interface ReadOptions {
  /** The file's name as the user gave it, for messages. */
  readonly file: string;
  /** From `--map COLUMN=FIELD`: the input's column name → a field of `draftFields`. */
  readonly map: ReadonlyMap<string, string>;
  /** What to take of a backup beside the posts that are out. */
  readonly include?: ReadonlySet<Aside>;
  /** Of a post without a section of sources, take the links in its text. */
  readonly links?: boolean;
  /** What is known of the one post that the input is, from beside it; it wins over the input's own. */
  readonly post?: PostDraft | undefined;
}

/** A format that articles are read from. One file a format, one line in `index.ts`. */
export interface Importer {
  readonly name: string;
  /** One line for `--help`. */
  readonly summary: string;
  /** File name endings without the dot; only asked when the content does not tell. */
  readonly extensions: readonly string[];
  /** How surely the first characters of a file (up to 64 Ki) are this format: 0 (no) to 1 (surely). */
  looksLike(head: string): number;
  /** @param text The input as text without a byte order mark, in pieces of any length. */
  read(text: AsyncIterable<string>, options: ReadOptions): ImportReader;
}
