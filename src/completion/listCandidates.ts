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
  if (kind.from === 'styles') return listStyles(dependencies);
  if (kind.from === 'settings') return listSettings();
  if (kind.from !== 'library') return [];
  const library = await dependencies.openLibrary('read');
  const names = await library.listNames(kind.kind, start, limit);
  return names.map(({ name, remark }) => ({ value: name, remark }));
}

async function listSettings(): Promise<readonly Candidate[]> {
  const { listSettingNames, settings } = await import('../commands/config/settings.ts');
  return listSettingNames().map((value) => ({ value, remark: settings[value].summary }));
}

async function listStyles(dependencies: Dependencies): Promise<readonly Candidate[]> {
  const { styles } = await import('../styles/index.ts');
  const { listAddedStyles } = await import('../commands/style/addedStyles.ts');
  const added = await listAddedStyles(dependencies);
  return [
    ...Object.entries(styles).map(([value, { summary }]) => ({ value, remark: summary })),
    ...added.map(({ name }) => ({ value: name })),
  ];
}
