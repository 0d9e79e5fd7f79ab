import { measureWidth } from '../width.ts';
import type { PickEntry } from './picker.ts';
import type { PickerState } from './state.ts';

/** All keys, laid out as an article is. */
export const helpEntry: PickEntry = {
  line: 'Type, and the list narrows to the articles that have it all.',
  fields: [
    ['↑ ↓', 'choose; Page Up, Page Down, Home and End go further'],
    ['Enter', 'take what is marked, or chosen: print the key and leave; with --post, cite there'],
    ['Tab', 'mark and go on; Shift-Tab: and go back. Actions are about all that are marked'],
    ['Ctrl-X', 'all that can be done, a letter each'],
    ['Ctrl-T', 'cite in a post of yours, or in a new one'],
    ['Ctrl-O', 'open the link'],
    ['Ctrl-Y', 'copy the key'],
    ['Ctrl-E', 'edit the article'],
    ['Ctrl-V', 'show all of the article'],
    ['← →', 'go in the line; with Ctrl a word further; Ctrl-A to its start'],
    ['Ctrl-W', 'delete a word; Ctrl-U to the start of the line, Ctrl-K to its end'],
    ['Ctrl-L', 'draw the window anew'],
    ['Ctrl-Z', 'stop for now; fg comes back'],
    ['Esc', 'leave; from here, back to the list. Ctrl-C leaves with status 130'],
    ['words', 'in the title, the outlet, the authors or the note; "several words" in this order'],
    ['-word', 'without it; word or word: either'],
    [
      'field:word',
      'outlet, author, title, note, tag, post, date, cited, added, language, type, country, kind, url, key, saved',
    ],
    ['dates', 'date:2024-12, 2024-12..2025-01, last month, since:yesterday'],
    ['is: has:', 'is:uncited, is:incomplete, has:note, has:tag, …'],
  ],
};

/** Keys of the last line, in their order; where not all fit, those of the highest rank go first. */
const browseKeys = [
  { text: '↑↓', rank: 5 },
  { text: 'Enter', rank: 1 },
  { text: 'Tab mark', rank: 4 },
  { text: '^X more', rank: 3 },
  { text: '^T cite', rank: 6 },
  { text: '^O open', rank: 7 },
  { text: '^Y copy key', rank: 9 },
  { text: '^E edit', rank: 8 },
  { text: '^V show', rank: 10 },
  { text: 'F1 help', rank: 2 },
  { text: 'Esc leave', rank: 1 },
];

const gap = ' · ';

/** The last line: what the keys do that matter now. */
export function toHelpLine({ mode, post, columns }: PickerState): string {
  switch (mode.kind) {
    case 'menu':
      return 'letter or Enter: do it · Esc back';
    case 'post':
      return '↑↓ choose · Enter cite · Esc back';
    case 'entry':
    case 'help':
      return '↑↓ scroll · Esc back';
    case 'browse': {
      const enter = post === undefined ? 'Enter take' : 'Enter cite';
      const keys = browseKeys.map((one) => (one.text === 'Enter' ? { ...one, text: enter } : one));
      return dropToFit(keys, columns);
    }
  }
}

function dropToFit(keys: readonly { text: string; rank: number }[], columns: number): string {
  const line = keys.map(({ text }) => text).join(gap);
  const last = Math.max(...keys.map(({ rank }) => rank));
  if (last === 1 || measureWidth(line) <= columns) return line;
  return dropToFit(
    keys.filter(({ rank }) => rank < last),
    columns,
  );
}
