import { arabic, spellArabic } from './transliterateArabic.ts';
import { readHangul } from './transliterateHangul.ts';
import {
  armenian,
  cyrillic,
  georgian,
  greek,
  hebrew,
  latin,
  punctuation,
} from './transliterateTables.ts';

/** By one letter or two, in lower case. */
let readings: Map<string, string> | undefined;
/** The letters that a reading of two begins with. */
const pairStarts = new Set<string>();

function getReadings(): Map<string, string> {
  if (readings === undefined) {
    readings = new Map();
    for (const table of [latin, cyrillic, greek, hebrew, armenian, georgian, arabic, punctuation]) {
      const words = table.split(' ');
      for (let i = 0; i + 1 < words.length; i += 2) {
        const letters = words[i] ?? '';
        readings.set(letters, (words[i + 1] ?? '').replace('_', ''));
        if (letters.length > 1) pairStarts.add(letters.charAt(0));
      }
    }
  }
  return readings;
}

/**
 * Writes a text in ASCII, as a journalist would romanise it: `Шойгу` → `Shoygu`, `الصالحي` →
 * `al-salhi`, `Erdoğan` → `Erdogan`. Of Arabic and Hebrew without vowel signs only what is written
 * is read. What has no reading (Chinese characters, emoji) is dropped.
 *
 * @returns Printable ASCII; '' where nothing in the text has a reading.
 */
export function transliterate(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  let spelled = text.normalize('NFKC');
  if (/[\u0600-\u06ff]/.test(spelled)) spelled = spellArabic(spelled);
  if (/[\u0370-\u03ff\u1f00-\u1fff]/.test(spelled)) spelled = dropGreekAccents(spelled);
  return readText(spelled).replace(/ {2,}/g, ' ').trim();
}

function dropGreekAccents(text: string): string {
  return text.replace(/[\u0370-\u03ff\u1f00-\u1fff]/g, (letter) =>
    letter.normalize('NFD').replace(/\p{M}/gu, ''),
  );
}

function readText(text: string): string {
  const readings = getReadings();
  let result = '';
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x80) {
      result += code > 0x1f && code < 0x7f ? text.charAt(i) : ' ';
      continue;
    }
    const letter = text.charAt(i);
    const lower = letter.toLowerCase();
    const pair = pairStarts.has(lower)
      ? readings.get(lower + text.charAt(i + 1).toLowerCase())
      : undefined;
    result += pair === undefined ? readLetter(letter, lower, code) : inCase(letter, pair);
    if (pair !== undefined) i += 1;
  }
  return result;
}

function readLetter(letter: string, lower: string, code: number): string {
  const reading = getReadings().get(lower);
  if (reading !== undefined) return inCase(letter, reading);
  if (/\s/.test(letter)) return ' ';
  const base = letter.normalize('NFD').charAt(0);
  if (base === letter || base === '') return readHangul(code) ?? '';
  if (base >= ' ' && base <= '~') return base;
  const baseReading = getReadings().get(base.toLowerCase());
  return baseReading === undefined ? (readHangul(code) ?? '') : inCase(base, baseReading);
}

function inCase(letter: string, reading: string): string {
  if (letter === letter.toLowerCase()) return reading;
  return reading.charAt(0).toUpperCase() + reading.slice(1);
}
