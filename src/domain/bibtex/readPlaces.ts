import type { ArticleType, JsonValue } from '../article.ts';
import { foldTight } from '../fold.ts';
import { toOutletVariable } from '../outletVariable.ts';
import type { Person } from '../person.ts';
import type { BibFields } from './toBibDraft.ts';

/** Where an article appeared, as far as the entry tells. */
export interface Places {
  readonly outlet: string | undefined;
  readonly extra: { readonly [name: string]: JsonValue };
  /** The outlet only stands in for an author, as our BibTeX and hand-made files have it. */
  readonly isUnsigned: boolean;
}

const containers = [
  'journaltitle',
  'journal',
  'newspaper',
  'magazine',
  'publication',
  'booktitle',
  'maintitle',
];
const publishers = ['institution', 'school', 'publisher', 'organization'];

/** Which fields say what contains an article and who publishes it depends on the entry type. */
const fieldsOf: Readonly<Record<string, { container: string[]; publisher: string[] }>> = {
  online: {
    container: ['organization', 'journaltitle', 'website', 'howpublished', 'booktitle'],
    publisher: ['publisher', 'institution'],
  },
  misc: {
    container: ['howpublished', ...containers],
    publisher: ['organization', 'publisher', 'institution'],
  },
  booklet: { container: containers, publisher: ['howpublished', 'publisher', 'organization'] },
  movie: { container: containers, publisher: ['organization', 'publisher', 'institution'] },
};
const aliases: Readonly<Record<string, string>> = {
  electronic: 'online',
  internet: 'online',
  webpage: 'online',
  website: 'online',
  www: 'online',
  audio: 'misc',
  video: 'movie',
};
const usual = { container: [...containers, 'howpublished'], publisher: publishers };

/** Takes outlet, container and publisher out of the fields. */
export function readPlaces(
  entryType: string,
  type: ArticleType,
  fields: BibFields,
  authors: readonly Person[],
): Places {
  const names = fieldsOf[aliases[entryType] ?? entryType] ?? usual;
  const isWhole = toOutletVariable(type) === 'publisher';
  const standsIn = /^(?:article|techreport|phdthesis|mastersthesis)$/.test(entryType);
  const isClassic = standsIn && !fields.left.has('journaltitle');
  const container = takeFirst(fields, names.container);
  const publisher = takeFirst(fields, names.publisher);
  const own = isWhole ? publisher : container;
  const isBound = type === 'book' || type === 'chapter' || type === 'thesis';
  const isLoose = entryType === 'misc' && isBound && container !== undefined;
  const outlet =
    own ?? (isLoose ? container : isBound ? undefined : isWhole ? container : publisher);
  const extra: { [name: string]: JsonValue } = {};
  if (container !== undefined && container !== outlet) extra['container-title'] = container;
  if (publisher !== undefined && publisher !== outlet) extra['publisher'] = publisher;
  return { outlet, extra, isUnsigned: isClassic && isOutlet(authors, outlet) };
}

function takeFirst({ get, take }: BibFields, names: readonly string[]): string | undefined {
  const found = names.find((name) => get(name) !== undefined);
  return found === undefined ? undefined : take(found)?.replace(/\s+/g, ' ').trim();
}

function isOutlet(authors: readonly Person[], outlet: string | undefined): boolean {
  const [author, ...others] = authors;
  if (author === undefined || outlet === undefined || others.length > 0) return false;
  if (!('literal' in author)) return false;
  return (
    author.literal === outlet || foldTight(author.literal) === (foldTight(outlet) || undefined)
  );
}
