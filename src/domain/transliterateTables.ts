/*
 * Plain romanisations as journalists write them, without diacritics: pairs `letter reading`,
 * in lower case; `_` is the reading of a letter with no sound of its own. Two letters on the left are read as one.
 * Arabic script is in transliterateArabic.ts.
 */

/** Latin letters that no decomposition turns into ASCII. */
export const latin =
  'ß ss æ ae œ oe ø o đ d ð d þ th ł l ħ h ŧ t ŋ ng ı i ə e ɛ e ɔ o ƒ f ĸ k ŉ n ɓ b ɗ d ƙ k ƴ y ǝ e ɣ g ʻ _ ʼ _ ʽ _ ʾ _ ʿ _ ʹ _';

/** Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian, Kazakh, Kyrgyz, Tajik, Tatar. */
export const cyrillic =
  'а a б b в v г g д d е e ё yo ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ' +
  'ц ts ч ch ш sh щ shch ъ a ы y ь _ э e ю yu я ya иї yi ъе e ъё yo ъю yu ъя ya ' +
  'і i ї yi є ye ґ g ў u ђ dj ј j љ lj њ nj ћ c џ dz ѓ gj ќ kj ѕ dz ' +
  'ә a ғ gh қ q ң ng ө o ұ u ү u һ h ҳ h ҷ j җ j ӊ n ѣ e ѳ f ѵ i ӏ _';

export const greek =
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ' +
  'ψ ps ω o ου ou αυ av ευ ev γγ ng μπ b ντ nt';

export const hebrew =
  'א a ב b ג g ד d ה h ו u ז z ח h ט t י i כ k ך k ל l מ m ם m נ n ן n ס s ע a פ p ף f צ ts ץ ts ' +
  'ק k ר r ש sh ת t ײ y';

export const armenian =
  'ա a բ b գ g դ d ե e զ z է e ը y թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n ' +
  'շ sh ո o չ ch պ p ջ j ռ r ս s վ v տ t ր r ց ts ւ v փ p ք k օ o ֆ f ու u';

export const georgian =
  'ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ' +
  'ყ q შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j ჰ h';

/** What is written like an ASCII character. */
export const punctuation =
  '‘ \' ’ \' ‚ \' ‛ \' “ " ” " „ " « " » " ‐ - ‑ - ‒ - – - — - − - · . ⁄ /';
