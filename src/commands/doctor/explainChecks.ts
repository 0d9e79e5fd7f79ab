import type { Check } from '../../domain/doctor/check.ts';
import { createPaint } from '../../terminal/paint.ts';
import { wrapText } from '../../terminal/wrapText.ts';
import { exitStatus } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { formatJson } from '../formatJson.ts';
import { showPaged } from '../showPaged.ts';

/** No line of prose is longer, however wide the window is; in cells. */
const widest = 100;

/** Tells what checks look for, in a paragraph each. */
export async function explainChecks(
  checks: readonly Check[],
  options: { readonly json?: boolean },
  dependencies: Dependencies,
): Promise<number> {
  const { io } = dependencies;
  if (options.json) {
    await io.writeOut(formatJson(checks.map(toRecord)));
    return exitStatus.done;
  }
  const paint = await createPaint(io.out.colorLevel);
  const columns = Math.min(io.out.columns, widest);
  const parts = checks.map((check) => {
    const { code, severity, heading, explanation } = check;
    const text = wrapText(explanation, columns, 2);
    return `${paint.key(code)} (${severity})\n${wrapText(heading, columns, 2)}\n\n${text}\n`;
  });
  await showPaged(parts.join('\n'), dependencies);
  return exitStatus.done;
}

function toRecord(check: Check) {
  const { code, severity, heading, explanation } = check;
  return { code, severity, heading, explanation, fixable: isMending(check) };
}

function isMending(check: Check): boolean {
  return check.kind === 'article' && check.mend !== undefined;
}
