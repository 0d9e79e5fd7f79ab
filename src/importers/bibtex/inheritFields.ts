import type { BibSource } from '../../domain/bibtex/parseEntry.ts';
import type { BibParent } from './makeBibReader.ts';

/** The keys, in lower case, of the entries that one takes fields from. */
export function findParents({ fields }: BibSource): readonly string[] {
  const named = [fields.get('crossref') ?? '', ...(fields.get('xdata') ?? '').split(',')];
  return named.map((key) => key.trim().toLowerCase()).filter((key) => key !== '');
}

/** Fields that say something of one entry alone. */
const own =
  /^(?:crossref|xref|xdata|entryset|entrysubtype|key|keywords|file|note|annote|annotation|abstract|ids)$/;

/** An `@xdata` is there for others, so all that it says is said of them. */
const ownOfData = /^(?:crossref|xdata|ids)$/;

/**
 * Fills the gaps of an entry with its parents’ fields. The title of what contains it becomes its
 * `booktitle` or, of a periodical, its `journaltitle` (biblatex manual, appendix B).
 */
export function inheritFields(source: BibSource, parents: readonly BibParent[]): BibSource {
  if (parents.length === 0) return source;
  const fields = new Map(source.fields);
  for (const { source: parent } of parents) {
    const kept = parent.type === 'xdata' ? ownOfData : own;
    for (const [name, value] of parent.fields) {
      const target = toTarget(name, parent.type);
      if (!kept.test(name) && target !== undefined && !hasField(fields, target)) {
        fields.set(target, value);
      }
    }
  }
  return { ...source, fields };
}

function toTarget(name: string, parentType: string): string | undefined {
  if (parentType === 'xdata') return name;
  if (name === 'booktitle') return parentType === 'proceedings' ? undefined : name;
  if (name === 'title') return parentType === 'periodical' ? 'journaltitle' : 'booktitle';
  if (name === 'subtitle' || name === 'shorttitle' || name === 'titleaddon') return undefined;
  return name === 'author' ? 'bookauthor' : name;
}

function hasField(fields: ReadonlyMap<string, string>, name: string): boolean {
  if (name === 'date' || name === 'year') return fields.has('date') || fields.has('year');
  return fields.has(name);
}
