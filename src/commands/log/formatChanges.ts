import type { LogFigure, RecordKind } from '../../store/libraryHistory.ts';

const plurals: Readonly<Record<RecordKind, string>> = {
  article: 'articles',
  outlet: 'outlets',
  post: 'posts',
  citation: 'citations',
  search: 'searches',
};

/** `+3 articles, ~1 outlet, -2 citations`; '' for none. */
export function formatChanges(figures: readonly LogFigure[]): string {
  return figures
    .flatMap(({ kind, added, changed, removed }) => [
      formatCount('+', added, kind),
      formatCount('~', changed, kind),
      formatCount('-', removed, kind),
    ])
    .filter((part) => part !== '')
    .join(', ');
}

function formatCount(sign: string, count: number, kind: RecordKind): string {
  if (count === 0) return '';
  return `${sign}${formatNumber(count)} ${count === 1 ? kind : plurals[kind]}`;
}

/** `10,000` */
export function formatNumber(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** Figures as `--json` shows them: by kind, only those that are not all 0. */
export function toChangesRecord(figures: readonly LogFigure[]) {
  return Object.fromEntries(
    figures.map(({ kind, added, changed, removed }) => [
      plurals[kind],
      { added, changed, removed },
    ]),
  );
}
