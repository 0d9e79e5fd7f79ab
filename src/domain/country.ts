import { foldTight } from './fold.ts';

/** Codes that CLDR names and ISO 3166-1 does not assign; XK (Kosovo) is in wide use and stays. */
const unassigned = new Set(
  'AC AN CP CQ CS DD DG EA EU EZ FX IC NT QO SU TA TP UN XA XB YD YU ZZ'.split(' '),
);

/** What CLDR calls otherwise than many writers do, folded tightly. */
const otherNames: Readonly<Record<string, string>> = {
  uk: 'GB',
  greatbritain: 'GB',
  britain: 'GB',
  england: 'GB',
  usa: 'US',
  america: 'US',
  turkey: 'TR',
  turkiye: 'TR',
  palestine: 'PS',
  czechrepublic: 'CZ',
  uae: 'AE',
  burma: 'MM',
  ivorycoast: 'CI',
  hongkong: 'HK',
};

let names: Intl.DisplayNames | undefined;

/**
 * Reads a country: its ISO 3166-1 alpha-2 code in any case, or its name in English.
 *
 * @returns the code in upper case; undefined for what is none.
 */
export function parseCountry(text: string): string | undefined {
  names ??= new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const trimmed = text.trim();
  const other = otherNames[foldTight(trimmed.slice(0, 100))];
  if (other !== undefined) return other;
  if (/^[a-z]{2}$/i.test(trimmed)) {
    const code = trimmed.toUpperCase();
    return isAssigned(names, code) ? code : undefined;
  }
  return trimmed.length > 100 ? undefined : findByName(names, foldTight(trimmed));
}

function isAssigned(regions: Intl.DisplayNames, code: string): boolean {
  return !unassigned.has(code) && regions.of(code) !== undefined;
}

function findByName(regions: Intl.DisplayNames, name: string): string | undefined {
  for (let first = 65; first <= 90; first += 1) {
    for (let second = 65; second <= 90; second += 1) {
      const code = String.fromCharCode(first, second);
      const found = unassigned.has(code) ? undefined : regions.of(code);
      if (found !== undefined && foldTight(found) === name) return code;
    }
  }
  return undefined;
}
