import type { PickerState } from './state.ts';

/** How the lines of the window are shared out. The line that is typed and that of the state come first. */
export interface Layout {
  readonly list: number;
  /** Lines of the chosen article, without the rule above them; 0: there is no room for it. */
  readonly entry: number;
  readonly hasHelp: boolean;
}

const headLines = 2;

/** In windows of so few lines nothing but the list is shown. */
const lowest = 7;

export function findLayout({ rows }: Pick<PickerState, 'rows'>): Layout {
  if (rows < lowest) return { list: Math.max(0, rows - headLines), entry: 0, hasHelp: false };
  const body = rows - headLines - 1;
  const entry = Math.min(14, Math.max(2, Math.floor(body * 0.42)));
  return { list: body - entry - 1, entry, hasHelp: true };
}

/** The lines between head and help, for what takes the place of list and article. */
export function findBody(state: Pick<PickerState, 'rows'>): number {
  const { list, entry, hasHelp } = findLayout(state);
  return hasHelp ? list + entry + 1 : list;
}
