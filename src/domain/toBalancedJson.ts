import { toSafeJson } from './toSafeJson.ts';

const strings = /"(?:[^"\\]|\\.)*"/g;

/** JSON text in which every brace closes where it opened, as BibTeX counts them: those of texts are escaped. */
export function toBalancedJson(value: unknown): string {
  const json = JSON.stringify(value).replace(strings, (text) =>
    text.replaceAll('{', '\\u007b').replaceAll('}', '\\u007d'),
  );
  return toSafeJson(json);
}
