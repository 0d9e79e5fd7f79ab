import { formatCommand } from '../../domain/doctor/formatCommand.ts';
import { CiteError, type Place } from '../../domain/error.ts';
import { findNearest } from '../../domain/nearest.ts';
import { quoteText } from '../../domain/quoteText.ts';
import { parseSettingLines, type SettingLine } from './settingLines.ts';
import {
  findSettingName,
  listSettingNames,
  type SettingName,
  type SettingValues,
  settings,
} from './settings.ts';

/** Where a setting may stand: the user's own file, and one for a folder and all below it. */
export type SettingScope = 'global' | 'folder';

/** A settings file as it was found; its text is '' where there is none. */
export interface SettingFile {
  readonly scope: SettingScope;
  readonly path: string;
  readonly text: string;
}

/** One setting that is in force. */
export interface SettingInForce {
  readonly name: SettingName;
  readonly value: string;
  readonly scope: SettingScope;
  readonly path: string;
}

/** The files that settings stand in. */
export interface SettingSources {
  /**
   * Those of the working folder, which may have no text, and of the folders above it, the nearest
   * first; each wins over those behind it.
   */
  readonly folders: readonly [SettingFile, ...SettingFile[]];
  /** The user's own. */
  readonly global: SettingFile;
}

/** What the user has set. Flags win over it, and so do variables of the environment. */
export interface Settings {
  readonly sources: SettingSources;
  /** @throws CiteError `config.invalid`, as `find` */
  get<N extends SettingName>(name: N): SettingValues[N] | undefined;
  /**
   * Where a setting is set, and to what.
   *
   * @throws CiteError `config.invalid`, with the place of a value that cannot be, or of a name that is
   * none and nearly that of the setting. What is wrong elsewhere in the files is no concern.
   */
  find(name: SettingName): SettingInForce | undefined;
  /** All that is set and can be read, in the order of the settings. */
  listInForce(): readonly SettingInForce[];
  /** What is wrong in the files, by file and line. */
  listProblems(): readonly CiteError[];
  /** The file of a scope, there or not; a folder's is that of the working folder. */
  getFile(scope: SettingScope): SettingFile;
}

/** Settings as the files have them. */
export function createSettings(sources: SettingSources): Settings {
  const { folders, global } = sources;
  const [here] = folders;
  const parsed = [...folders, global].map((file) => ({
    file,
    isChanged: file === here || file === global,
    lines: lazily(() => parseSettingLines(file.text)),
  }));
  const find = (name: SettingName): FoundSetting | undefined => {
    for (const one of parsed) {
      if (one.file.text === '') continue;
      const line = one.lines().findLast((each) => each.name === name);
      if (line !== undefined) return { ...one, line };
      const slip = one.lines().find((each) => findMeant(each.name) === name);
      if (slip !== undefined) throw makeNameError({ ...one, line: slip });
    }
    return undefined;
  };
  const findInForce = (name: SettingName) => {
    const found = find(name);
    if (found === undefined) return undefined;
    readValue(name, found);
    const { scope, path } = found.file;
    return { name, value: found.line.value, scope, path };
  };
  return {
    sources,
    getFile: (scope) => (scope === 'folder' ? here : global),
    get: (name) => {
      const found = find(name);
      return found && readValue(name, found);
    },
    find: findInForce,
    listInForce: () =>
      listSettingNames().flatMap((name) => catchInvalid(() => findInForce(name)).value ?? []),
    listProblems: () =>
      parsed.flatMap((one) =>
        one.lines().flatMap((line) => catchInvalid(() => checkLine({ ...one, line })).error ?? []),
      ),
  };
}

/** A line of a file; whether `cite config` changes that file from where it is run. */
interface FoundSetting {
  readonly file: SettingFile;
  readonly isChanged: boolean;
  readonly line: SettingLine;
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function catchInvalid<T>(read: () => T): { readonly value?: T; readonly error?: CiteError } {
  try {
    return { value: read() };
  } catch (error) {
    if (error instanceof CiteError) return { error };
    throw error;
  }
}

function checkLine(found: FoundSetting): void {
  const name = findSettingName(found.line.name);
  if (name === undefined) throw makeNameError(found);
  readValue(name, found);
}

/** The setting that a name nearly is; undefined where it is one, or near none. */
function findMeant(name: string): SettingName | undefined {
  if (findSettingName(name) !== undefined) return undefined;
  const near = findNearest(name, listSettingNames(), 1)[0];
  return near === undefined ? undefined : findSettingName(near);
}

function makeNameError({ file, line: { name, line }, isChanged }: FoundSetting): CiteError {
  const flag = file.scope === 'folder' ? ['--folder'] : [];
  const way = isChanged
    ? `To take it out: ${formatCommand(['config', 'unset', name, ...flag])}`
    : 'Mend it in that file.';
  return makeUnknownError(name, { file: file.path, line }, way);
}

/**
 * @param place Where the name stands; undefined where the user typed it.
 * @param way What to do where no other name was meant.
 */
export function makeUnknownError(name: string, place?: Place, way?: string): CiteError {
  const near = findMeant(name);
  const code = place === undefined ? 'usage' : 'config.invalid';
  const meant = near === undefined ? undefined : `Did you mean ‘${near}’?`;
  const hints = [meant, way].filter((hint) => hint !== undefined);
  return new CiteError(code, `There is no setting ${quoteText(name)}.`, {
    ...(place && { place }),
    hint: hints.length === 0 ? 'cite config list --all shows them.' : hints.join(' '),
  });
}

function readValue<N extends SettingName>(name: N, found: FoundSetting): SettingValues[N] {
  const { file, line, isChanged } = found;
  const read = settings[name].read(line.value);
  if (read.ok) return read.value;
  const flag = file.scope === 'folder' ? ['--folder'] : [];
  throw new CiteError(
    'config.invalid',
    `The setting ‘${name}’ can’t be read: ${read.problem.message}.`,
    {
      place: { file: file.path, line: line.line },
      hint: isChanged
        ? `Change it: ${formatCommand(['config', 'set', name, '…', ...flag])}`
        : 'Mend it in that file.',
    },
  );
}
