import type { Command } from 'commander';
import { CiteError } from '../../domain/error.ts';
import { joinArguments } from '../../domain/query/joinArguments.ts';
import { quoteText } from '../../domain/quoteText.ts';
import { toSafeText } from '../../domain/safeText.ts';
import { isSlug, toSlug } from '../../domain/slug.ts';
import type { Library } from '../../store/library.ts';
import { addExamples, exitStatus, type Run } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { addPickingFilters, type FilterFlags, toQuery } from '../filters.ts';
import { parseWords, putInSaved, toDateSetting } from '../readQuery.ts';
import { toOperation } from '../toOperation.ts';
import { formatFlags } from './formatFlags.ts';

interface SearchSaveOptions extends FilterFlags {
  readonly name: string;
  readonly words: readonly string[];
  readonly replace?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command
    .argument('<NAME>', 'what it is to be called, such as iraq-militias')
    .argument('[QUERY...]', 'what cite list finds with it');
  addPickingFilters(command);
  command.option('--replace', 'in the place of the search that has the name');
  addExamples(command, [
    ['cite search save iraq-militias militias or factions outlet:reuters'],
    ['cite search save to-cite --uncited --since "last 30 days"'],
    ['cite list saved:iraq-militias -syria', 'used as a part of another search'],
  ]);
  command.action(
    (name: string, words: string[], flags: Omit<SearchSaveOptions, 'name' | 'words'>) => {
      hand((dependencies) => runSearchSave({ ...flags, name, words }, dependencies));
    },
  );
}

/** Keeps a search under a name, as it was typed, so that `last month` stays the last month. */
export async function runSearchSave(
  options: SearchSaveOptions,
  dependencies: Dependencies,
): Promise<number> {
  const { name } = options;
  checkName(name);
  const words = [...formatFlags(options), ...options.words];
  const query = joinArguments(words);
  const library = await dependencies.openLibrary('write');
  const count = await countFound(name, words, library, dependencies);
  await library.write(toOperation(`search save ${name}`, dependencies), (writer) =>
    writer.saveSearch({ name, query }, options.replace ?? false),
  );
  const articles = count === 1 ? '1 article' : `${count} articles`;
  await dependencies.io.writeOut(
    toSafeText(`Saved the search ‘${name}’, which finds ${articles} now: ${query}\n`),
  );
  return exitStatus.done;
}

function checkName(name: string): void {
  if (isSlug(name)) return;
  const slug = toSlug(name);
  throw new CiteError('usage', `${quoteText(name)} cannot be the name of a search.`, {
    hint: `A name has small letters, digits and hyphens${slug === '' ? ', such as iraq-militias' : `: ${slug}`}.`,
  });
}

/** @throws CiteError for what is no query, or one that cannot be used under the name */
async function countFound(
  name: string,
  words: readonly string[],
  library: Library,
  dependencies: Dependencies,
): Promise<number> {
  const setting = toDateSetting(dependencies);
  const node = parseWords(words, setting);
  if (node === undefined) {
    throw new CiteError('usage', 'What is the search to look for?', {
      hint: 'Give words or filters, as to cite list: cite search save iraq-militias militias --since 2024',
    });
  }
  await putInSaved(node, library, setting, name);
  const found = await library.listArticles(await toQuery({}, library, dependencies, words));
  return found.length;
}
