import { join } from 'node:path';
import type { Command } from 'commander';
import { CiteError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quoteText.ts';
import { isSlug, toSlug } from '../../domain/slug.ts';
import { makeForeignStyle } from '../../styles/csl/makeForeignStyle.ts';
import { findStyle } from '../../styles/index.ts';
import { addExamples, exitStatus, type Run } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { formatJson } from '../formatJson.ts';
import { getAddedFolder, listAddedStyles } from './addedStyles.ts';
import { parentsFolder, type ReadStyle, readStyle } from './readStyle.ts';
import { sampleArticle } from './sampleArticle.ts';
import { readStyleText, toStyleName } from './styleFiles.ts';

interface StyleAddOptions {
  readonly file: string;
  readonly name?: string;
  readonly replace?: boolean;
  readonly json?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command
    .argument('<FILE>', 'a style of the Citation Style Language (.csl)')
    .option('--name <NAME>', 'the name to know it by, instead of the file’s')
    .option('--replace', 'in place of one that has this name already')
    .option('--json', 'print the record as JSON');
  addExamples(command, [
    ['cite style add ~/Downloads/apa.csl', 'from then on: cite export --style apa'],
    ['cite style add house-style.csl --name house'],
  ]);
  command.action((file: string, flags: Omit<StyleAddOptions, 'file'>) => {
    hand((dependencies) => runStyleAdd({ ...flags, file }, dependencies));
  });
}

/** Copies a style that works, with the one it depends on, to where cite keeps them. */
export async function runStyleAdd(
  options: StyleAddOptions,
  dependencies: Dependencies,
): Promise<number> {
  const { files, io } = dependencies;
  const folder = getAddedFolder(dependencies);
  const name = readName(options);
  const read = await readStyle(options.file, dependencies);
  const style = makeForeignStyle(read.style, name, options.file);
  await style.format([sampleArticle], { form: 'text', heading: undefined });
  const file = join(folder, `${name}.csl`);
  const verb = await findVerb(name, read, options, dependencies);
  if (verb !== 'Already there:') {
    if (read.parent !== undefined) {
      const parent = join(folder, parentsFolder, `${read.parent.name}.csl`);
      await files.writePrivate(parent, read.parent.text);
    }
    await files.writePrivate(file, read.text);
  }
  const title = style.summary;
  if (options.json) await io.writeOut(formatJson({ name, title, file }));
  else await io.writeOut(`${verb} the style ‘${name}’\n`);
  return exitStatus.done;
}

/** @throws CiteError `usage` for a name that is no name, or that is one of cite’s own */
function readName({ name, file }: StyleAddOptions): string {
  const slug = name === undefined ? toSlug(toStyleName(file)) : name.toLowerCase();
  if (!isSlug(slug)) {
    throw new CiteError('usage', `${quoteText(name ?? file)} makes no name for a style.`, {
      hint: 'Give one of letters, digits and hyphens, such as --name house-style',
    });
  }
  if (findStyle(slug) === undefined) return slug;
  throw new CiteError('usage', `cite has a style of its own called ‘${slug}’.`, {
    hint: `Add yours under another name, such as --name my-${slug}`,
  });
}

/** What the message begins with. @throws CiteError `style.exists` for another style of that name */
async function findVerb(
  name: string,
  { text }: ReadStyle,
  { replace }: StyleAddOptions,
  dependencies: Dependencies,
): Promise<'Added' | 'Replaced' | 'Already there:'> {
  const earlier = (await listAddedStyles(dependencies)).find((style) => style.name === name);
  if (earlier === undefined) return 'Added';
  const isSame = (await readStyleText(earlier.file, dependencies.files).catch(() => '')) === text;
  if (isSame) return 'Already there:';
  if (replace) return 'Replaced';
  throw new CiteError('style.exists', `You have added another style called ‘${name}’.`, {
    hint: 'Say --replace to put this one in its place, or give it another name with --name.',
  });
}
