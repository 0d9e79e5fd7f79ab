let countries: Intl.DisplayNames | undefined;
let languages: Intl.DisplayNames | undefined;

/** What a country is called in English: `IQ` → `Iraq`; the code where it has no name. */
export function formatCountry(code: string): string {
  countries ??= new Intl.DisplayNames(['en'], { type: 'region' });
  return nameOf(countries, code);
}

/** What a language is called in English: `ckb` → `Central Kurdish`; the text where it is no tag. */
export function formatLanguage(tag: string): string {
  languages ??= new Intl.DisplayNames(['en'], { type: 'language' });
  return nameOf(languages, tag);
}

function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
