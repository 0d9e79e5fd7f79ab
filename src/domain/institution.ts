import {
  acronyms,
  agencies,
  listInstitutionWords,
  weakWords,
  wholeNames,
  wordEnds,
} from './institutionWords.ts';

interface Lexicon {
  readonly strong: ReadonlySet<string>;
  readonly weak: ReadonlySet<string>;
  readonly ends: readonly string[];
  readonly acronyms: ReadonlySet<string>;
  readonly whole: ReadonlySet<string>;
}

let lexicon: Lexicon | undefined;
let agencySet: ReadonlySet<string> | undefined;

function getLexicon(): Lexicon {
  lexicon ??= {
    strong: new Set(listInstitutionWords().split(' ').map(foldWord)),
    weak: new Set(weakWords.split(' ')),
    ends: wordEnds.split(' '),
    acronyms: new Set(acronyms.split(' ')),
    whole: new Set(wholeNames.split('|')),
  };
  return lexicon;
}

/** Lower case, marks and hamza off, Persian letters and the Arabic article folded. */
function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (/^[!-~]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ی/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/ı/g, 'i')
    .replace(/^و?ال(?=...)/, '');
}

/** The longest word that the lists could know; whatever is longer is not looked up. */
const longestWord = 40;

/** Whether a name holds a word that makes it an institution's: then so does any longer name with it. */
export function hasInstitutionWord(name: string): boolean {
  if (/\d/.test(name)) return true;
  const { strong, weak, ends, acronyms } = getLexicon();
  const words = name.split(' ');
  const hasWeak = words.length > 2;
  let shouting: boolean | undefined;
  for (const word of words) {
    if (word.length > longestWord) continue;
    const folded = foldWord(word);
    if (strong.has(folded) || (hasWeak && weak.has(folded))) return true;
    if (folded.length > 9 && ends.some((end) => folded.endsWith(end))) return true;
    if (!acronyms.has(word)) continue;
    shouting ??= name === name.toUpperCase();
    if (!shouting) return true;
  }
  return false;
}

/**
 * Whether a name of several words is an institution's: by its words (`Ministry of Oil`, `BBC News`,
 * `وكالة الأنباء العراقية`), by a number in it (`Kurdistan 24`), or as one that is known whole.
 * What the lists do not know is written in braces: `{Al Sharqiya}`.
 */
export function isInstitution(name: string): boolean {
  return hasInstitutionWord(name) || isKnownWhole(name);
}

function isKnownWhole(name: string): boolean {
  return name.length <= longestWord && getLexicon().whole.has(foldWord(name));
}

/** Whether a single word is an agency that is named among authors: `Reuters`, `AFP`. */
export function isAgency(name: string): boolean {
  agencySet ??= new Set(agencies.split(' ').map(foldWord));
  return name.length <= longestWord && agencySet.has(foldWord(name));
}
