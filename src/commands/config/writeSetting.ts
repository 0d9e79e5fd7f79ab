import { CiteError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quoteText.ts';
import type { Dependencies } from '../dependencies.ts';
import type { SettingScope } from './createSettings.ts';
import { changeSettingLine, parseSettingLines } from './settingLines.ts';

/**
 * Changes one line of a file of settings and says so.
 *
 * @param value Undefined: the setting goes.
 * @throws CiteError `usage` where one that is not set is to go, `output.unwritable`
 */
export async function writeSetting(
  name: string,
  value: string | undefined,
  scope: SettingScope,
  { settings, files, io, quiet }: Dependencies,
): Promise<void> {
  const { path, text } = settings.getFile(scope);
  if (value === undefined && !parseSettingLines(text).some((line) => line.name === name)) {
    throw new CiteError('usage', `${quoteText(name)} is not set in ${path}.`, {
      hint: 'cite config list shows what is set, and where.',
    });
  }
  const changed = changeSettingLine(text, name, value);
  if (scope === 'folder') await files.write(path, changed);
  else await files.writePrivate(path, changed);
  if (quiet) return;
  const what = value === undefined ? `${name} is no longer set` : `${name} = ${value}`;
  await io.writeErr(`${what} (in ${path})\n`);
}
