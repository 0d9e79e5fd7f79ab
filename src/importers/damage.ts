import type { Problem } from '../domain/problem.ts';
import type { ImportRecord } from './importer.ts';

/** The places of a text whose bytes are no characters, while it is read past them. */
export interface Damage {
  /**
   * For `decodeText`: what stands for bytes of this line that are no character. No text in UTF-8 has
   * it in it, and it tells one line from those about it.
   *
   * @param isCut The end of the text cuts the character off.
   */
  mark(line: number, isCut: boolean): string;
  /** Adds to the records that such bytes stand in what is wrong. They come in the order of the text. */
  tell(records: readonly ImportRecord[]): readonly ImportRecord[];
  countLines(): number;
  /** The damaged lines that no record was found to stand in. */
  listOthers(): readonly number[];
}

interface DamagedLine {
  readonly line: number;
  readonly isCut: boolean;
}

/** A mark is half of a surrogate pair: the first of so many. Which one, counts the damaged lines. */
const firstMark = 0xdc00;
const markCount = 1024;

const marks = /\p{Surrogate}/gu;

export function createDamage(): Damage {
  const lines: DamagedLine[] = [];
  const found = new Set<number>();
  let latest = 0;
  const findLine = (mark: string): DamagedLine | undefined => {
    const code = mark.charCodeAt(0) - firstMark;
    const ahead = (((code - latest) % markCount) + markCount) % markCount;
    // What a record has from an earlier one, such as a `@string`, lies behind it.
    const at = latest + ahead < lines.length ? latest + ahead : latest + ahead - markCount;
    if (lines[at] === undefined) return undefined;
    latest = at;
    found.add(at);
    return lines[at];
  };
  return {
    mark: (line, isCut) => {
      const last = lines.at(-1);
      if (last?.line !== line || last.isCut !== isCut) lines.push({ line, isCut });
      return String.fromCharCode(firstMark + ((lines.length - 1) % markCount));
    },
    tell: (records) =>
      lines.length === 0
        ? records
        : records.map((record) => {
            const problem = findProblem(record, findLine);
            return problem ? { ...record, problems: [problem, ...record.problems] } : record;
          }),
    countLines: () => lines.length,
    listOthers: () => lines.flatMap(({ line }, at) => (found.has(at) ? [] : [line])),
  };
}

/** Of a record that only tells of a post nothing is taken but the post. */
function findProblem(
  { source, draft, problems }: ImportRecord,
  findLine: (mark: string) => DamagedLine | undefined,
): Problem | undefined {
  if (draft === undefined && problems.length === 0) return undefined;
  const own = listMarks(source);
  const places = own.length > 0 ? own : listTexts(draft).flatMap(listMarks);
  const [first] = places.map(({ mark, quote }) => ({ quote, at: findLine(mark) }));
  return first?.at && toProblem(first.at, first.quote);
}

function listMarks(text: string): readonly { readonly mark: string; readonly quote: string }[] {
  return [...text.matchAll(marks)].map(({ 0: mark, index }) => ({
    mark,
    quote: quoteAround(text, index),
  }));
}

/** Every text in a value, however deep. */
function listTexts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
}

/** A few words of the line, each mark in it as the sign for a letter that cannot be shown. */
function quoteAround(text: string, at: number): string {
  const [before = ''] = /[^\r\n]*$/.exec(text.slice(Math.max(0, at - 30), at)) ?? [];
  const [after = ''] = /^[^\r\n]*/.exec(text.slice(at, at + 30)) ?? [];
  const start = before.length === 30 ? before.replace(/^\S*\s/, '') : before;
  const end = after.length === 30 ? after.replace(/\s\S*$/, '') : after;
  return `‘${`${start}${end}`.trim().replace(marks, '\ufffd')}’`;
}

function toProblem({ line, isCut }: DamagedLine, quote: string): Problem {
  const message = isCut
    ? `the file ends in the middle of a character, after ${quote}: the rest of it is missing, as after a download that broke off; get the whole file again, or mend this record`
    : `the letter \ufffd in ${quote} cannot be read, as it is not in UTF-8 like the rest of the file; type it anew, and save the file as UTF-8`;
  return { code: 'text.damaged', message, place: { line } };
}
