/** Which of the two samples of a shape: one to learn from, one to check what was learnt. */
export type Take = 0 | 1;

const letters = 'A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f';
const regularText = new RegExp(`^[${letters}0-9][${letters}0-9 ,:’-]*[.?!]?$`);
const marksInARow = /(?![,:] )[ ,:’-]{2}|[,:][^ ]|, ?[.?!]|[ ,:’-][.?!]?$|[,:] .*:/;
const regularFamily = new RegExp(`^[${letters}]+(?:-[${letters}]+)?$`);
const regularGiven = new RegExp(`^[${letters}]+(?:[ -][${letters}]+)?(?: [A-Z]\\.)?$`);
const capitals = /(?:^|[ -])\p{Ll}/u;

const longest = 1000;

/** Words for a slot that stand in no text of anybody’s, nor in one another. */
function toWord(slot: number, take: Take, end: string): string {
  const place = String.fromCharCode(97 + Math.floor(slot / 26), 97 + (slot % 26));
  return `${take === 0 ? 'qz' : 'jvk'}${place}${end}`;
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * A text that a style treats like this one whatever its words are: one that begins, goes on and ends
 * alike. Undefined for a text with anything in it that might be treated by itself: quotation marks,
 * brackets, abbreviations, other scripts.
 */
export function toSampleText(text: string, slot: number, take: Take): string | undefined {
  if (text.length > longest || !regularText.test(text) || marksInARow.test(text)) return undefined;
  const first = toWord(slot, take, 'a');
  const start = /^\p{Lu}/u.test(text) ? capitalize(first) : /^\d/.test(text) ? `7${first}` : first;
  const colon = text.includes(':') ? `: ${toWord(slot, take, 'c')}` : '';
  const end = /[.?!]$/.exec(text)?.[0] ?? '';
  return `${start} ${toWord(slot, take, 'b')}${colon}${end}`;
}

export function toSampleFamily(name: string, slot: number, take: Take): string | undefined {
  if (name.length > longest || !regularFamily.test(name) || capitals.test(name)) return undefined;
  return capitalize(toWord(slot, take, 'f'));
}

/** A middle initial stays one: its full stop may meet another. */
export function toSampleGiven(name: string, slot: number, take: Take): string | undefined {
  if (name.length > longest || !regularGiven.test(name) || capitals.test(name)) return undefined;
  return `${capitalize(toWord(slot, take, 'g'))}${name.endsWith('.') ? ' Q.' : ''}`;
}
