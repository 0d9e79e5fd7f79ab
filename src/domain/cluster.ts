/** The kinds of locator that CSL 1.0.2 knows and our readers cite by. */
export const locatorLabels = [
  'page',
  'paragraph',
  'chapter',
  'section',
  'line',
  'note',
  'figure',
  'column',
  'folio',
  'book',
  'part',
  'volume',
  'verse',
] as const;

export type LocatorLabel = (typeof locatorLabels)[number];

/** Where in a source: `p. 3` is the page 3. */
export interface Locator {
  readonly label: LocatorLabel;
  readonly value: string;
}

/** One source of a citation in a text: `see @key, p. 3, on this`. */
export interface Cite {
  readonly key: string;
  /** The writer's words before and after it, in the draft's own markup; '' for none. */
  readonly prefix: string;
  /** With the comma or space that it begins with. */
  readonly suffix: string;
  readonly locator: Locator | undefined;
  /** `-@key`: the text names the author already. */
  readonly withoutAuthor: boolean;
}

/** The sources cited in one place of a text. */
export type Cluster = readonly Cite[];
