import type { Article, Extra } from '../../domain/article.ts';
import { formatDate } from '../../domain/formatDate.ts';
import { findNearest } from '../../domain/nearest.ts';
import type { Problem } from '../../domain/problem.ts';
import { quoteText } from '../../domain/quoteText.ts';
import { editFields, listFields, toFieldTexts } from './editFields.ts';
import { findField } from './findField.ts';
import {
  findFurther,
  isFurtherList,
  listEditable,
  listFurtherNames,
  printFurther,
} from './furtherFields.ts';

/** What a line begins with that tells what is wrong with the next. */
const problemMark = '#!';

/** An article as a text to be edited: a line for each value, and remarks. */
export function formatForm(article: Article): string {
  const head = [
    `Article ${article.key}. Change what stands behind the colons, save, and close the editor.`,
    'A field left empty is taken away. Give author and tag a line each for more of them.',
    'Lines that begin with # are not read. Close without saving to change nothing.',
  ];
  const further = listEditable(article.extra);
  const fields = [...toFieldTexts(article), ...further].flatMap(([field, texts]) =>
    (texts.length === 0 ? [''] : texts).map((text) => `${field}: ${toOneLine(text)}`.trimEnd()),
  );
  const tail = [...describeCitations(article), ...describeExtra(article, new Set(further.keys()))];
  const lines = [...head.map(remark), '', ...fields, '', ...tail.map(remark)];
  return `${lines.join('\n').trimEnd()}\n`;
}

function remark(line: string): string {
  return `# ${toOneLine(line)}`;
}

function toOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function describeCitations({ citations }: Article): readonly string[] {
  if (citations.length === 0) return ['Not cited yet.'];
  const lines = citations.map(({ post, cited, locator, quotation, note }) => {
    const where = post === undefined ? 'in no post' : `in ${post}`;
    const more = [locator, quotation && `“${quotation}”`, note].filter((part) => part);
    return [`Cited ${where} on ${formatDate(cited.edtf, 'mdy')}`, ...more].join(', ');
  });
  return [...lines, 'Citations are changed with cite post cite.'];
}

function describeExtra({ extra }: Article, editable: ReadonlySet<string>): readonly string[] {
  const lines = Object.entries(extra)
    .filter(([name]) => !editable.has(name))
    .flatMap(([name, value]) => printFurther(name, value).map((text) => `  ${name}: ${text}`));
  return lines.length === 0 ? [] : ['Kept as well:', ...lines];
}

/** What a form says, by field, with the line each stands in, counted from 1. */
export interface ReadForm {
  /** All of `editFields`, and what else the form has. */
  readonly texts: ReadonlyMap<string, readonly string[]>;
  readonly lines: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

/**
 * Reads a form as it came from the editor. An indented line goes on with the one above it.
 *
 * @param extra What the article has beyond its fields.
 */
export function parseForm(form: string, extra: Extra): ReadForm {
  const texts = new Map<string, string[]>(editFields.map((field) => [field, []]));
  const lines = new Map<string, number>();
  const problems: Problem[] = [];
  let last: string[] | undefined;
  splitLines(form).forEach((line, at) => {
    const complain = (message: string) =>
      problems.push({ code: 'line.unreadable', message, place: { line: at + 1 } });
    if (line.startsWith('#') || line.trim() === '') return;
    if (/^\s/.test(line) && last !== undefined && last.length > 0) {
      last.push(`${last.pop() ?? ''} ${line.trim()}`.trim());
      return;
    }
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const field = colon < 0 ? undefined : (findField(name) ?? findFurther(name, extra));
    if (field === undefined) {
      last = undefined;
      complain(describeUnknown(name, colon >= 0));
      return;
    }
    last = texts.get(field) ?? [];
    if (last.length > 0 && !isList(field, extra)) complain(`there are two lines for ${field}`);
    if (!lines.has(field)) lines.set(field, at + 1);
    last.push(line.slice(colon + 1).trim());
    texts.set(field, last);
  });
  return { texts: dropEmpty(texts), lines, problems };
}

function isList(field: string, extra: Extra): boolean {
  const own = findField(field);
  return own === undefined ? isFurtherList(field, extra[field]) : listFields.has(own);
}

function splitLines(form: string): readonly string[] {
  return form.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
}

function dropEmpty(
  texts: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  return new Map([...texts].map(([field, list]) => [field, list.filter((text) => text !== '')]));
}

function describeUnknown(name: string, hasColon: boolean): string {
  if (!hasColon) return `${quoteText(name)} is no line like ‘title: …’`;
  const [near] = findNearest(name.trim(), [...editFields, ...listFurtherNames()], 1);
  const hint = near === undefined ? `the fields are ${editFields.join(', ')}` : `is it ${near}?`;
  return `${quoteText(name)} is no field; ${hint}`;
}

/** Whether a form says anything at all. */
export function isBlankForm({ texts, problems }: ReadForm): boolean {
  return problems.length === 0 && [...texts.values()].every((list) => list.length === 0);
}

/** Writes problems above the lines they are about, those of no line at the top; older ones go. */
export function markProblems(form: string, problems: readonly Problem[]): string {
  const marked = splitLines(form).flatMap((line, at) => {
    const own = problems.filter(({ place }) => (place.line ?? 1) === at + 1);
    const marks = own.map(({ message }) => `${problemMark} ${toOneLine(message)}`);
    return line.startsWith(problemMark) ? marks : [...marks, line];
  });
  return marked.join('\n');
}
