const initials = 'g kk n d tt r m b pp s ss  j jj ch k t p h'.split(' ');
const vowels = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const finals = ' k k k n n n t l k m l l l p l m p p t t ng t t k t p h'.split(' ');

const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;

/**
 * Reads one Korean syllable by the Revised Romanization of 2000, without its rules of assimilation.
 *
 * @param code A UTF-16 code unit.
 * @returns Undefined for what is no Hangul syllable.
 */
export function readHangul(code: number): string | undefined {
  if (code < firstSyllable || code > lastSyllable) return undefined;
  const index = code - firstSyllable;
  const initial = initials[Math.floor(index / 588)] ?? '';
  const vowel = vowels[Math.floor((index % 588) / 28)] ?? '';
  return initial + vowel + (finals[index % 28] ?? '');
}
