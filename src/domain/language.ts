import { foldTight } from './fold.ts';

/** A tag, and what the language is called in English, in itself and in ISO 639-2, folded tightly. */
const languageNames = `
ar arabic العربيه عربي arabe | ckb sorani soranikurdish centralkurdish كوردي سوراني كورديي ناوهندي
ku kurdish kurdi kurdî كردي كرديه | kmr kurmanji kurmancî kurmanci northernkurdish
en english | fa persian farsi فارسي | tr turkish turkce | he hebrew עברית | ru russian русский
uk ukrainian українська | de german deutsch | fr french francais | es spanish espanol castellano
it italian italiano | pt portuguese portugues | nl dutch nederlands flemish | pl polish polski
sv swedish svenska | no norwegian norsk | da danish dansk | fi finnish suomi | el greek ελληνικα
zh chinese mandarin 中文 汉语 漢語 | ja japanese 日本語 | ko korean 한국어 | ur urdu اردو | hi hindi हिन्दी
az azerbaijani azeri | hy armenian հայերեն | ka georgian ქართული | syr syriac | aii assyrian
tk turkmen | tg tajik | ps pashto | bg bulgarian български | sr serbian српски srpski
hr croatian hrvatski | ro romanian romana | hu hungarian magyar | cs czech cestina
sk slovak slovencina | id indonesian bahasaindonesia | ms malay | vi vietnamese | th thai
so somali | am amharic | sw swahili | la latin | ca catalan catala | bn bengali | mul multiple
`;

const tagLike = /^[a-z]{2,3}(?:[-_][a-z0-9]{1,8})*$/i;

let names: Map<string, string> | undefined;

function readNames(): Map<string, string> {
  const read = new Map<string, string>();
  for (const language of languageNames.trim().split(/[|\n]/)) {
    const [tag = '', ...called] = language.trim().split(' ');
    for (const name of called) read.set(foldTight(name), tag);
  }
  return read;
}

/**
 * Makes a BCP 47 tag of a language as it is named: a tag in any case (`en_us` → `en-US`, `ara` →
 * `ar`), or the language's name in English or in itself (`Arabic`, `العربية`, `Русский`). What is
 * neither comes back in lower case, as no list has every language.
 *
 * @param text Cleaned and not empty.
 */
export function toLanguage(text: string): string {
  if (/^(?:ar|en)$/.test(text)) return text;
  names ??= readNames();
  const tag = text.length > 100 ? undefined : names.get(foldTight(text));
  if (tag !== undefined) return tag;
  if (text.length <= 35 && tagLike.test(text)) {
    try {
      return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0] ?? text.toLowerCase();
    } catch {
      return text.toLowerCase();
    }
  }
  return text.toLowerCase();
}

/** Languages that have codes of their own beside that of all of them together. */
const parts: Readonly<Record<string, readonly string[]>> = { ku: ['ckb', 'kmr', 'sdh'] };

/** The languages that a tag means in a search: Kurdish has Sorani and Kurmanji in it. */
export function listLanguages(tag: string): readonly string[] {
  return [tag, ...(Object.hasOwn(parts, tag) ? (parts[tag] ?? []) : [])];
}
