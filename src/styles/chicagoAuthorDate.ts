import chicagoAuthorDate from './csl/chicago-author-date.csl';
import { makeCslCiting } from './csl/citeClusters.ts';
import { makeCslStyle } from './csl/makeCslStyle.ts';
import type { Style } from './style.ts';

const keyOrder = ['creators', 'order-of-date', 'year', 'year', 'title-and-description'] as const;

const referenceList = makeCslStyle(chicagoAuthorDate, keyOrder, {
  name: 'chicago-author-date',
  summary: 'a reference list after the Chicago Manual of Style, 18th edition, author-date',
  heading: 'References',
});

/** Chicago’s author-date (The Chicago Manual of Style, 18th edition). */
export const chicagoAuthorDateStyle: Style = {
  ...referenceList,
  citing: makeCslCiting(chicagoAuthorDate, keyOrder, 'text', referenceList),
};
