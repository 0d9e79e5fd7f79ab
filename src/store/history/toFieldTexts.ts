import type { RecordKind } from '../libraryHistory.ts';
import type { Image } from './images.ts';
import type { References } from './references.ts';

/** The columns that are told as they stand, by kind, under the name of the field. */
const plain: Readonly<Record<RecordKind, readonly (readonly [field: string, column: string])[]>> = {
  article: [
    ['key', 'key'],
    ['type', 'type'],
    ['title', 'title'],
    ['author', 'authors'],
    ['url', 'url'],
    ['language', 'language'],
    ['note', 'note'],
  ],
  outlet: [
    ['name', 'name'],
    ['sort name', 'sort_name'],
    ['kind', 'kind'],
    ['country', 'country'],
    ['language', 'language'],
  ],
  post: [
    ['slug', 'slug'],
    ['title', 'title'],
    ['url', 'url'],
  ],
  citation: [
    ['locator', 'locator'],
    ['quotation', 'quotation'],
    ['note', 'note'],
  ],
  search: [
    ['name', 'name'],
    ['query', 'query'],
  ],
};

const dates: Readonly<Record<RecordKind, readonly [field: string, column: string] | undefined>> = {
  article: ['date', 'issued'],
  outlet: undefined,
  post: ['date', 'date'],
  citation: ['cited', 'cited'],
  search: undefined,
};

/** The fields of a row as people read them; those it lacks are left out. */
export function toFieldTexts(
  kind: RecordKind,
  image: Image | undefined,
  references: References,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  if (image === undefined) return texts;
  const put = (field: string, value: unknown) => {
    if (value !== null && value !== undefined && value !== '') texts.set(field, String(value));
  };
  for (const [field, column] of plain[kind]) put(field, image[column]);
  const date = dates[kind];
  if (date !== undefined) put(date[0], formatDate(image, date[1]));
  if (kind === 'article') {
    put('outlet', references.name('outlet', image['outlet_id']));
    for (const [name, value] of readExtra(image['extra'])) put(name, value);
  }
  if (kind === 'citation') put('post', references.name('post', image['post_id']));
  return texts;
}

function formatDate(image: Image, column: string): string {
  const edtf = image[`${column}_edtf`];
  const typed = image[`${column}_typed`];
  if (typeof edtf !== 'string') return '';
  return typeof typed === 'string' ? `${edtf} (typed ${typed})` : edtf;
}

function readExtra(value: unknown): readonly (readonly [string, string])[] {
  if (typeof value !== 'string') return [];
  try {
    const extra: unknown = JSON.parse(value);
    if (typeof extra !== 'object' || extra === null) return [];
    return Object.entries(extra).map(([name, each]) => [
      name,
      typeof each === 'string' ? each : JSON.stringify(each),
    ]);
  } catch {
    return [];
  }
}
