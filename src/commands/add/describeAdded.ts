import type { Article, Citation } from '../../domain/article.ts';
import { foldTight } from '../../domain/fold.ts';
import { findNearest } from '../../domain/nearest.ts';
import { toSafeText } from '../../domain/safeText.ts';
import type { Library } from '../../store/library.ts';
import { formatOneLine } from '../formatOneLine.ts';
import { listCitations } from '../listCitations.ts';
import type { Unkept } from './findUnkept.ts';
import type { AddResult } from './saveArticles.ts';

/** What became of an article, for the one who added it: its key, its printed line, its citations. */
export async function describeAdded(result: AddResult): Promise<string> {
  const { outcome, article, citedBefore } = result;
  const head = { added: 'Added', present: 'Already there:', updated: 'Filled in' }[outcome.status];
  const lines = [`${head} ${outcome.key}`, `  ${await formatOneLine(article)}`];
  if (outcome.filled.length > 0) lines.push(`  filled in: ${outcome.filled.join(', ')}`);
  if (outcome.status !== 'added') lines.push(...describeUnkept(result.unkept));
  if (citedBefore.length > 0) lines.push(`  cited before ${listCitations(citedBefore)}`);
  const now = findNewCitations(article, citedBefore);
  if (outcome.citation === 'added' && now.length > 0) {
    lines.push(`  ${citedBefore.length > 0 ? 'now also cited' : 'cited'} ${listCitations(now)}`);
  }
  if (outcome.citation === 'present') lines.push('  that citation was there before');
  if (outcome.keyRefused !== undefined) {
    lines.push(`  the key ‘${toSafeText(outcome.keyRefused)}’ is taken, so it got another`);
  }
  return `${lines.join('\n')}\n`;
}

function describeUnkept({ missing, different }: Unkept): readonly string[] {
  const lines: string[] = [];
  if (missing.length > 0) {
    const fields = missing.join(', ');
    lines.push(`  not kept: ${fields}; the same with --on-duplicate update fills in what it lacks`);
  }
  if (different.length > 0) lines.push(`  its ${different.join(', ')} is another, and stays`);
  return lines;
}

/** Tells of outlets and posts that articles made, and of one that looks like each: a slip of the pen, perhaps. */
export async function describeNewNames(
  results: readonly AddResult[],
  library: Library,
): Promise<string> {
  const outlets = results.flatMap(({ outcome }) => outcome.newOutlet ?? []);
  const posts = results.flatMap(({ outcome }) => outcome.newPost ?? []);
  const lines: string[] = [];
  if (outlets.length > 0) {
    const all = (await library.listOutlets()).map(({ name }) => name);
    lines.push(...outlets.map((name) => describeNew('outlet', name, all)));
  }
  if (posts.length > 0) {
    const all = (await library.listPosts()).map(({ slug }) => slug);
    lines.push(...posts.map((slug) => describeNew('post', slug, all)));
  }
  return lines.join('');
}

function describeNew(kind: string, name: string, all: readonly string[]): string {
  const others = all.filter((other) => foldTight(other) !== foldTight(name));
  const near = findNearest(name, others, 1).map(toSafeText);
  const doubt = near.length > 0 ? ` Did you mean ‘${near[0]}’?` : '';
  return `New ${kind}: ‘${toSafeText(name)}’.${doubt}\n`;
}

function findNewCitations(article: Article, before: readonly Citation[]): readonly Citation[] {
  const known = new Set(before.map(identify));
  return article.citations.filter((citation) => !known.has(identify(citation)));
}

function identify({ post, cited, locator }: Citation): string {
  return JSON.stringify([post, cited.edtf, locator]);
}
