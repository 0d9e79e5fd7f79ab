import type { Dependencies } from '../commands/dependencies.ts';
import { cleanText } from '../domain/cleanText.ts';
import { foldText } from '../domain/fold.ts';
import { declareProgram } from '../program.ts';
import { findCommandName } from './complete.ts';
import { findCompletion } from './findCompletion.ts';
import { listCandidates } from './listCandidates.ts';

/** More names are not offered; those who have more know what they look for. */
const mostOffered = 50_000;

/** What stands between a name and what is said of it. */
const gap = '  ';

/**
 * Asks for the argument that a command line lacks, with names from the library to choose from.
 *
 * @returns the command line with the answer; undefined where there is none.
 */
export async function askMissing(
  argv: readonly string[],
  dependencies: Dependencies,
): Promise<readonly string[] | undefined> {
  const words = [...argv, ''];
  const program = await declareProgram(findCommandName(words) ?? '');
  const { kind, parameter } = findCompletion(program, words);
  if (parameter === undefined) return undefined;
  const candidates = await listCandidates(kind, '', mostOffered, dependencies);
  const lines = candidates.map(({ value, remark }) => {
    const text = remark === undefined ? value : `${value}${gap}${remark}`;
    return { value, text, folded: foldText(text) };
  });
  const answer = await dependencies.prompter.askCompleted({
    message: `${parameter.name}, ${parameter.description}:`,
    suggest: (typed) => {
      const wanted = foldText(typed);
      return lines.filter(({ folded }) => folded.includes(wanted)).map(({ text }) => text);
    },
  });
  // The prompt gives its answer cleaned, as all text is that goes into the library.
  const chosen =
    lines.find(({ text }) => cleanText(text) === cleanText(answer))?.value ?? answer.trim();
  if (chosen === '') return undefined;
  const isFlagLike = chosen.startsWith('-') && chosen !== '-' && !argv.includes('--');
  return isFlagLike ? [...argv, '--', chosen] : [...argv, chosen];
}
