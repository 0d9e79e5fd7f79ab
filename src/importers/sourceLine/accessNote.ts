import { isDateText } from './tail.ts';

/** A line without its note on when it was looked at. */
export interface AccessNote {
  readonly text: string;
  /** The day as typed; '' for none. */
  readonly accessed: string;
}

const word =
  /^(?:(?:date |last )?(?:accessed|retrieved|viewed|consulted|visited)(?: on)?|дата обращения)\s*:?\s*/i;
const anyWord =
  /(?:(?:date |last )?(?:accessed|retrieved|viewed|consulted|visited)|дата обращения)/gi;
const before = /[\s,;.([–—-]+$/;
const after = /[\s,;.)\]:]*(?:from|at)?[\s,;.)\]:]*$/i;
const longest = 90;

/** Takes `accessed December 5, 2024`, `[Retrieved 5/12/24]` and the like off the end of a line. */
export function takeAccessNote(line: string): AccessNote {
  const from = Math.max(0, line.length - longest);
  for (const { index } of line.slice(from).matchAll(anyWord)) {
    const at = from + index;
    const note = line.slice(at);
    const accessed = note.replace(word, '').replace(after, '');
    // In a title it stands before the mark that closes the title.
    if (/[”"»“„]/.test(note) || !isDateText(accessed) || !/[\s([]$/.test(line.slice(0, at)))
      continue;
    return { text: line.slice(0, at).replace(before, ''), accessed };
  }
  return { text: line, accessed: '' };
}
