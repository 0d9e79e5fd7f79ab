import type { Dependencies } from '../commands/dependencies.ts';
import { foldText } from '../domain/fold.ts';
import { toSafeText } from '../domain/safeText.ts';
import { declareProgram } from '../program.ts';
import type { Candidate } from './candidate.ts';
import { findCompletion } from './findCompletion.ts';
import { listCandidates } from './listCandidates.ts';

/** Nobody looks through more. */
const mostCandidates = 200;

const longestRemark = 60;

/**
 * What the last of the words may become, whole and ready to be put in; `files` leaves it to the shell to
 * complete names of files.
 *
 * @param words Those after the program's name, up to the cursor.
 */
export async function complete(
  words: readonly string[],
  dependencies: Dependencies,
): Promise<readonly Candidate[] | 'files'> {
  const program = await declareProgram(findCommandName(words) ?? '');
  const { kind, start, prefix } = findCompletion(program, words);
  if (kind.from === 'files') return 'files';
  const candidates = await listCandidates(kind, start, mostCandidates, dependencies);
  const wanted = foldText(start);
  return candidates
    .filter(({ value }) => start === '' || foldText(value).startsWith(wanted))
    .slice(0, mostCandidates)
    .map(({ value, remark }) => ({
      value: toOneWord(`${prefix}${value}`),
      remark: cutRemark(toOneWord(remark ?? '')),
    }));
}

/** The command that the words before the last name. */
export function findCommandName(words: readonly string[]): string | undefined {
  return words
    .slice(0, -1)
    .find((word, at) => !word.startsWith('-') && word !== 'help' && words[at - 1] !== '--library');
}

function toOneWord(text: string): string {
  return toSafeText(text).replace(/[\t\n]/g, ' ');
}

function cutRemark(text: string): string {
  return text.length > longestRemark ? `${text.slice(0, longestRemark - 1)}…` : text;
}
