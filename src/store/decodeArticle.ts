import { type ArticleType, articleTypes, type Extra } from '../domain/article.ts';
import { CiteError } from '../domain/error.ts';

let types: ReadonlySet<unknown> | undefined;

/** An article's type from its column. @throws CiteError `library.damaged` */
export function decodeType(value: unknown): ArticleType {
  types ??= new Set(articleTypes);
  if (types.has(value)) return value as ArticleType;
  throw new CiteError('library.damaged', `The library holds an unknown type ‘${String(value)}’.`, {
    hint: 'It was changed by another program, or is damaged. Put back a backup of it.',
  });
}

const nothingExtra: Extra = Object.freeze({});

/** What has no column of its own, from JSON; NULL for nothing. @throws CiteError `library.damaged` */
export function decodeExtra(value: unknown): Extra {
  if (value === null) return nothingExtra;
  try {
    const extra: unknown = JSON.parse(String(value));
    if (typeof extra === 'object' && extra !== null && !Array.isArray(extra)) return extra as Extra;
  } catch {
    // Told below.
  }
  throw new CiteError('library.damaged', 'The library holds a record that cannot be read.', {
    hint: 'It was changed by another program, or is damaged. Put back a backup of it.',
  });
}
