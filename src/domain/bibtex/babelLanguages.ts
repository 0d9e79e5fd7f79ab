/** babel’s names of languages, beside those that are English names (biblatex manual, table 2). */
const tags: Readonly<Record<string, string>> = {
  american: 'en-US',
  usenglish: 'en-US',
  british: 'en-GB',
  ukenglish: 'en-GB',
  australian: 'en-AU',
  canadian: 'en-CA',
  newzealand: 'en-NZ',
  austrian: 'de-AT',
  naustrian: 'de-AT',
  brazilian: 'pt-BR',
  brazil: 'pt-BR',
  portuges: 'pt',
  estonian: 'et',
  farsi: 'fa',
  francais: 'fr',
  acadian: 'fr-CA',
  canadien: 'fr-CA',
  german: 'de',
  germanb: 'de',
  ngerman: 'de',
  kurmanji: 'ku',
  latvian: 'lv',
  lithuanian: 'lt',
  magyar: 'hu',
  norsk: 'no',
  nynorsk: 'nn',
  nswissgerman: 'de-CH',
  swissgerman: 'de-CH',
  slovene: 'sl',
  slovenian: 'sl',
  sorani: 'ckb',
  spanish: 'es',
};

/** The BCP 47 tag for one of babel’s names; any other text as it is. */
export function fromBabel(name: string): string {
  const lower = name.trim().toLowerCase();
  return Object.hasOwn(tags, lower) ? (tags[lower] ?? name) : name;
}
