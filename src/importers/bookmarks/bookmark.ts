/** A bookmark as it stands in the file. */
export interface Bookmark {
  /** The line its link begins at, counted from 1. */
  readonly line: number;
  /** The attributes of its link, their names in lower case, entities decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly title: string;
  /** What stands below it as `<DD>`. */
  readonly description: string;
  /** The names of the folders it is in, the outermost first. */
  readonly folders: readonly string[];
  /** The heading of its list, as Pocket has `Unread` and `Read Archive`. */
  readonly heading: string;
  /** Its own markup, from the link on. */
  readonly source: string;
  /** Its link is not closed before the file or the next bookmark. */
  readonly isCutOff: boolean;
}
