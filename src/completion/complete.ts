import type { Dependencies } from '../commands/dependencies.ts';
import { foldText } from '../domain/fold.ts';
import { toSafeText } from '../domain/safeText.ts';
import { declareProgram } from '../program.ts';
import { findCompletion } from './findCompletion.ts';
import { listCandidates } from './listCandidates.ts';

/** Nobody looks through more. */
const mostCandidates = 200;

const longestRemark = 60;

/**
 * What the last of the words may become, for the scripts of the shells: a line each of the word, a
 * tab and a remark. The single line `:files` leaves it to the shell to complete names of files.
 *
 * @param words Those after the program's name, up to the cursor.
 */
export async function complete(
  words: readonly string[],
  dependencies: Dependencies,
): Promise<string> {
  const program = await declareProgram(findCommandName(words) ?? '');
  const { kind, start, prefix } = findCompletion(program, words);
  if (kind.from === 'files') return ':files\n';
  const candidates = await listCandidates(kind, start, mostCandidates, dependencies);
  const wanted = foldText(start);
  return candidates
    .filter(({ value }) => start === '' || foldText(value).startsWith(wanted))
    .slice(0, mostCandidates)
    .map(({ value, remark }) => formatCandidate(`${prefix}${value}`, remark))
    .join('');
}

/** The command that the words before the last name. */
export function findCommandName(words: readonly string[]): string | undefined {
  return words
    .slice(0, -1)
    .find((word, at) => !word.startsWith('-') && words[at - 1] !== '--library');
}

function formatCandidate(value: string, remark: string | undefined): string {
  const word = toSafeText(value).replace(/[\t\n]/g, ' ');
  const said = toSafeText(remark ?? '').replace(/[\t\n]/g, ' ');
  const short = said.length > longestRemark ? `${said.slice(0, longestRemark - 1)}…` : said;
  return short === '' ? `${word}\n` : `${word}\t${short}\n`;
}
