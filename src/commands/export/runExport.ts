import { formatCommand } from '../../domain/doctor/formatCommand.ts';
import { quoteText } from '../../domain/quoteText.ts';
import { toSafeText } from '../../domain/safeText.ts';
import type { Library } from '../../store/library.ts';
import type { OutputForm, Style, StyleOptions, StyleRemark } from '../../styles/style.ts';
import { exitStatus } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { getPost, toQuery } from '../filters.ts';
import { getStyle } from '../getStyle.ts';
import { greet } from '../greet.ts';
import { checkFlags } from './checkFlags.ts';
import { deliver } from './deliver.ts';
import type { ExportFlags } from './exportFlags.ts';
import { readSources, type Sources } from './readSources.ts';
import { findForm, toStyleOptions } from './toStyleOptions.ts';

/** Prints the articles that match as a bibliography, to stdout, a file or the clipboard. */
export async function runExport(flags: ExportFlags, dependencies: Dependencies): Promise<number> {
  const { settings } = dependencies;
  const style = await getStyle(flags.style ?? settings.get('style') ?? 'blog', dependencies);
  const wanted = findForm(flags, style, dependencies);
  await checkFlags(flags, style, wanted ?? 'text');
  const options = toStyleOptions(flags, style, dependencies);
  const heading = findHeading(flags, style, dependencies);
  const library = await dependencies.openLibrary('read');
  const sources = await readSources(flags, library, dependencies);
  const remarks: StyleRemark[] = [];
  const remark = (one: StyleRemark) => void remarks.push(one);
  const print = (form: OutputForm) =>
    printSources(sources, style, { ...options, form, heading, remark });
  const text = flags.standalone
    ? await printPage(sources, style, { ...options, form: 'html', heading }, library)
    : await print(wanted ?? 'text');
  if (sources.articles.length === 0) await tellNothing(flags, library, dependencies);
  const count = sources.articles.length;
  await deliver({ text, count, form: wanted, style, print }, flags, dependencies);
  if (remarks.length > 0 && !dependencies.quiet) {
    const { formatRemarks } = await import('./formatRemarks.ts');
    await dependencies.io.writeErr(formatRemarks(remarks));
  }
  return exitStatus.done;
}

/** The heading of the section: a text, or undefined for none. */
function findHeading(
  { heading, notes }: ExportFlags,
  style: Style,
  { settings }: Dependencies,
): string | undefined {
  if (heading === false) return undefined;
  if (typeof heading === 'string') return heading;
  if (notes) return style.notesHeading ?? 'Notes';
  return settings.get('heading') ?? style.heading;
}

async function printSources(
  sources: Sources,
  style: Style,
  options: StyleOptions,
): Promise<string> {
  if (sources.noted === undefined) return style.format(sources.articles, options);
  const { printNotes } = await import('./printNotes.ts');
  return printNotes(sources.noted, style, options);
}

async function printPage(
  sources: Sources,
  style: Style,
  options: StyleOptions,
  library: Library,
): Promise<string> {
  const section = await printSources(sources, style, { ...options, heading: undefined });
  if (section === '') return '';
  const { formatPage } = await import('../../styles/standalonePage.ts');
  const { post } = sources;
  const title = post === undefined ? undefined : (await library.findPost(post))?.title;
  return formatPage({ title, heading: options.heading, language: style.language, section });
}

async function tellNothing(
  flags: ExportFlags,
  library: Library,
  dependencies: Dependencies,
): Promise<void> {
  const { articles } = await library.countAll();
  if (articles === 0) return greet(dependencies);
  if (dependencies.quiet) return;
  const post = flags.post === undefined ? undefined : await getPost(library, flags.post);
  const message =
    post === undefined
      ? 'No article matches, so the bibliography is empty.'
      : `The post ${quoteText(post.slug)} has no such sources yet. ${formatCommand(['post', 'cite', post.slug, 'KEY'])} adds one.`;
  const { formatOffers } = await import('../tellNothingFound.ts');
  const query = await toQuery(flags, library, dependencies, flags.search);
  const offers = await formatOffers(query, library);
  await dependencies.io.writeErr(toSafeText(`${message}\n${offers}`));
}
