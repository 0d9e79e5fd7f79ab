import { helpEntry } from './help.ts';
import { type EntryLine, layEntry } from './layEntry.ts';
import type { PickerState } from './state.ts';

/** The lines of the chosen article, or of the help. */
export function layText(
  { entry, columns }: Pick<PickerState, 'entry' | 'columns'>,
  kind: 'entry' | 'help',
): readonly EntryLine[] {
  if (kind === 'help') return layEntry(helpEntry, columns);
  return entry === undefined ? [] : layEntry(entry.entry, columns);
}
