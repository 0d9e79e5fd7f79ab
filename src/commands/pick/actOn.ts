import type { Article } from '../../domain/article.ts';
import { CiteError } from '../../domain/error.ts';
import type { PickAction, PickOutcome } from '../../terminal/picker/picker.ts';
import type { Dependencies } from '../dependencies.ts';

/** So many pages open at once without harm. */
const mostPages = 20;

/** Does what the user chose. What goes wrong is told as its outcome. @throws what is a bug */
export async function actOn(action: PickAction, dependencies: Dependencies): Promise<PickOutcome> {
  try {
    return await run(action, dependencies);
  } catch (error) {
    if (!(error instanceof CiteError)) throw error;
    const [message = ''] = error.message.split('\n');
    const [hint = ''] = (error.hint ?? '').split('\n');
    return { message: [message, hint].filter((part) => part !== '').join(' '), isWrong: true };
  }
}

function run(action: PickAction, dependencies: Dependencies): Promise<PickOutcome> {
  switch (action.kind) {
    case 'cite':
      return cite(action, dependencies);
    case 'open':
      return openPages(action.keys, dependencies);
    case 'copy-key':
      return copy(action.keys, `Copied ${describe(action.keys)}`, dependencies);
    case 'copy-line':
      return copyLines(action.keys, dependencies);
    case 'edit':
      return edit(action.key, dependencies);
  }
}

async function cite(
  { keys, post }: PickAction & { kind: 'cite' },
  dependencies: Dependencies,
): Promise<PickOutcome> {
  const { told, hearing } = listen(dependencies);
  if (post.isNew) {
    const { runPostAdd } = await import('../post/add.ts');
    await runPostAdd({ name: post.slug }, hearing);
    told.length = 0;
  }
  const { toSlug, isSlug } = await import('../../domain/slug.ts');
  const slug = isSlug(post.slug) ? post.slug : toSlug(post.slug);
  const { runPostCite } = await import('../post/cite.ts');
  await runPostCite({ words: keys, post: slug }, hearing);
  const message =
    keys.length === 1 ? told.join(' ') : `${keys.length} articles are cited in ‘${slug}’`;
  return { message: message.trim() };
}

async function openPages(
  keys: readonly string[],
  dependencies: Dependencies,
): Promise<PickOutcome> {
  const { env, platform } = dependencies;
  const articles = await readArticles(keys.slice(0, mostPages), dependencies);
  const urls = articles.flatMap(({ url }) => url ?? []);
  const [first] = urls;
  if (first === undefined) return { message: `No web address: ${describe(keys)}`, isWrong: true };
  const { openUrl } = await import('../../terminal/openUrl.ts');
  for (const url of urls) {
    if ((await openUrl(url, env, platform)) === undefined) {
      return { message: `No browser could be opened here for ${url}`, isWrong: true };
    }
  }
  return { message: urls.length === 1 ? `Opened ${first}` : `Opened ${urls.length} pages` };
}

async function copyLines(
  keys: readonly string[],
  dependencies: Dependencies,
): Promise<PickOutcome> {
  const { formatOneLine } = await import('../formatOneLine.ts');
  const articles = await readArticles(keys, dependencies);
  const lines = await Promise.all(articles.map(formatOneLine));
  return copy(lines, `Copied the line of ${describe(keys)}`, dependencies);
}

async function copy(
  lines: readonly string[],
  message: string,
  { io, env, platform }: Dependencies,
): Promise<PickOutcome> {
  const { copyToClipboard } = await import('../../terminal/copyText.ts');
  const { by } = await copyToClipboard({ text: lines.join('\n') }, { io, env, platform });
  return { message: `${message} (by ${by})` };
}

async function edit(key: string, dependencies: Dependencies): Promise<PickOutcome> {
  const { told, hearing } = listen(dependencies);
  const { runEdit } = await import('../edit.ts');
  const { io } = dependencies;
  // What goes wrong is to be seen while it is mended.
  const writeErr = async (text: string) => {
    await hearing.io.writeErr(text);
    await io.writeErr(text);
  };
  const status = await runEdit({ keys: [key] }, { ...hearing, io: { ...hearing.io, writeErr } });
  return { message: told.at(-1) ?? `Nothing was changed in ${key}`, isWrong: status !== 0 };
}

/** Dependencies whose output is kept line by line; what a command prints is no result here. */
function listen(dependencies: Dependencies) {
  const told: string[] = [];
  const hear = async (text: string) => {
    told.push(...text.split('\n').filter((line) => line.trim() !== ''));
  };
  const io = { ...dependencies.io, writeOut: hear, writeErr: hear };
  return { told, hearing: { ...dependencies, io } };
}

async function readArticles(
  keys: readonly string[],
  dependencies: Dependencies,
): Promise<readonly Article[]> {
  const library = await dependencies.openLibrary('read');
  const found = await Promise.all(keys.map((key) => library.findArticle(key)));
  return found.flatMap((article) => article ?? []);
}

function describe(keys: readonly string[]): string {
  return keys.length === 1 ? (keys[0] ?? '') : `${keys.length} articles`;
}
