import type { Dependencies } from '../commands/dependencies.ts';
import type { Candidate, CompletionKind } from './candidate.ts';

/** What a word of a kind may be, as far as it begins so; the first `limit` of what the library has. */
export async function listCandidates(
  kind: CompletionKind,
  start: string,
  limit: number,
  dependencies: Dependencies,
): Promise<readonly Candidate[]> {
  if (kind.from === 'list') return kind.candidates;
  if (kind.from === 'styles') return listStyles(kind.only, dependencies);
  if (kind.from === 'checks') return listChecks();
  if (kind.from === 'settings') return listSettings();
  if (kind.from === 'settingValues') return listSettingValues(kind.name);
  if (kind.from !== 'library') return [];
  const library = await dependencies.openLibrary('read');
  const found: Candidate[] = [];
  for (const one of kind.kinds) {
    const names = await library.listNames(one, start, limit - found.length);
    found.push(...names.map(({ name, remark }) => ({ value: name, remark })));
  }
  return found;
}

async function listChecks(): Promise<readonly Candidate[]> {
  const { checks } = await import('../domain/doctor/checks.ts');
  return checks.map(({ code, heading }) => ({ value: code, remark: heading }));
}

async function listSettings(): Promise<readonly Candidate[]> {
  const { listSettingNames, settings } = await import('../commands/config/settings.ts');
  return listSettingNames().map((value) => ({ value, remark: settings[value].summary }));
}

async function listSettingValues(given: string): Promise<readonly Candidate[]> {
  const { findSettingName, settings } = await import('../commands/config/settings.ts');
  const name = findSettingName(given);
  return (name === undefined ? [] : (settings[name].choices ?? [])).map((value) => ({ value }));
}

async function listStyles(
  only: 'added' | undefined,
  dependencies: Dependencies,
): Promise<readonly Candidate[]> {
  const { styles } = await import('../styles/index.ts');
  const { listAddedStyles } = await import('../commands/style/addedStyles.ts');
  const added = (await listAddedStyles(dependencies)).map(({ name }) => ({ value: name }));
  if (only === 'added') return added;
  const builtIn = Object.entries(styles);
  return [...builtIn.map(([value, { summary }]) => ({ value, remark: summary })), ...added];
}
