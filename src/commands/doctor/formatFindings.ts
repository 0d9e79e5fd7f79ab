import type { Finding } from '../../domain/doctor/check.ts';
import { checks } from '../../domain/doctor/checks.ts';
import { formatCommand } from '../../domain/doctor/formatCommand.ts';
import { groupBy } from '../../domain/doctor/groupNear.ts';
import { isolate, toCellText } from '../../terminal/cellText.ts';
import type { OutputTraits } from '../../terminal/io.ts';
import { createPaint, type Paint } from '../../terminal/paint.ts';
import { cutToWidth } from '../../terminal/width.ts';
import { wrapText } from '../../terminal/wrapText.ts';

/** How many findings of a check are shown where all checks are. */
const mostShown = 10;
/** What a text is cut to, in cells, however wide the window is. */
const longestText = 400;

/** Findings as a list that fits the window, under the heading of their check. */
export async function formatFindings(
  findings: readonly Finding[],
  out: OutputTraits,
  showsAll: boolean,
): Promise<string> {
  const paint = await createPaint(out.colorLevel);
  const groups = [...groupBy(findings, ({ code }) => code).values()];
  return groups.map((group) => formatGroup(group, out.columns, paint, showsAll)).join('\n');
}

function formatGroup(
  group: readonly Finding[],
  columns: number,
  paint: Paint,
  showsAll: boolean,
): string {
  const [first] = group;
  if (first === undefined) return '';
  const { code, severity } = first;
  const heading = checks.find((check) => check.code === code)?.heading ?? code;
  const shown = showsAll ? group : group.slice(0, mostShown);
  const rest = group.length - shown.length;
  const lines = [
    wrapText(`${heading}: ${group.length}`, columns)
      .split('\n')
      .map((line) => paint.heading(line))
      .join('\n'),
    `${paintSeverity(severity, paint)} ${paint.dim(code)}`,
    ...shown.flatMap((finding) => formatFinding(finding, columns, paint)),
    ...(rest === 0
      ? []
      : [paint.dim(`  … and ${rest} more: ${formatCommand(['doctor', '--only', code])}`)]),
  ];
  return `${lines.join('\n')}\n`;
}

function paintSeverity(severity: Finding['severity'], paint: Paint): string {
  if (severity === 'error') return paint.error(severity);
  return severity === 'warning' ? paint.warning(severity) : paint.dim(severity);
}

function formatFinding(finding: Finding, columns: number, paint: Paint): readonly string[] {
  const { name, subject, value, message, next } = finding;
  const key = cutToWidth(toCellText(name), Math.max(8, columns - 2));
  const shown = [value === name ? '' : value, message].filter((text) => text !== '');
  return [
    `  ${(subject === 'outlet' ? paint.outlet : paint.key)(isolate(key))}`,
    ...shown.map((text) => wrapCell(text, columns)),
    // To be pasted as it is, so it is never broken or cut.
    `    ${paint.dim('$')} ${formatCommand(next)}`,
  ];
}

function wrapCell(text: string, columns: number): string {
  const whole = cutToWidth(toCellText(text), longestText);
  return wrapText(whole, columns, 4)
    .split('\n')
    .map((line) => `    ${isolate(cutToWidth(line.trimStart(), Math.max(8, columns - 4)))}`)
    .join('\n');
}
