import { foldText } from '../../domain/fold.ts';
import { toSafeText } from '../../domain/safeText.ts';
import { htmlFootnotes, makeMarkdownFootnotes, textFootnotes } from '../../drafts/footnotes.ts';
import { type Draft, parseDraft } from '../../drafts/parseDraft.ts';
import { planSection, type SectionPlan } from '../../drafts/planSection.ts';
import { printDraft, refreshSection } from '../../drafts/printDraft.ts';
import { isSourcesHeading } from '../../importers/sourceLine/headingLine.ts';
import { escapeHtml } from '../../styles/escapeHtml.ts';
import { toLinkDestination } from '../../styles/escapeMarkdown.ts';
import type { Cited, CitingWay } from '../../styles/style.ts';
import { exitStatus } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { getPost } from '../filters.ts';
import type { RenderOptions } from '../render.ts';
import { checkOptions, getCiting } from './checkOptions.ts';
import { chooseBlogOptions, chooseHeading, chooseStyle } from './chooseStyle.ts';
import { checkRendered, deliver } from './deliver.ts';
import { describeProblems, describeRemarks } from './describeProblems.ts';
import { type CitedArticles, findCited } from './findCited.ts';
import { nameDraft, readDraft } from './readDraft.ts';
import { findUnrecorded, recordCitations } from './recordCitations.ts';

/** Fills in the citations of a draft, or keeps its list up to date. Nothing is written where anything is wrong. */
export async function runRender(
  options: RenderOptions,
  dependencies: Dependencies,
): Promise<number> {
  checkOptions(options);
  const style = await chooseStyle(options, dependencies);
  const { citing, way } = getCiting(style, options);
  const text = await readDraft(options.file, dependencies);
  const library = await dependencies.openLibrary(
    options.record && !options.check ? 'change' : 'read',
  );
  const post = options.post === undefined ? undefined : (await getPost(library, options.post)).slug;
  const draft = parseDraft(text, options.as === 'html' ? 'html' : 'markdown');
  const heading = chooseHeading(options, style, dependencies);
  const plan = planSection(draft, makeIsHeading(heading));
  const cited = await findCited(draft, library);
  const name = nameDraft(options.file);
  const refusesOpenEnd = plan.isAtEnd && isInPlace(options);
  const problems = await describeProblems(draft, name, cited, library, refusesOpenEnd);
  if (problems !== '') {
    await dependencies.io.writeErr(problems);
    return exitStatus.failed;
  }
  if (!dependencies.quiet) await dependencies.io.writeErr(describeRemarks(draft, name, cited));
  const posted = post === undefined ? [] : await library.readArticles({ post });
  const articles = [...new Map([...cited.articles, ...posted].map((a) => [a.key, a])).values()];
  const unrecorded =
    post !== undefined && options.record ? await findUnrecorded(cited.clusters, post, library) : [];
  const printed = await citing.cite(cited.clusters, articles, {
    form: options.as,
    way,
    ...chooseBlogOptions(style, dependencies),
    heading: plan.heading === undefined ? heading : undefined,
  });
  const wanted = isInPlace(options)
    ? refreshSection(draft, plan, printed.list)
    : finish(draft, plan, printed, cited, way, options);
  const rendered = { draft, plan, wanted, count: articles.length, unrecorded, post, options };
  if (options.check) return checkRendered(rendered, dependencies);
  if (post !== undefined) {
    await recordCitations(unrecorded, post, name, library, dependencies);
  }
  await deliver(rendered, dependencies);
  return exitStatus.done;
}

/** `--check` alone is about the draft itself; with `--output`, about the finished post. */
function isInPlace({ inPlace, check, output }: RenderOptions): boolean {
  return inPlace === true || (check === true && output === undefined);
}

/** The usual words, and the heading that was asked for. */
function makeIsHeading(heading: string | undefined): (line: string) => boolean {
  const wanted = heading === undefined ? '' : foldText(heading);
  return (line) => {
    if (isSourcesHeading(line)) return true;
    const bare = line.replace(/^[\s#*_]+|[\s#*_:]+$/g, '');
    return wanted !== '' && foldText(bare) === wanted;
  };
}

function finish(
  draft: Draft,
  plan: SectionPlan,
  { texts, list }: Cited,
  { byTyped, articles }: CitedArticles,
  way: CitingWay,
  { as: form }: RenderOptions,
): string {
  const urls = new Map(articles.map(({ key, url }) => [key.toLowerCase(), url]));
  const toLink = (words: string, key: string) => {
    const url = urls.get((byTyped.get(key)?.key ?? key).toLowerCase());
    if (url === undefined || !/^https?:\/\//i.test(url) || form === 'text') return words;
    if (form === 'html') return `<a href="${escapeHtml(toSafeText(url))}">${words}</a>`;
    return `[${words}](${toLinkDestination(toSafeText(url))})`;
  };
  const footnotes = {
    markdown: () => makeMarkdownFootnotes(draft.text),
    html: () => htmlFootnotes,
    text: () => textFootnotes,
  }[form]();
  return printDraft(draft, plan, list, { way, texts, toLink, footnotes });
}
