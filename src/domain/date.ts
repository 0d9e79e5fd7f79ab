/** A date of any precision: what was typed, what it means, and where it stands among others. */
export interface DateValue {
  /** As the source has it, white space folded. */
  readonly typed: string;
  /** Extended Date/Time Format (ISO 8601-2:2019 annex A), levels 0 and 1, e.g. `2024-12-02`, `2024-12`, `2019~`, `2024-21`, `2003/2006`. */
  readonly edtf: string;
  /** Text whose code unit order is the order of time; earlier start first, the less precise before the more precise. */
  readonly sort: string;
}

/** In which order a numeric date such as `3/4/24` is read. */
export type DateOrder = 'mdy' | 'dmy' | 'ymd';
