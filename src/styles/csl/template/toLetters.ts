/** The letters that a year is told apart by: a for 0, z for 25, aa for 26. */
export function toLetters(number: number): string {
  let letters = '';
  for (let rest = number; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(97 + (rest % 26)) + letters;
  return letters;
}
