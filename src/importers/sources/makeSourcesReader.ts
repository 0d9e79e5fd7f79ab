import { CiteError } from '../../domain/error.ts';
import type { BodyLine } from '../html/bodyLine.ts';
import type { ImportReader, ImportRecord, ReadOptions } from '../importer.ts';
import { readSources } from '../sourceLine/readSources.ts';
import { detectBodyForm } from './detectBodyForm.ts';
import { findSection } from './findSection.ts';
import { formatHead, formatLine, formatRejected } from './formatRejected.ts';
import type { BodyForm, FoundSource } from './foundSource.ts';
import { joinWrapped } from './joinWrapped.ts';
import { readBodyLines } from './readBodyLines.ts';
import { readPostLinks } from './readPostLinks.ts';

/** A post has thousands of characters; this is a book, or no post. */
const longest = 20_000_000;
const batchLength = 500;

/**
 * Reads a section of sources, alone or in its post: where no heading such as `SOURCES` is found, the
 * whole text is one. With `links`, a text without a section gives the links in it.
 */
export function makeSourcesReader(text: AsyncIterable<string>, options: ReadOptions): ImportReader {
  let form: BodyForm = 'text';
  async function* readBatches(): AsyncIterable<readonly ImportRecord[]> {
    const body = await readWhole(text, options.file);
    form = detectBodyForm(body);
    const records = readRecords(body, form, options);
    for (let at = 0; at < records.length; at += batchLength) {
      yield records.slice(at, at + batchLength);
    }
  }
  return {
    batches: readBatches(),
    formatRejectsHead: () => formatHead(form),
    formatReject: (source, reason) => formatRejected(source, reason, form),
  };
}

async function readWhole(text: AsyncIterable<string>, file: string): Promise<string> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of text) {
    length += piece.length;
    if (length > longest) {
      throw new CiteError('input.too-large', `${file} is too long to be a post with its sources.`, {
        hint: 'Import the part with the sources, or the backup of the whole blog as it is.',
        place: { file },
      });
    }
    pieces.push(piece);
  }
  return pieces.join('').replace(/^\ufeff/, '');
}

function readRecords(body: string, form: BodyForm, options: ReadOptions): ImportRecord[] {
  const lines = readBodyLines(body, form);
  const section = findSection(lines);
  if (section === undefined && options.links === true) {
    return readPostLinks(body, form, options.post?.url).map((link) =>
      toRecord({ ...link, links: [] }, form, options),
    );
  }
  const { start, end } = section ?? { start: 0, end: lines.length };
  return readSources(joinWrapped(lines.slice(start, end))).map((source) =>
    toRecord(source, form, options),
  );
}

function toRecord(
  { line, text, links, confidence, result }: FoundSource & Pick<BodyLine, 'links'>,
  form: BodyForm,
  { post }: ReadOptions,
): ImportRecord {
  const source = formatLine(text, links, form);
  const record = { source, confidence, ...(post !== undefined && { post }) };
  if (result.ok) return { ...record, draft: { line, ...result.value }, problems: [] };
  return { ...record, draft: undefined, problems: [{ ...result.problem, place: { line } }] };
}
