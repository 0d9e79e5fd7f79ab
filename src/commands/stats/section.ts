/** The parts of the statistics, in the order they are shown; held stable, as scripts name them. */
export const sectionNames = [
  'outlet',
  'author',
  'language',
  'country',
  'type',
  'tag',
  'year',
  'month',
  'cited',
  'age',
  'concentration',
  'post',
  'article',
] as const;

export type SectionName = (typeof sectionNames)[number];

/** One line of a section. */
export interface SectionRow {
  /** As programs have it: an outlet’s name, a code, a key; '' for what has none. Held stable. */
  readonly name: string;
  /** As people read it. */
  readonly label: string;
  readonly count: number;
  /** Of all that the section counts, 0 to 1; undefined where that says nothing. */
  readonly share: number | undefined;
}

export interface Section {
  readonly name: SectionName;
  readonly heading: string;
  /** What is counted. */
  readonly unit: 'articles' | 'citations' | 'sources' | 'posts';
  readonly rows: readonly SectionRow[];
  /** Rows that were not asked for. */
  readonly left: number;
  /** A sentence that says more; ''. */
  readonly remark: string;
}
