import { cleanText } from '../../domain/cleanText.ts';
import { makeOutletMatcher } from '../../domain/outletLikeness.ts';
import { quoteText } from '../../domain/quoteText.ts';
import type { Library, LibraryWriter } from '../../store/library.ts';
import type { Dependencies } from '../dependencies.ts';
import type { SurveyedGroup } from './surveyGroups.ts';

/** What is known of outlets that are named as none in the library is, but much like one. */
export interface OutletAnswers {
  /** The outlet's name in the library, where the user said that it is one of those. */
  find(name: string): string | undefined;
  /** Has the library know the outlets by the names that the user said were theirs. */
  keepAliases(writer: LibraryWriter): Promise<void>;
  /** Of outlets that were new: those that look like another, with that one. */
  listLikenesses(
    newOutlets: readonly string[],
  ): readonly { readonly name: string; readonly like: string }[];
}

/** Nobody answers more questions than this before an import. */
const mostQuestions = 20;

/**
 * Asks, where somebody can be asked, of each outlet that the library does not have whether it is
 * the one that it looks like.
 */
export async function askOutlets(
  surveyed: readonly SurveyedGroup[],
  library: Library,
  dependencies: Dependencies,
  mayAsk: boolean,
): Promise<OutletAnswers> {
  const known = await library.listOutlets();
  const match = known.length === 0 ? () => undefined : makeOutletMatcher(known);
  const answers = new Map<string, string>();
  if (mayAsk && known.length > 0) {
    const names = new Set(surveyed.flatMap(({ survey }) => [...survey.outlets].map(cleanText)));
    let asked = 0;
    for (const name of names) {
      if (asked >= mostQuestions) break;
      const like = match(name);
      if (like === undefined || (await library.findOutlet(name)) !== undefined) continue;
      asked += 1;
      if (await isSame(name, like, dependencies)) answers.set(name, like);
    }
  }
  return {
    find: (name) => answers.get(name),
    keepAliases: async (writer) => {
      for (const [name, like] of answers) await writer.changeOutlet(like, { addAliases: [name] });
    },
    listLikenesses: (newOutlets) =>
      newOutlets.flatMap((name) => {
        const like = match(name);
        return like === undefined ? [] : [{ name, like }];
      }),
  };
}

async function isSame(name: string, like: string, { prompter }: Dependencies): Promise<boolean> {
  const answer = await prompter.askChoice({
    message: `Your library has no outlet ${quoteText(name)}, but it has ${quoteText(like)}. Are they one?`,
    choices: [
      { value: 'same', label: `Yes: store it as ${quoteText(like)}, and know it by both names` },
      { value: 'new', label: `No: ${quoteText(name)} is another outlet` },
    ],
  });
  return answer === 'same';
}
