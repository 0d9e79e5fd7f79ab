import chicago from './csl/chicago.csl';
import { makeCslStyle } from './csl/makeCslStyle.ts';

/** The bibliography of Chicago’s notes and bibliography (The Chicago Manual of Style, 18th edition). */
export const chicagoStyle = makeCslStyle(chicago, ['creators', 'title', 'issued'], {
  name: 'chicago',
  summary: 'a bibliography after the Chicago Manual of Style, 18th edition',
  heading: 'Bibliography',
});
