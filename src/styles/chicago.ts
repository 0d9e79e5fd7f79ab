import chicago from './csl/chicago.csl';
import { makeCslCiting } from './csl/citeClusters.ts';
import { makeCslStyle } from './csl/makeCslStyle.ts';
import type { Style } from './style.ts';

const keyOrder = ['creators', 'title-and-description'] as const;

const bibliography = makeCslStyle(chicago, keyOrder, {
  name: 'chicago',
  summary: 'a bibliography after the Chicago Manual of Style, 18th edition',
  heading: 'Bibliography',
});

/** Chicago’s notes and bibliography (The Chicago Manual of Style, 18th edition). */
export const chicagoStyle: Style = {
  ...bibliography,
  citing: makeCslCiting(chicago, keyOrder, 'notes', bibliography),
};
