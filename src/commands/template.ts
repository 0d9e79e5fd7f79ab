import type { ArticleRecord } from '../domain/articleRecord.ts';
import { CiteError } from '../domain/error.ts';
import { formatInverted } from '../domain/formatPerson.ts';
import { toSafeText } from '../domain/safeText.ts';

/** A line with places for fields, taken apart. */
export type Template = readonly ({ readonly text: string } | { readonly field: TemplateField })[];

const templateFields = [
  'key',
  'type',
  'title',
  'outlet',
  'authors',
  'issued',
  'url',
  'language',
  'note',
  'tags',
  'posts',
  'cited',
  'added',
] as const;

type TemplateField = (typeof templateFields)[number];

/**
 * Reads a template: `{field}` stands for a field, `{{` and `}}` for braces, `\t` and `\n` for a tab
 * and a line break.
 *
 * @throws CiteError `usage` for a field that does not exist, naming those that do
 */
export function parseTemplate(template: string): Template {
  const pieces = template.split(/(\{\{|\}\}|\{[^{}]*\}|\\[tn\\])/);
  return pieces.filter((piece) => piece !== '').map(toPiece);
}

const literals: Readonly<Record<string, string>> = {
  '{{': '{',
  '}}': '}',
  '\\t': '\t',
  '\\n': '\n',
  '\\\\': '\\',
};

function toPiece(piece: string): Template[number] {
  const literal = literals[piece];
  if (literal !== undefined) return { text: literal };
  if (!/^\{.*\}$/s.test(piece)) return { text: piece };
  const name = piece.slice(1, -1).trim();
  const field = templateFields.find((candidate) => candidate === name);
  if (field !== undefined) return { field };
  throw new CiteError('usage', `A template has no field ‘{${name}}’.`, {
    hint: `The fields are ${templateFields.map((known) => `{${known}}`).join(' ')}.`,
  });
}

/** Fills in one article; a field it does not have is ''. The values are made safe for a terminal. */
export function fillTemplate(template: Template, record: ArticleRecord): string {
  return template
    .map((piece) => ('text' in piece ? piece.text : toSafeText(toFieldText(record, piece.field))))
    .join('');
}

function toFieldText(record: ArticleRecord, field: TemplateField): string {
  switch (field) {
    case 'authors':
      return record.authors.map(formatInverted).join('; ');
    case 'tags':
      return record.tags.join('; ');
    case 'posts':
      return record.citations.flatMap(({ post }) => post ?? []).join('; ');
    case 'cited':
      return record.citations.at(-1)?.cited ?? '';
    default:
      return record[field] ?? '';
  }
}
