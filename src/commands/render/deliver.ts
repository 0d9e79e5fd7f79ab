import { formatCommand } from '../../domain/doctor/formatCommand.ts';
import { CiteError } from '../../domain/error.ts';
import { toSafeText } from '../../domain/safeText.ts';
import { findPlaces } from '../../drafts/findPlaces.ts';
import type { Draft } from '../../drafts/parseDraft.ts';
import type { SectionPlan } from '../../drafts/planSection.ts';
import { exitStatus } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import type { RenderOptions } from '../render.ts';
import { makeDraftError } from './checkOptions.ts';
import { describeStale } from './describeStale.ts';
import { nameDraft, readDraft } from './readDraft.ts';

/** A draft, what is to become of it, and what is to be recorded. */
export interface Rendered {
  readonly draft: Draft;
  readonly plan: SectionPlan;
  /** The whole text as it should be: of the draft, or of the finished post. */
  readonly wanted: string;
  /** How many sources the list has. */
  readonly count: number;
  readonly unrecorded: readonly { readonly key: string }[];
  readonly post: string | undefined;
  readonly options: RenderOptions;
}

/** Tells what is stale and changes nothing. Returns the exit status. */
export async function checkRendered(
  rendered: Rendered,
  dependencies: Dependencies,
): Promise<number> {
  const { draft, wanted, count, unrecorded, post, options } = rendered;
  const { io, quiet } = dependencies;
  const now =
    options.output === undefined ? draft.text : await readOutput(options.output, dependencies);
  let told = '';
  if (now !== wanted) told += describeStale(nameStale(rendered, now), now ?? '', wanted);
  if (unrecorded.length > 0) {
    const keys = [...new Set(unrecorded.map(({ key }) => key))].join(', ');
    told += `${nameDraft(options.file)}: not yet recorded in ‘${toSafeText(post ?? '')}’: ${keys}\n`;
  }
  if (told !== '') {
    await io.writeErr(told);
    return exitStatus.failed;
  }
  const name = options.output ?? nameDraft(options.file);
  if (!quiet) await io.writeErr(`${toSafeText(name)} is up to date: ${countSources(count)}\n`);
  return exitStatus.done;
}

function nameStale({ draft, plan, options }: Rendered, now: string | undefined): string {
  const { file, output } = options;
  const again = '--check left away makes it so';
  if (output !== undefined) {
    const state = now === undefined ? 'is not there yet' : 'is not what the draft makes now';
    return `${output} ${state}; ${again}:`;
  }
  const [place] = findPlaces(draft.text, [plan.span.start]);
  const where = `${nameDraft(file)}:${place?.line ?? 1}`;
  const name = /^-./.test(file) ? `./${file}` : file;
  const command = formatCommand(['render', name, '--in-place']);
  return plan.isNew
    ? `${where}: the section of sources is missing; ${command} writes it:`
    : `${where}: the section of sources is stale; ${command} refreshes it:`;
}

async function readOutput(path: string, dependencies: Dependencies): Promise<string | undefined> {
  try {
    return await readDraft(path, dependencies);
  } catch (error) {
    if (error instanceof CiteError && error.code === 'input.not-found') return undefined;
    throw error;
  }
}

/** Writes the text where it is wanted and says so. A draft that is right already is not touched. */
export async function deliver(rendered: Rendered, dependencies: Dependencies): Promise<void> {
  const { draft, plan, wanted, count, unrecorded, post, options } = rendered;
  const { io, files, quiet } = dependencies;
  let told = '';
  if (options.inPlace) {
    const isSame = wanted === draft.text;
    if (!isSame) await files.write(options.file, wanted);
    told = isSame
      ? `${options.file} is up to date: ${countSources(count)}\n`
      : `Wrote the list of ${countSources(count)} in ${options.file}\n`;
    if (!isSame) told += describeBelow(draft, plan, options.file);
  } else if (options.output !== undefined && options.output !== '-') {
    await refuseDraft(rendered, options.output, dependencies);
    await files.write(options.output, wanted);
    told = `Wrote ${options.output}: ${countSources(count)}\n`;
  } else {
    await io.writeOut(io.out.isTerminal ? toSafeText(wanted) : wanted);
  }
  if (unrecorded.length > 0) {
    const keys = new Set(unrecorded.map(({ key }) => key)).size;
    told += `Recorded ${countSources(keys)} in ‘${post ?? ''}’\n`;
  }
  if (!quiet && told !== '') await io.writeErr(told.split('\n').map(toSafeText).join('\n'));
}

/** A link, or another way to spell the name, may lead to the draft itself. */
async function refuseDraft(
  { draft, options }: Rendered,
  output: string,
  dependencies: Dependencies,
): Promise<void> {
  if (draft.marks.length === 0 && draft.section === undefined) return;
  const there = await readOutput(output, dependencies);
  if (there === draft.text) throw makeDraftError(options.file);
}

/** A list typed by hand stays under the heading; who wrote it may want it gone. */
function describeBelow(
  { text }: Draft,
  { heading, isNew, span }: SectionPlan,
  file: string,
): string {
  if (!isNew || heading === undefined) return '';
  const below = text.slice(span.end);
  const first = below.search(/\S/);
  if (first < 0 || below[first] === '#') return '';
  const [place] = findPlaces(text, [span.end + first]);
  const [word] = findPlaces(text, [heading.start]);
  return `${file}:${word?.line ?? 1}: what stood below this heading (line ${place?.line ?? 1}) is still there, below the list. Take it out if the list has it now.\n`;
}

function countSources(count: number): string {
  return count === 1 ? '1 source' : `${count} sources`;
}
