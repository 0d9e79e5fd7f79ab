import type { Finding } from '../../domain/doctor/check.ts';
import { formatCommand } from '../../domain/doctor/formatCommand.ts';
import type { Dependencies } from '../dependencies.ts';
import { formatJson } from '../formatJson.ts';
import { showPaged } from '../showPaged.ts';

/** There may be several findings an article, and a hundred thousand articles. */
const linesAtOnce = 5000;

/**
 * Prints findings: grouped by check on a terminal, tab-separated lines in a pipe (severity, code,
 * what it is about, its name, value, message, command; held stable, as scripts count them).
 */
export async function printFindings(
  findings: readonly Finding[],
  options: { readonly json?: boolean; readonly only?: readonly string[] },
  dependencies: Dependencies,
): Promise<void> {
  const { io } = dependencies;
  if (options.json) {
    await io.writeOut(formatJson(findings.map(toRecord)));
  } else if (!io.out.isTerminal) {
    const { formatTsv } = await import('../../terminal/tsv.ts');
    for (let at = 0; at < findings.length; at += linesAtOnce) {
      await io.writeOut(formatTsv(findings.slice(at, at + linesAtOnce).map(toRow)));
    }
  } else if (findings.length > 0) {
    const { formatFindings } = await import('./formatFindings.ts');
    const isNarrow = (options.only?.length ?? 0) > 0;
    await showPaged(await formatFindings(findings, io.out, isNarrow), dependencies);
  }
}

function toRow(finding: Finding): readonly string[] {
  const { severity, code, subject, name, value, message, next } = finding;
  return [severity, code, subject, name, value, message, formatCommand(next)];
}

function toRecord(finding: Finding) {
  const { severity, code, subject, name, others, value, message, next, isMendable } = finding;
  const command = formatCommand(next);
  return { severity, code, subject, name, others, value, message, command, fixable: isMendable };
}
