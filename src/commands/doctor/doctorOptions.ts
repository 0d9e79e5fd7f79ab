import { type Finding, type Severity, severities } from '../../domain/doctor/check.ts';
import { exitStatus } from '../command.ts';
import type { FilterFlags } from '../filters.ts';

/** What `cite doctor` is told. */
export interface DoctorOptions extends FilterFlags {
  readonly words: readonly string[];
  readonly only?: readonly string[];
  readonly skip?: readonly string[];
  /** True where no code is named. */
  readonly explain?: string | true;
  readonly failOn?: Severity | 'never';
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** 1 where something was found that is bad enough, else 0. */
export function toStatus(
  findings: readonly Finding[],
  { failOn = 'warning' }: Pick<DoctorOptions, 'failOn'>,
): number {
  if (failOn === 'never') return exitStatus.done;
  const bad = severities.slice(0, severities.indexOf(failOn) + 1);
  return findings.some(({ severity }) => bad.includes(severity))
    ? exitStatus.failed
    : exitStatus.done;
}
