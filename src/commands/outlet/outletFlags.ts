import type { Command } from 'commander';
import { cleanText } from '../../domain/cleanText.ts';
import { parseCountry } from '../../domain/country.ts';
import { CiteError } from '../../domain/error.ts';
import { toLanguage } from '../../domain/language.ts';
import { outletKinds, toOutletKind } from '../../domain/outletKind.ts';
import { quoteText } from '../../domain/quoteText.ts';
import { isSharedHost, parseWebUrl, toCanonicalHost } from '../../domain/url.ts';
import type { OutletChanges } from '../../store/libraryMending.ts';
import { collect } from '../decodeFlags.ts';

/** The most characters a name may have, as with articles. */
const longestName = 500;

/** An outlet's fields as flags, the same on `add` and `edit`. */
export interface OutletFlags {
  readonly sortName?: string;
  readonly alias?: readonly string[];
  readonly former?: readonly string[];
  readonly domain?: readonly string[];
  readonly kind?: string;
  readonly country?: string;
  readonly language?: string;
}

/** Declares an outlet's fields on a command. */
export function addOutletFlags(command: Command): void {
  command
    .option('--sort-name <NAME>', 'how it is sorted, where that is not its name without The or Al')
    .option('--alias <NAME>', 'another name that means it; again for more', collect)
    .option('--former <NAME>', 'a name it bore once; again for more', collect)
    .option(
      '--domain <HOST>',
      'a web domain of its own, such as shafaq.com; again for more',
      collect,
    )
    .option('--kind <KIND>', `${outletKinds.slice(0, 5).join(', ')}, … or another word`)
    .option('--country <CODE>', 'such as IQ, or Iraq')
    .option('--language <CODE>', 'the language it is in, such as ar');
}

/** The fields that flags give; an empty text empties one. @throws CiteError `usage` */
export function readOutletFlags(flags: OutletFlags): Omit<OutletChanges, 'name'> {
  const { sortName, alias, former, domain, kind, country, language } = flags;
  return {
    ...(sortName !== undefined && { sortName: readOptional('--sort-name', sortName, cleanText) }),
    ...(kind !== undefined && { kind: readOptional('--kind', kind, toOutletKind) }),
    ...(country !== undefined && { country: readOptional('--country', country, readCountry) }),
    ...(language !== undefined && {
      language: readOptional('--language', language, (text) => toLanguage(cleanText(text))),
    }),
    ...(alias && { addAliases: alias.map((name) => readName('--alias', name)) }),
    ...(former && { addFormer: former.map((name) => readName('--former', name)) }),
    ...(domain && { addDomains: domain.map((host) => readDomain('--domain', host)) }),
  };
}

function readOptional(flag: string, text: string, read: (text: string) => string): string | null {
  if (cleanText(text) === '') return null;
  return refuseLong(flag, read(text));
}

/** A name of an outlet. @throws CiteError `usage` where it is blank, too long or an address */
export function readName(flag: string, text: string): string {
  const name = refuseLong(flag, cleanText(text));
  if (name === '') throw new CiteError('usage', `${flag}: an outlet needs a name.`);
  if (!/^[a-z][a-z0-9+.-]{0,20}:\/\//i.test(name)) return name;
  throw new CiteError('usage', `${flag}: ${quoteText(name)} is a web address, not a name.`, {
    hint: 'Say it with --domain.',
  });
}

function refuseLong(flag: string, text: string): string {
  if (text.length <= longestName) return text;
  const length = `has ${text.length} characters; it may have ${longestName}`;
  throw new CiteError('usage', `${flag}: ${quoteText(text)} ${length}.`);
}

function readCountry(text: string): string {
  const country = parseCountry(text);
  if (country !== undefined) return country;
  throw new CiteError('usage', `--country: ${quoteText(text)} is no country.`, {
    hint: 'Give its two letters by ISO 3166, such as IQ for Iraq, or its English name.',
  });
}

/** A domain as it is compared, of a host or an address. @throws CiteError `usage` */
export function readDomain(flag: string, text: string): string {
  const trimmed = text.trim();
  const url = parseWebUrl(/^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`);
  const host = url.ok ? toCanonicalHost(url.value) : '';
  if (!/^[^\s/]+\.[^\s/.]+$/.test(host)) {
    throw new CiteError('usage', `${flag}: ${quoteText(text)} is no web domain.`, {
      hint: 'Write it like shafaq.com or english.aawsat.com.',
    });
  }
  if (!isSharedHost(host)) return host;
  throw new CiteError(
    'usage',
    `${flag}: ${quoteText(host)} carries the articles of many outlets.`,
    {
      hint: 'It says nothing of who published, so it can’t be the domain of one.',
    },
  );
}
