/** One `name = value` of a settings file. */
export interface SettingLine {
  readonly name: string;
  readonly value: string;
  /** Counted from 1. */
  readonly line: number;
}

/**
 * Reads a settings file: a `name = value` a line; empty lines and lines that begin with `#` say
 * nothing. A line without `=` is a name without a value.
 */
export function parseSettingLines(text: string): readonly SettingLine[] {
  return text.split('\n').flatMap((raw, at) => {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) return [];
    const equals = line.indexOf('=');
    const name = (equals < 0 ? line : line.slice(0, equals)).trim().toLowerCase();
    return [{ name, value: equals < 0 ? '' : line.slice(equals + 1).trim(), line: at + 1 }];
  });
}

/**
 * The text of a settings file with one setting changed, and every other line as it was. One that
 * stands there twice stands there once then.
 *
 * @param value Undefined: the setting goes.
 */
export function changeSettingLine(text: string, name: string, value: string | undefined): string {
  const own = parseSettingLines(text).filter((line) => line.name === name);
  const numbers = new Set(own.map(({ line }) => line - 1));
  const last = own.at(-1)?.line;
  const written = value === undefined ? [] : [`${name} = ${value}`];
  const lines = text === '' ? [] : text.replace(/\n$/, '').split('\n');
  const changed = lines.flatMap((line, at) => {
    if (!numbers.has(at)) return [line];
    return at + 1 === last ? written : [];
  });
  if (last === undefined) changed.push(...written);
  return changed.length === 0 ? '' : `${changed.join('\n')}\n`;
}
