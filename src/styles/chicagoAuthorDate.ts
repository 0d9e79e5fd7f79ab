import chicagoAuthorDate from './csl/chicago-author-date.csl';
import { makeCslStyle } from './csl/makeCslStyle.ts';

/** The reference list of Chicago’s author-date (The Chicago Manual of Style, 18th edition). */
export const chicagoAuthorDateStyle = makeCslStyle(
  chicagoAuthorDate,
  ['creators', 'issued', 'title'],
  {
    name: 'chicago-author-date',
    summary: 'a reference list after the Chicago Manual of Style, 18th edition, author-date',
    heading: 'References',
  },
);
