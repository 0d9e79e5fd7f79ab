let suffixes: Set<string> | undefined;

const maxLength = 9;

/** Whether a word is a suffix of a name: `Jr.`, `Sr.`, `II`, `PhD`. */
function isSuffixWord(word: string): boolean {
  if (word.length > maxLength) return false;
  suffixes ??= new Set(
    (
      'Jr Jr. jr jr. JR JR. Sr Sr. sr sr. SR SR. Junior Senior II III IV VI VII VIII PhD Ph.D Ph.D. PHD MD M.D. ' +
      'DPhil MBE OBE KBE CBE QC KC MP Esq Esq. fils père'
    ).split(' '),
  );
  return suffixes.has(word);
}

/** Whether a part of a name consists of suffixes: `Jr.`, `III`, `Jr. PhD`. */
export function isSuffix(text: string): boolean {
  return text.length < 40 && text.split(' ').every(isSuffixWord);
}

/**
 * Cuts the suffixes off the end of a name, leaving it one word at least: `King Jr.` → `King`, `Jr.`.
 *
 * @returns The name, and its suffixes or ''.
 */
export function cutSuffix(name: string): [name: string, suffix: string] {
  let end = name.length;
  for (;;) {
    const space = name.lastIndexOf(' ', end - 1);
    if (space <= 0 || !isSuffixWord(name.slice(space + 1, end))) break;
    end = space;
  }
  return [name.slice(0, end), name.slice(end + 1)];
}
