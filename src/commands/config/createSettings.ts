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

/** What the user has set. Flags win over it, and so do variables of the environment. */
export interface Settings {
  /** @throws CiteError `config.invalid`, with the place of a value that cannot be */
  get<N extends SettingName>(name: N): SettingValues[N] | undefined;
  /** All that is set, in the order of the settings. @throws CiteError `config.invalid` */
  listInForce(): readonly SettingInForce[];
  /** The file of a scope, there or not: a folder's is the nearest that there is, else one in the working folder. */
  getFile(scope: SettingScope): SettingFile;
}

/** Settings as the files have them; what a folder sets wins. */
export function createSettings(folder: SettingFile, global: SettingFile): Settings {
  const parsed = [folder, global].map((file) => ({ file, lines: lazily(() => readLines(file)) }));
  const find = (name: SettingName) => {
    for (const { file, lines } of parsed) {
      if (file.text === '') continue;
      const line = lines().findLast((one) => one.name === name);
      if (line !== undefined) return { file, line };
    }
    return undefined;
  };
  return {
    getFile: (scope) => (scope === 'folder' ? folder : global),
    get: (name) => {
      const found = find(name);
      return found && readValue(name, found.line, found.file);
    },
    listInForce: () =>
      listSettingNames().flatMap((name) => {
        const found = find(name);
        if (found === undefined) return [];
        readValue(name, found.line, found.file);
        const { scope, path } = found.file;
        return [{ name, value: found.line.value, scope, path }];
      }),
  };
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function readLines(file: SettingFile): readonly SettingLine[] {
  const lines = parseSettingLines(file.text);
  for (const line of lines) checkName(line, file);
  return lines;
}

function checkName({ name, line }: SettingLine, { path }: SettingFile): void {
  if (findSettingName(name) === undefined) throw makeUnknownError(name, { file: path, line });
}

/** @param place Where the name stands; undefined where the user typed it. */
export function makeUnknownError(name: string, place?: Place): CiteError {
  const near = findNearest(name, listSettingNames(), 1)[0];
  const code = place === undefined ? 'usage' : 'config.invalid';
  return new CiteError(code, `There is no setting ${quoteText(name)}.`, {
    ...(place && { place }),
    hint: near === undefined ? 'cite config list --all shows them.' : `Did you mean ‘${near}’?`,
  });
}

function readValue<N extends SettingName>(
  name: N,
  { value, line }: SettingLine,
  { path }: SettingFile,
): SettingValues[N] {
  const read = settings[name].read(value);
  if (read.ok) return read.value;
  throw new CiteError(
    'config.invalid',
    `The setting ‘${name}’ can’t be read: ${read.problem.message}.`,
    {
      place: { file: path, line },
      hint: `Change it: cite config set ${name} …`,
    },
  );
}
