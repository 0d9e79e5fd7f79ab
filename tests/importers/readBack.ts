import type { Article, NewArticle } from '../../src/domain/article.ts';
import { checkDraft } from '../../src/domain/checkDraft.ts';
import { describeProblem } from '../../src/domain/problem.ts';
import type { Importer, ImportRecord } from '../../src/importers/importer.ts';
import type { Style } from '../../src/styles/style.ts';
import { cut, gather, toPieces } from './pieces.ts';

/** What an import makes of a text, in pieces of any length. */
export async function readText(
  importer: Importer,
  text: string,
  pieceLength = 1000,
): Promise<ImportRecord[]> {
  const options = { file: 'input', map: new Map<string, string>() };
  return gather(importer.read(toPieces(cut(text, pieceLength)), options).batches);
}

/** Exports articles and imports them again; throws the problem where one is refused. */
export async function readBack(
  articles: readonly Article[],
  style: Style,
  importer: Importer,
): Promise<Comparable[]> {
  const text = await style.format(articles, { form: 'text', heading: undefined });
  const byKey = new Map<string, Comparable>();
  for (const { draft, problems } of await readText(importer, text)) {
    const checked = draft === undefined ? undefined : checkDraft(draft, {});
    if (checked?.ok !== true) {
      const all = [...problems, ...(checked?.problems ?? [])];
      throw new Error(`${all.map(describeProblem).join('\n')}\n${text}`);
    }
    const { article } = checked;
    const known = byKey.get(article.key ?? '');
    if (known === undefined) byKey.set(article.key ?? '', fromNew(article));
    else known.citations.push(...toCitations(article));
  }
  return [...byKey.values()];
}

interface ComparableCitation {
  readonly post: string | undefined;
  readonly cited: string | undefined;
  readonly locator: string | undefined;
  readonly quotation: string | undefined;
  readonly note: string | undefined;
}

/** An article as exports are compared: what the library keeps of it, dates as EDTF. */
export interface Comparable {
  readonly fields: unknown;
  readonly citations: ComparableCitation[];
}

function fromNew(article: NewArticle): Comparable {
  const { citation, typeGiven, issued, ...fields } = article;
  return { fields: { ...fields, issued: issued?.edtf }, citations: toCitations(article) };
}

function toCitations({ citation }: NewArticle): ComparableCitation[] {
  if (citation === undefined) return [];
  const { post, cited, locator, quotation, note } = citation;
  return [{ post: post?.slug, cited: cited?.edtf, locator, quotation, note }];
}

/** An article of the library in the same form. */
export function toComparable(article: Article): Comparable {
  const { citations, outlet, issued, added, ...fields } = article;
  return {
    fields: { ...fields, outlet: outlet?.name, issued: issued?.edtf },
    citations: citations.map(({ post, cited, locator, quotation, note }) => ({
      post,
      cited: cited.edtf,
      locator,
      quotation,
      note,
    })),
  };
}
