import type { BodyForm, FoundSource } from './foundSource.ts';

/** Reads the web links in the text of a post, each once, as sources of which little more is known. */
export function readPostLinks(_body: string, _form: BodyForm): readonly FoundSource[] {
  return [];
}
