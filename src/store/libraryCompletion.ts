/** What the shell completes from the library. */
export const nameKinds = ['key', 'outlet', 'post', 'tag', 'author', 'search'] as const;

export type NameKind = (typeof nameKinds)[number];

/** A name in the library, and what may be said of it beside. */
export interface LibraryName {
  readonly name: string;
  readonly remark: string | undefined;
}

/** Names by their beginnings, quick enough for a shell to ask at every key. */
export interface LibraryCompletion {
  /** Up to `limit` names that begin so, in any case, in order. */
  listNames(kind: NameKind, start: string, limit: number): Promise<readonly LibraryName[]>;
}
