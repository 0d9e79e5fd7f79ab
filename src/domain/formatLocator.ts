import type { Locator, LocatorLabel } from './cluster.ts';

const labels: Readonly<Record<LocatorLabel, readonly [string, string]>> = {
  page: ['p.', 'pp.'],
  paragraph: ['para.', 'paras.'],
  chapter: ['chap.', 'chaps.'],
  section: ['sec.', 'secs.'],
  line: ['l.', 'll.'],
  note: ['n.', 'nn.'],
  figure: ['fig.', 'figs.'],
  column: ['col.', 'cols.'],
  folio: ['fol.', 'fols.'],
  book: ['bk.', 'bks.'],
  part: ['pt.', 'pts.'],
  volume: ['vol.', 'vols.'],
  verse: ['v.', 'vv.'],
};

/** `p. 3`, `pp. 3–5`, `chap. 4`. */
export function formatLocator({ label, value }: Locator): string {
  const isMany = /[-–—,&]|\band\b/.test(value);
  return `${labels[label][isMany ? 1 : 0]} ${value}`;
}
