import { transliterate } from '../../domain/transliterate.ts';
import { beyondAscii, formatLetter } from './latexLetters.ts';

/**
 * Writes in ASCII what LaTeX has no letters for, other scripts mostly: `بغداد` → `Bghdad`; accented
 * letters and typographic marks stay. What has no reading (Chinese characters, emoji) is dropped. Where
 * a script has no capitals, names get them, and so does the beginning of a text.
 */
export function romanize(text: string, isName: boolean): string {
  let out = '';
  let end = 0;
  let run = '';
  let runStart = 0;
  const flush = (): void => {
    if (run !== '') out += readRun(run, isName, runStart === 0);
    run = '';
  };
  for (const match of text.matchAll(beyondAscii)) {
    if (formatLetter(match[0]) !== undefined) continue;
    const between = text.slice(end, match.index);
    if (run === '' || between.trim() !== '') {
      flush();
      out += between;
      runStart = match.index;
      run = match[0];
    } else run += between + match[0];
    end = match.index + match[0].length;
  }
  if (end === 0) return text;
  flush();
  return (out + text.slice(end)).replace(/ {2,}/g, ' ').trim();
}

function readRun(run: string, isName: boolean, isFirst: boolean): string {
  const reading = transliterate(run);
  if (run.toLowerCase() !== run.toUpperCase()) return reading;
  if (isName) return reading.replace(/(?<![A-Za-z'])[a-z]/g, (letter) => letter.toUpperCase());
  return isFirst ? reading.charAt(0).toUpperCase() + reading.slice(1) : reading;
}
