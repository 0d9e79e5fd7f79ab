/** European particles, lower case: the family name begins at the first of them. */
const european =
  'van von vom zu zum zur de del della delle dello di da das do dos du des la le las los lo den der ' +
  'het ten ter te op af av ap ’t';
/** Of these, the ones that begin a family name in capitals too: `Robin Van Persie`. */
const capitalEuropean = 'Van Von De Del Della Di Da Dos Du La Le Den Der Ter';
/** Particles that go with the next word only, in any case: `Salman bin Abdulaziz Al Saud`. */
const binding =
  'bin ibn bint ben ould walad al el as ash st st. saint abd abdul abdel abdal abu abou abi umm ag ' +
  'بن ابن بنت آل أبو ابو أبي ابي أبا أم عبد ولد ئال';
/** Words that go with the one before: `Salah al-Din`, `Nasr Allah`, `نصر الله`. */
const trailing =
  'allah al-din al-deen ad-din el-din el-deen ud-din eddin eddine uddin al-haq ul-haq al-huda ' +
  'الله الدين الحق الإسلام الهدى';

type Kind = 'european' | 'capital' | 'binding' | 'trailing' | 'linking';

let kinds: Map<string, Kind> | undefined;

function findKind(word: string): Kind | undefined {
  if (kinds === undefined) {
    kinds = new Map();
    const lists: [Kind, string][] = [
      ['european', european],
      ['capital', capitalEuropean],
      ['binding', binding],
      ['trailing', trailing],
      ['linking', 'y'],
    ];
    for (const [kind, list] of lists) for (const each of list.split(' ')) kinds.set(each, kind);
  }
  if (word.length > 9) return undefined;
  const kind = kinds.get(word);
  if (kind !== undefined) return kind;
  const lower = kinds.get(word.toLowerCase());
  return lower === 'binding' || lower === 'trailing' ? lower : undefined;
}

/** At the start of a name and with a capital these are given names: `Al Gore`. */
const alsoGiven = /^(?:A[Ll]|E[Ll]|B[Ee][Nn]|A[Ss]|A[Bb][Ii])$/;

/**
 * Finds where the family name begins in a name written in its spoken order.
 *
 * @param words At least one.
 * @returns The index of the family name's first word; 0 where the words are a single unit, such as
 *   `Abd al-Rahman` or `van den Berg`.
 */
export function findFamilyStart(words: readonly string[]): number {
  let unit = 0;
  let joined = true;
  const shouting = words.every(
    (word) => word !== word.toLowerCase() && word === word.toUpperCase(),
  );
  for (const [index, word] of words.entries()) {
    const kind = findKind(shouting && index > 0 ? word.toLowerCase() : word);
    if (kind === 'european' || (kind === 'capital' && index > 0)) return index;
    const linking = kind === 'linking' && index < words.length - 1;
    if (!joined && !linking && kind !== 'trailing') unit = index;
    joined = linking || (kind === 'binding' && !(index === 0 && alsoGiven.test(word)));
  }
  return unit;
}

const articles = /^(?:(?:al|el|ad|an|ar|as|ash|at|az)-|ال)./i;

/**
 * Whether a name has a given name and behind it an Arabic article or a `van` or `von` with its family
 * name (`Hayder al-Shakeri`, `Jan van den Berg`), so that it can be neither half of `Last, First`.
 * Spanish `de` and `del`, and `bin`, stand in given names too.
 */
export function isSurelyFull(name: string): boolean {
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  const start = findFamilyStart(words);
  if (start === 0) return false;
  const family = words[start] ?? '';
  return (start === words.length - 1 && articles.test(last)) || /^v[ao]n$/.test(family);
}
