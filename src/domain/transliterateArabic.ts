/**
 * Arabic script: Arabic, Persian, Sorani Kurdish, Pashto, Urdu, Uyghur; pairs `letter reading`,
 * `_` for a letter with no sound of its own. Short vowels are read where they are written, never
 * guessed at.
 */
export const arabic =
  'ا a أ a إ i آ a ٱ a ى a ء _ ؤ u ئ i ب b ت t ة a ث th ج j ح h خ kh د d ذ dh ر r ز z س s ش sh ' +
  'ص s ض d ط t ظ z ع a غ gh ف f ق q ك k ل l م m ن n ه h و u ي i پ p چ ch ژ zh گ g ک k ی i ڤ v ' +
  'ڕ r ڵ l ۆ o ێ e ە e ھ h ټ t ډ d ړ r ږ zh ښ sh ځ dz څ ts ڼ n ې e ۍ ai ګ g ٹ t ڈ d ڑ r ں n ہ h ' +
  'ۂ h ۃ t ے e ۓ e ۇ u ۈ u ۋ v ۅ o ڭ ng ۀ e ـ _ َ a ُ u ِ i ً _ ٌ _ ٍ _ ّ _ ْ _ ٰ a ، , ؛ ; ؟ ? ٪ % ۔ . ' +
  '٠ 0 ١ 1 ٢ 2 ٣ 3 ٤ 4 ٥ 5 ٦ 6 ٧ 7 ٨ 8 ٩ 9 ۰ 0 ۱ 1 ۲ 2 ۳ 3 ۴ 4 ۵ 5 ۶ 6 ۷ 7 ۸ 8 ۹ 9';

const word = /[\u0620-\u065f\u066e-\u06d5\u06fa-\u06ff]+/g;

/**
 * Prepares Arabic script for being read letter by letter: the article is set off by a hyphen as
 * `al-`, and و and ي become consonants (Latin `w`, `y`) at the start of a word and beside ا.
 *
 * @param text Text in NFC.
 */
export function spellArabic(text: string): string {
  return text.replace(word, (whole) => {
    if (/^ا?لله$/.test(whole)) return 'allah';
    if (/^ال[^ا].{2}/.test(whole)) return `al-${spellWord(whole.slice(2))}`;
    return spellWord(whole);
  });
}

function spellWord(text: string): string {
  return text
    .replace(/^[اإ][يی]/, 'إ')
    .replace(/^ا[وۆ]/, 'ۆ')
    .replace(/^ئ|ئ(?=[يی])/g, '')
    .replace(/وو/g, 'ۇ')
    .replace(/^و|و(?=[اآە])|(?<=[اآ])و/g, 'w')
    .replace(/^[يی]|[يی](?=[اآةە])|(?<=[اآ])[يی]/g, 'y')
    .replace(/ع(?=[اآ])|(?<=[اآ])ع/g, '');
}
