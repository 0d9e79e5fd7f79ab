import type { PostDraft } from '../../domain/draft.ts';
import { CiteError } from '../../domain/error.ts';
import { describeProblem, type Problem } from '../../domain/problem.ts';
import { decodeText } from '../../importers/decodeText.ts';
import type { Encoding } from '../../importers/encodingName.ts';
import type { Importer } from '../../importers/importer.ts';
import { findImporterByContent, importers } from '../../importers/index.ts';
import { isSqliteFile } from '../../store/zotero/isSqliteFile.ts';
import type { Dependencies } from '../dependencies.ts';
import type { ImportOptions } from '../import.ts';
import { findBesidePosts } from './findBesidePosts.ts';
import { nameFile } from './nameFile.ts';
import { getFileName, openSources } from './openSources.ts';
import { openZotero } from './openZotero.ts';
import { readHead } from './readHead.ts';
import type { Source } from './source.ts';
import { toFileProblem } from './toFileProblem.ts';

/** A file to import, told what it is. */
export interface Input extends Source {
  readonly importer: Importer;
  /** What the format is called in the report. */
  readonly format: string;
  /** What a file beside it tells of the post that it is. */
  readonly post: PostDraft | undefined;
}

/** The inputs that one argument of the command stands for. */
export interface InputGroup {
  /** The argument, or `stdin`. */
  readonly name: string;
  readonly inputs: readonly Input[];
  /** They came in one folder or zip file. */
  readonly isBundle: boolean;
  /** What of it was not taken, such as `drafts` → 3. */
  readonly leftOut: ReadonlyMap<string, number>;
  /** What is wrong with files of it that cannot be read at all. */
  readonly problems: readonly Problem[];
  /** Drops what was kept for them. */
  close(): Promise<void>;
}

type OpenOptions = Pick<ImportOptions, 'from' | 'encoding' | 'include'>;

const headLength = 65_536;

/**
 * Finds out what files are, by their content rather than their names.
 *
 * @param file A path, also of a folder or a zip file, or `-` for standard input, which is kept in a temporary file.
 * @throws CiteError `input.*`
 */
export async function openInputs(
  file: string,
  options: OpenOptions,
  dependencies: Dependencies,
): Promise<InputGroup> {
  const name = file === '-' ? 'stdin' : file;
  try {
    const { sources, isBundle, problems, close } = await openSources(file, dependencies);
    try {
      const opened = isBundle
        ? await openBundle(name, sources, problems, options)
        : { inputs: [await openOne(sources, options)], leftOut: new Map(), problems };
      return { name, ...opened, isBundle, close };
    } catch (error) {
      await close();
      throw error;
    }
  } catch (error) {
    throw nameFile(error, name);
  }
}

async function openOne(
  [source]: readonly Source[],
  { from, encoding }: OpenOptions,
): Promise<Input> {
  if (source === undefined) throw new Error('An argument that names nothing was opened');
  const head = await readHead(source.read(), headLength);
  if (head.length === 0) throw new CiteError('input.format', `${source.name} is empty.`);
  if (isSqliteFile(head) && source.path !== undefined) return openZotero(source, source.path);
  const importer = findNamed(from) ?? (await findByContent(head, source.name, encoding));
  if (importer !== undefined) return toInput(source, importer);
  throw new CiteError('input.format', `${source.name} is in no format that cite can read.`, {
    hint: `It reads ${Object.keys(importers).join(', ')}; if it is one of them, say which: --from csv`,
  });
}

/** The files of a folder or zip file that are in a format we know; the others are only counted. */
async function openBundle(
  name: string,
  sources: readonly Source[],
  unopened: readonly Problem[],
  options: OpenOptions,
): Promise<Pick<InputGroup, 'inputs' | 'leftOut' | 'problems'>> {
  const leftOut = new Map<string, number>();
  const leave = (what: string) => leftOut.set(what, (leftOut.get(what) ?? 0) + 1);
  const beside = await findBesidePosts(sources, options.include, leave);
  const inputs: Input[] = [];
  const problems = [...unopened];
  for (const source of beside.sources) {
    try {
      const input = await openAmongOthers(source, beside.posts.get(source), options);
      if (input === undefined) leave('files in no format that cite reads');
      else inputs.push(input);
    } catch (error) {
      problems.push(toFileProblem(error, source.name));
    }
  }
  if (inputs.length > 0) return { inputs, leftOut, problems };
  const [first] = problems;
  throw new CiteError('input.format', `There is no file in ${name} that cite can read.`, {
    hint:
      first === undefined
        ? `It reads ${Object.keys(importers).join(', ')}.`
        : `${describeProblem(first)}.`,
  });
}

async function openAmongOthers(
  source: Source,
  post: PostDraft | undefined,
  { from, encoding }: OpenOptions,
): Promise<Input | undefined> {
  const head = await readHead(source.read(), headLength);
  const { path } = source;
  if (isSqliteFile(head) && getFileName(source) === 'zotero.sqlite' && path !== undefined) {
    return openZotero(source, path);
  }
  const importer = findNamed(from) ?? (await findInBundle(head, source, post, encoding));
  if (importer === undefined || head.length === 0) return undefined;
  return { ...toInput(source, importer), post };
}

/** In a folder of posts a page with sources is a post of its own, not a section that was pasted. */
async function findInBundle(
  head: Uint8Array,
  source: Source,
  post: PostDraft | undefined,
  encoding: Encoding | undefined,
): Promise<Importer | undefined> {
  if (post !== undefined) return importers['post'];
  const found = await findAmongOthers(head, source.name, encoding);
  return found?.name === 'sources' ? importers['post'] : found;
}

function toInput(source: Source, importer: Importer): Input {
  return { ...source, importer, format: importer.name, post: undefined };
}

function findNamed(format: string | undefined): Importer | undefined {
  return Object.entries<Importer>(importers).find(([key]) => key === format)?.[1];
}

/** In a folder pictures, documents and other files that are no text stand beside what is imported. */
async function findAmongOthers(
  head: Uint8Array,
  name: string,
  encoding: Encoding | undefined,
): Promise<Importer | undefined> {
  try {
    return await findByContent(head, name, encoding);
  } catch (error) {
    if (error instanceof CiteError && error.code === 'input.format') return undefined;
    throw error;
  }
}

/** Undefined also for what is no text. */
async function findByContent(
  head: Uint8Array,
  name: string,
  encoding: Encoding | undefined,
): Promise<Importer | undefined> {
  if (head.length === 0) return undefined;
  return findImporterByContent(await decodeHead(head, encoding), name);
}

async function decodeHead(bytes: Uint8Array, encoding: Encoding | undefined): Promise<string> {
  let text = '';
  const source = (async function* () {
    yield bytes;
  })();
  for await (const piece of decodeText(source, { encoding, onDamage: () => '' })) text += piece;
  return text.slice(0, headLength);
}
