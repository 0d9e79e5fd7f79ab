import { makeUnknownError } from './createSettings.ts';
import { findSettingName, type SettingName } from './settings.ts';

/** The setting of that name, in any case. @throws CiteError `usage`, naming the nearest */
export function getSettingName(given: string): SettingName {
  const name = findSettingName(given);
  if (name === undefined) throw makeUnknownError(given);
  return name;
}
