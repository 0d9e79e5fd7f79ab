import type { Command } from 'commander';
import { CiteError } from '../domain/error.ts';
import { quoteText } from '../domain/quoteText.ts';

/** No argument of a command line can have it. */
const mark = '\0';

/**
 * Lets words with a minus before them (`-syria`) through as words of a query, which would be read as
 * options: marks each, so that `unmarkNegated` must take the marks away again. Options of one letter,
 * also several on end, and values of options stay as they are, and so does what follows `--`.
 *
 * @param commands The root and the command, with all that it declares; see `listAll`.
 * @throws CiteError `usage` for an option written with one hyphen, such as `-outlet`
 */
export function markNegated(argv: readonly string[], commands: readonly Command[]): string[] {
  const options = commands.flatMap(listAll).flatMap((command) => command.options);
  const long = new Map(options.map((option) => [option.long, option]));
  const letters = new Set(['h', ...options.flatMap(({ short }) => short?.slice(1) ?? [])]);
  const marked: string[] = [];
  let isValue = false;
  for (const [at, word] of argv.entries()) {
    if (word === '--') return [...marked, ...argv.slice(at)];
    const isNegated =
      !isValue && /^-[^-]./su.test(word) && ![...word.slice(1)].every((one) => letters.has(one));
    if (isNegated && long.has(`-${word}`)) throw toOneHyphenError(word);
    marked.push(isNegated ? `${mark}${word}` : word);
    isValue = !isValue && (long.get(word)?.required ?? false);
  }
  return marked;
}

/** Takes the marks away from the arguments of the command that is about to run. */
export function unmarkNegated(command: Command): void {
  const unmark = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(unmark);
    return typeof value === 'string' && value.startsWith(mark) ? value.slice(1) : value;
  };
  command.processedArgs = command.processedArgs.map(unmark);
}

function listAll(command: Command): readonly Command[] {
  return [command, ...command.commands.flatMap(listAll)];
}

function toOneHyphenError(word: string): CiteError {
  return new CiteError('usage', `${quoteText(word)} has one hyphen.`, {
    hint: `The option is -${word}. To leave out the word itself: '-"${word.slice(1)}"'`,
  });
}
