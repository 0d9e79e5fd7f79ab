import type { PickerState } from './state.ts';

/** A line of the menu of actions. */
export interface MenuItem {
  readonly letter: string;
  readonly name:
    | 'print'
    | 'cite'
    | 'open'
    | 'copy-key'
    | 'copy-line'
    | 'edit'
    | 'show'
    | 'unmark'
    | 'help';
  readonly label: string;
  /** The key that does it without the menu. */
  readonly shortcut?: string;
}

const items: readonly MenuItem[] = [
  { letter: 'c', name: 'cite', label: 'cite in a post', shortcut: 'Ctrl-T' },
  { letter: 'o', name: 'open', label: 'open the link', shortcut: 'Ctrl-O' },
  { letter: 'k', name: 'copy-key', label: 'copy the key', shortcut: 'Ctrl-Y' },
  { letter: 'l', name: 'copy-line', label: 'copy the line as a post prints it' },
  { letter: 'e', name: 'edit', label: 'edit', shortcut: 'Ctrl-E' },
  { letter: 's', name: 'show', label: 'show all of it', shortcut: 'Ctrl-V' },
  { letter: 'p', name: 'print', label: 'print the key and leave' },
  { letter: 'h', name: 'help', label: 'show all keys', shortcut: 'F1' },
];

const unmark: MenuItem = { letter: 'u', name: 'unmark', label: 'take all marks away' };

/** What can be done now. */
export function listMenu({ marked }: Pick<PickerState, 'marked'>): readonly MenuItem[] {
  return marked.length === 0 ? items : [...items, unmark];
}

/** The actions that have a key of their own. */
export const shortcuts: Readonly<Record<string, MenuItem['name']>> = {
  'ctrl-t': 'cite',
  'ctrl-o': 'open',
  'ctrl-y': 'copy-key',
  'ctrl-e': 'edit',
  'ctrl-v': 'show',
  f1: 'help',
};
