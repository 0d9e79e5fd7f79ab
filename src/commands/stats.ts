import type { Command } from 'commander';
import { CiteError } from '../domain/error.ts';
import { joinArguments } from '../domain/query/joinArguments.ts';
import type { Stats } from '../store/libraryStats.ts';
import { addExamples, exitStatus, type Run } from './command.ts';
import { parseChoice, parseCount } from './decodeFlags.ts';
import type { Dependencies } from './dependencies.ts';
import { addPickingFilters, type FilterFlags, toQuery } from './filters.ts';
import { type Section, type SectionName, sectionNames } from './stats/section.ts';
import { toSections, toShownSection } from './stats/toSections.ts';

interface StatsFlags extends Omit<FilterFlags, 'sort' | 'reverse'> {
  readonly by?: SectionName;
  readonly json?: boolean;
  /** A file; true where none is named. */
  readonly html?: string | true;
}

interface StatsOptions extends StatsFlags {
  readonly words: readonly string[];
}

/** So many rows of each section a terminal and a page show, unless the user says otherwise. */
const rowsOnTerminal = 10;
const rowsOnPage = 100;

export function define(command: Command, hand: (run: Run) => void): void {
  command.argument('[WORDS...]', 'a search, as in cite list; everything where left out');
  addPickingFilters(command);
  command
    .optionsGroup('Output:')
    .option(
      '--by <SECTION>',
      `one section, in full: ${sectionNames.join(', ')}`,
      parseChoice(sectionNames),
    )
    .option('--limit <N>', 'the first N names of each section only', parseCount)
    .option('--json', 'one JSON object')
    .option('--html [FILE]', 'one page with charts, which needs no network')
    .optionsGroup('Options:');
  addExamples(command, [
    ['cite stats', 'what your sources are made of'],
    ['cite stats militias --since 2024', 'the same of what a search finds'],
    ['cite stats --post axis', 'of one post'],
    ['cite stats --by author --limit 30'],
    ['cite stats --html=stats.html', 'with charts, for the browser'],
  ]);
  command.action((words: string[], flags: StatsFlags) => {
    hand((dependencies) => runStats({ ...flags, words }, dependencies));
  });
}

/** Prints what the articles of a search are made of, in the form asked for. */
export async function runStats(options: StatsOptions, dependencies: Dependencies): Promise<number> {
  const { by, json, html, words } = options;
  const { io } = dependencies;
  refuseTogether(options, io.out.isTerminal);
  const library = await dependencies.openLibrary('read');
  const query = await toQuery(options, library, dependencies, words);
  const stats = await library.readStats({ query, limit: findLimit(options, io.out.isTerminal) });
  if (json) {
    const { formatJson } = await import('./formatJson.ts');
    const { toStatsRecord } = await import('./stats/statsJson.ts');
    await io.writeOut(formatJson(toStatsRecord(stats, by)));
    return exitStatus.done;
  }
  const sections = toSections(stats).filter(({ name }) => by === undefined || name === by);
  if (html !== undefined) {
    await deliverPage(stats, sections.map(toShownSection), options, dependencies);
  } else if (stats.overview.articles === 0) {
    const { tellNothingFound } = await import('./tellNothingFound.ts');
    await tellNothingFound(query, library, dependencies);
  } else if (io.out.isTerminal) {
    await showOnTerminal(stats, sections.map(toShownSection), by, dependencies);
  } else {
    const { formatStatsTsv } = await import('./stats/statsTsv.ts');
    await io.writeOut(formatStatsTsv(stats, sections, by === undefined));
  }
  return exitStatus.done;
}

/** @throws CiteError `usage` */
function refuseTogether({ json, html }: StatsOptions, isTerminal: boolean): void {
  if (json && html !== undefined) {
    const hint = 'Choose one of them.';
    throw new CiteError('usage', '--json and --html can’t be had at once.', { hint });
  }
  if (html === true && isTerminal) {
    const hint = 'Give it one, such as --html=stats.html.';
    throw new CiteError('usage', '--html needs a file to write the page to.', { hint });
  }
}

/** Programs get all there is. */
function findLimit({ by, json, html, limit }: StatsOptions, isTerminal: boolean) {
  if (limit !== undefined || json || by !== undefined) return limit;
  if (html !== undefined) return rowsOnPage;
  return isTerminal ? rowsOnTerminal : undefined;
}

async function showOnTerminal(
  stats: Stats,
  sections: readonly Section[],
  by: SectionName | undefined,
  dependencies: Dependencies,
): Promise<void> {
  const { io, env, platform } = dependencies;
  const { chooseBlocks } = await import('../terminal/blocks.ts');
  const { createPaint } = await import('../terminal/paint.ts');
  const { formatSection, formatStats } = await import('./stats/formatStats.ts');
  const { showPaged } = await import('./showPaged.ts');
  const look = {
    columns: io.out.columns,
    blocks: chooseBlocks(env, platform),
    paint: await createPaint(io.out.colorLevel),
  };
  const text =
    by === undefined
      ? formatStats(stats, sections, look)
      : sections.map((section) => formatSection(section, look)).join('');
  await showPaged(text, dependencies);
}

async function deliverPage(
  stats: Stats,
  sections: readonly Section[],
  { html, words, ...flags }: StatsOptions,
  dependencies: Dependencies,
): Promise<void> {
  const { io, files, quiet } = dependencies;
  const { formatFlags } = await import('./search/formatFlags.ts');
  const { formatStatsPage } = await import('./stats/html/formatStatsPage.ts');
  const page = formatStatsPage({
    stats,
    sections,
    search: [...formatFlags(flags), joinArguments(words)].join(' ').trim(),
    day: dependencies.today(),
    library: await dependencies.readChartLibrary(),
  });
  if (typeof html !== 'string') return io.writeOut(page);
  await files.write(html, page);
  if (!quiet) await io.writeErr(`Wrote ${html}\n`);
}
