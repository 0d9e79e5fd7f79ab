import type { Command } from 'commander';
import type { Article } from '../domain/article.ts';
import { toArticleRecord } from '../domain/articleRecord.ts';
import { formatDate } from '../domain/formatDate.ts';
import { formatInverted } from '../domain/formatPerson.ts';
import { toSafeText } from '../domain/safeText.ts';
import type { Paint } from '../terminal/paint.ts';
import { createPaint } from '../terminal/paint.ts';
import { wrapText } from '../terminal/wrapText.ts';
import { addExamples, exitStatus, type Run } from './command.ts';
import type { Dependencies } from './dependencies.ts';
import { formatJson } from './formatJson.ts';
import { formatOneLine } from './formatOneLine.ts';
import { getArticle } from './getArticle.ts';

interface ShowOptions {
  readonly key: string;
  readonly json?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command.argument('<KEY>', 'the article’s key, as cite list shows it');
  command.option('--json', 'print the record as JSON');
  addExamples(command, [['cite show salhy2024inside'], ['cite show salhy2024inside --json']]);
  command.action((key: string, flags: { readonly json?: boolean }) => {
    hand((dependencies) => runShow({ ...flags, key }, dependencies));
  });
}

/** Prints all that is known of an article: as a list would print it, its fields, its citations. */
export async function runShow(options: ShowOptions, dependencies: Dependencies): Promise<number> {
  const article = await getArticle(await dependencies.openLibrary('read'), options.key);
  if (options.json) {
    await dependencies.io.writeOut(formatJson(toArticleRecord(article)));
    return exitStatus.done;
  }
  const paint = await createPaint(dependencies.io.out.colorLevel);
  const { out } = dependencies.io;
  const printed = toSafeText(await formatOneLine(article));
  const line = out.isTerminal ? wrapText(printed, out.columns) : printed;
  const all = toFields(article, await listFurther(article));
  const width = Math.max(10, ...all.map(([name]) => name.length));
  const fields = all.map(
    ([name, value]) => `${paint.dim(toSafeText(name).padEnd(width))}  ${toSafeText(value)}\n`,
  );
  const text = `${paint.title(line)}\n\n${fields.join('')}\n${describeCitations(article, paint)}`;
  await dependencies.io.writeOut(text);
  return exitStatus.done;
}

/** What the article has beyond its fields; most have nothing, and load nothing for it. */
async function listFurther({ extra }: Article): Promise<readonly (readonly [string, string])[]> {
  const entries = Object.entries(extra);
  if (entries.length === 0) return [];
  const { printFurther } = await import('./edit/furtherFields.ts');
  return entries.map(([name, value]) => [name, printFurther(name, value).join('; ')]);
}

function toFields(
  article: Article,
  further: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] {
  const { issued } = article;
  const typed =
    issued !== undefined && issued.typed !== issued.edtf ? ` (typed ${issued.typed})` : '';
  const all: readonly (readonly [string, string | undefined])[] = [
    ['key', article.key],
    ['type', article.type],
    ['title', article.title],
    ['outlet', article.outlet?.name],
    ['author', article.authors.map(formatInverted).join('; ')],
    ['date', issued === undefined ? undefined : `${issued.edtf}${typed}`],
    ['url', article.url],
    ['language', article.language],
    ['tags', article.tags.join(', ')],
    ['note', article.note],
    ...further,
    ['added', article.added.slice(0, 10)],
  ];
  return all.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, value]],
  );
}

function describeCitations(article: Article, paint: Paint): string {
  if (article.citations.length === 0) return `${paint.dim('Not cited yet.')}\n`;
  const lines = article.citations.map(({ post, cited, locator, quotation, note }) => {
    const where = post === undefined ? 'in no post' : `in ${paint.key(toSafeText(post))}`;
    const more = [locator, quotation === undefined ? undefined : `“${quotation}”`, note]
      .flatMap((part) => (part === undefined ? [] : [`, ${toSafeText(part)}`]))
      .join('');
    return `Cited ${where} on ${formatDate(cited.edtf, 'mdy')}${more}\n`;
  });
  return lines.join('');
}
