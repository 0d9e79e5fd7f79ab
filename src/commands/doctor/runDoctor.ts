import type { Check } from '../../domain/doctor/check.ts';
import { checks } from '../../domain/doctor/checks.ts';
import { diagnose } from '../../domain/doctor/diagnose.ts';
import { markClashes } from '../../domain/doctor/markClashes.ts';
import { selectChecks } from '../../domain/doctor/selectChecks.ts';
import { parseSkip, parseSkips, type Skip } from '../../domain/doctor/skip.ts';
import { CiteError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quoteText.ts';
import type { Dependencies } from '../dependencies.ts';
import { describeCounts } from './describeCounts.ts';
import { type DoctorOptions, toStatus } from './doctorOptions.ts';
import { printFindings } from './printFindings.ts';
import { readCheckup } from './readCheckup.ts';

/** Tells what looks wrong, or mends what can be; the exit status says whether something is left. */
export async function runDoctor(
  options: DoctorOptions,
  dependencies: Dependencies,
): Promise<number> {
  if (options.explain !== undefined) {
    const { explainChecks } = await import('./explainChecks.ts');
    const asked = options.explain === true ? [] : [options.explain];
    return explainChecks(pickChecks(asked, []), options, dependencies);
  }
  if (!options.fix && (options.dryRun || options.yes)) {
    throw new CiteError('usage', `${options.dryRun ? '--dry-run' : '--yes'} goes with --fix.`, {
      hint: 'Without --fix nothing is changed: cite doctor only looks.',
    });
  }
  const set = parseSkips(dependencies.settings.get('doctor.skip') ?? '');
  pickChecks([], set, ', which the setting doctor.skip names');
  const skips = [...(options.skip ?? []).map(parseSkip), ...set];
  const picked = pickChecks(options.only, skips);
  if (options.fix) {
    const { fixFindings } = await import('./fixFindings.ts');
    return fixFindings(picked, skips, options, dependencies);
  }
  const { io, quiet } = dependencies;
  const checkup = await readCheckup(options, skips, dependencies);
  const findings = markClashes(diagnose(picked, checkup), picked, checkup);
  await printFindings(findings, options, dependencies);
  if (!quiet) await io.writeErr(describeCounts(findings, checkup.articles.length));
  return toStatus(findings, options);
}

/** @throws CiteError `usage` for a code that is none */
function pickChecks(
  only: readonly string[] | undefined,
  skips: readonly Skip[],
  where = '',
): readonly Check[] {
  const selection = selectChecks(checks, only, skips);
  if (selection.ok) return selection.checks;
  const near = selection.near.map(quoteText).join(' or ');
  throw new CiteError('usage', `There is no check ${quoteText(selection.unknown)}${where}.`, {
    hint: near === '' ? 'cite doctor --explain lists them all.' : `Did you mean ${near}?`,
  });
}
