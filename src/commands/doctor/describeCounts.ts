import { type Finding, severities } from '../../domain/doctor/check.ts';

/** `2 errors, 1 warning, 14 notes`; '' for no findings. */
export function countFindings(findings: readonly Finding[]): string {
  const counts = severities.flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return counts.join(', ');
}

/** The line that a checkup ends with. */
export function describeCounts(findings: readonly Finding[], articles: number): string {
  const where = articles === 1 ? '1 article' : `${articles} articles`;
  if (findings.length === 0) return `Nothing looks wrong in ${where}.\n`;
  const mendable = findings.filter(({ isMendable }) => isMendable).length;
  const fix = mendable === 0 ? '' : ` --fix puts ${mendable} of them right.`;
  return `${countFindings(findings)} in ${where}.${fix} --explain CODE tells more.\n`;
}
