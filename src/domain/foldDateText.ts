const variants = /[ıىيكةەۆۇێڵڕںہھ،؍‘’ʼ′`‐‑‒–—―−٠-٩۰-۹]/g;

const plain: Readonly<Record<string, string>> = {
  ı: 'i',
  ى: 'ی',
  ي: 'ی',
  ك: 'ک',
  ة: 'ه',
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ۆ: 'و',
  ۇ: 'و',
  ێ: 'ی',
  ڵ: 'ل',
  ڕ: 'ر',
  ں: 'ن',
  '،': ',',
  '؍': '/',
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '′': "'",
  '`': "'",
  '‐': '-',
  '‑': '-',
  '−': '-',
};

/**
 * Folds text for reading a date from it: lower case; accents, hamzas, tatweel, direction marks and
 * apostrophes within words off; Arabic, Kurdish and Persian letters of one sound made one;
 * Arabic-Indic, Persian and full-width digits made ASCII; all longer dashes made `–`; white space
 * runs made one space; `2024年12月2日` made `2024-12-2`. For matching only, never for showing.
 */
export function foldDateText(text: string): string {
  const folded = isAscii(text) ? text.toLowerCase() : foldBeyondAscii(text);
  return folded.replace(/\s+/g, ' ').trim();
}

function foldBeyondAscii(text: string): string {
  const folded = text
    .normalize('NFKD')
    .replace(/[\p{M}\u00ad\u0640\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '')
    .toLowerCase()
    .replace(variants, toPlain)
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '');
  if (!folded.includes('年')) return folded;
  return folded.replace(/[年月](?=\d)/g, '-').replace(/[年月日]/g, '');
}

function toPlain(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  return plain[character] ?? '–';
}

function isAscii(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if (text.charCodeAt(index) > 0x7f) return false;
  }
  return true;
}

/** Whether the text has Arabic-Indic or Persian digits. */
export function hasArabicDigits(text: string): boolean {
  return /[٠-٩۰-۹]/.test(text);
}
