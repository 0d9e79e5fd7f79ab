import { toArticleRecord } from '../../domain/articleRecord.ts';
import type { Check } from '../../domain/doctor/check.ts';
import { diagnose } from '../../domain/doctor/diagnose.ts';
import { formatCommand } from '../../domain/doctor/formatCommand.ts';
import { type Clash, type PlannedMending, planMendings } from '../../domain/doctor/planMendings.ts';
import type { Skip } from '../../domain/doctor/skip.ts';
import { CiteError } from '../../domain/error.ts';
import type { ArticleEdit, ArticleEditOutcome } from '../../store/libraryMending.ts';
import { createPaint } from '../../terminal/paint.ts';
import { exitStatus } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { writeChanges } from '../edit/changePicked.ts';
import { formatDiff } from '../edit/formatDiff.ts';
import { formatJson } from '../formatJson.ts';
import { showPaged } from '../showPaged.ts';
import { toOperation } from '../toOperation.ts';
import { countFindings } from './describeCounts.ts';
import { type DoctorOptions, toStatus } from './doctorOptions.ts';
import { readCheckup } from './readCheckup.ts';

/** What is shown of many changes before they are asked for, and told after. */
const mostShown = 20;
const mostClashes = 10;

/**
 * Puts right what can be told for sure, as one entry of the log, after showing it and asking; the
 * exit status tells whether something is left.
 */
export async function fixFindings(
  checks: readonly Check[],
  skips: readonly Skip[],
  options: DoctorOptions,
  dependencies: Dependencies,
): Promise<number> {
  const { io, quiet } = dependencies;
  const { mendings, clashes } = planMendings(
    checks,
    await readCheckup(options, skips, dependencies),
  );
  if (!quiet) await io.writeErr(describeClashes(clashes));
  if (options.dryRun) return showPlan(mendings, options, dependencies);
  if (mendings.length > 0 && !options.yes && !(await isSure(mendings, dependencies))) {
    await io.writeErr('Nothing was changed.\n');
    return exitStatus.failed;
  }
  const outcomes = await writeMendings(mendings, dependencies);
  await printOutcomes(outcomes, options, dependencies);
  const left = diagnose(checks, await readCheckup(options, skips, dependencies));
  if (!quiet && left.length > 0) {
    await io.writeErr(`Left: ${countFindings(left)}. cite doctor shows them.\n`);
  }
  return toStatus(left, options);
}

async function writeMendings(
  mendings: readonly PlannedMending[],
  dependencies: Dependencies,
): Promise<readonly ArticleEditOutcome[]> {
  if (mendings.length === 0) return [];
  const library = await dependencies.openLibrary('write');
  return writeChanges(library, toEdits(mendings), nameCommand(mendings), dependencies);
}

function toEdits(mendings: readonly PlannedMending[]): readonly ArticleEdit[] {
  return mendings.map(({ article, changes }) => ({
    key: article.key,
    changes,
    expected: article,
  }));
}

function nameCommand(mendings: readonly PlannedMending[]): string {
  return `doctor --fix (${countArticles(mendings.length)})`;
}

async function formatPlan(
  mendings: readonly PlannedMending[],
  colorLevel: 0 | 1 | 2 | 3,
): Promise<string> {
  const paint = await createPaint(colorLevel);
  return mendings
    .map(({ article, changes }) =>
      formatDiff(
        { before: article, after: { ...article, ...changes }, newOutlet: undefined },
        paint,
      ),
    )
    .join('');
}

async function showPlan(
  mendings: readonly PlannedMending[],
  { json }: DoctorOptions,
  dependencies: Dependencies,
): Promise<number> {
  const { io, quiet } = dependencies;
  if (json) {
    const library = await dependencies.openLibrary('read');
    const operation = toOperation(nameCommand(mendings), dependencies);
    const outcomes = await library.rehearse(operation, (writer) =>
      writer.changeArticles(toEdits(mendings)),
    );
    await io.writeOut(formatRecords(outcomes));
  } else {
    await showPaged(await formatPlan(mendings, io.out.colorLevel), dependencies);
  }
  if (!quiet) await io.writeErr(`${countArticles(mendings.length)} would be changed\n`);
  return exitStatus.done;
}

async function isSure(
  mendings: readonly PlannedMending[],
  { io, canAsk, prompter }: Dependencies,
): Promise<boolean> {
  const question = `Change ${countArticles(mendings.length)}?`;
  if (!canAsk) {
    throw new CiteError('usage', `${question} Nobody is there to be asked.`, {
      hint: 'Say --yes if you are sure; --dry-run shows what would be changed.',
    });
  }
  const shown = await formatPlan(mendings.slice(0, mostShown), io.err.colorLevel);
  const rest = mendings.length - mostShown;
  const more = rest > 0 ? `… and ${countArticles(rest)} more; --dry-run shows all\n` : '';
  await io.writeErr(shown + more);
  return prompter.askConfirm({ message: question, initial: false });
}

async function printOutcomes(
  outcomes: readonly ArticleEditOutcome[],
  { json }: DoctorOptions,
  { io, quiet }: Dependencies,
): Promise<void> {
  if (json) {
    await io.writeOut(formatRecords(outcomes));
  } else if (outcomes.length > mostShown) {
    await io.writeOut(`Changed ${countArticles(outcomes.length)}\n`);
  } else {
    const lines = outcomes.map(({ before, after }) => {
      const title = before.title === after.title ? [] : ['title'];
      const url = before.url === after.url ? [] : ['url'];
      return `Changed ${after.key}: ${[...title, ...url].join(', ')}\n`;
    });
    await io.writeOut(lines.join(''));
  }
  if (!quiet && outcomes.length === 0) await io.writeErr('There is nothing to be put right.\n');
}

function formatRecords(outcomes: readonly ArticleEditOutcome[]): string {
  return formatJson(outcomes.map(({ after }) => toArticleRecord(after)));
}

function describeClashes(clashes: readonly Clash[]): string {
  if (clashes.length === 0) return '';
  const lines = clashes
    .slice(0, mostClashes)
    .map(({ key, same }) => `  ${formatCommand(['merge', same, key])}\n`);
  const rest = clashes.length - lines.length;
  const more = rest > 0 ? `  … and ${rest} more\n` : '';
  return `The titles of these would make them the same as others, so they are left as they are; merge them:\n${lines.join('')}${more}`;
}

function countArticles(count: number): string {
  return count === 1 ? '1 article' : `${count} articles`;
}
