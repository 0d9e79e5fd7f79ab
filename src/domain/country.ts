import { foldTight } from './fold.ts';

/** Codes that CLDR names and ISO 3166-1 never assigned; XK (Kosovo) is in wide use and stays. */
const unassigned = new Set('AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ'.split(' '));

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
  if (unassigned.has(code) || regions.of(code) === undefined) return false;
  // Codes that were withdrawn (SU, YU) have a successor.
  return new Intl.Locale(`und-${code}`).region === code;
}

function findByName(regions: Intl.DisplayNames, name: string): string | undefined {
  for (let first = 65; first <= 90; first += 1) {
    for (let second = 65; second <= 90; second += 1) {
      const code = String.fromCharCode(first, second);
      const found = regions.of(code);
      if (found && foldTight(found) === name && isAssigned(regions, code)) return code;
    }
  }
  return undefined;
}
