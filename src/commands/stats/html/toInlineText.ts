import { toSafeJson } from '../../../domain/toSafeJson.ts';

/**
 * JSON that may stand in a script element of HTML: nothing in it ends the element or begins a
 * comment, and no character of it breaks a line of JavaScript or sets a direction.
 */
export function toInlineJson(value: unknown): string {
  const json = toSafeJson(JSON.stringify(value));
  return json.replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/**
 * A program of ours or of a library as it may stand in a script element. Line breaks are those that
 * the browser hashes; the reference to a source map is left out, as the page asks for no other file.
 */
export function toInlineScript(source: string): string {
  return source
    .replace(/\r\n?/g, '\n')
    .replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n')
    .replace(/<(?=\/script|script|!--)/gi, '\\x3c');
}
