import type { LinkLookaheads } from './links.ts';
import { type Lookahead, lookForPattern, lookForText } from './lookahead.ts';

/** A character or word that may begin or end something. */
export interface Special {
  readonly index: number;
  readonly text: string;
}

/** What looks ahead in the whole draft, so that no block searches what another has searched. */
export interface Ahead {
  readonly special: (from: number) => Special | undefined;
  readonly commentEnd: Lookahead;
  readonly angle: Lookahead;
  readonly innerAngle: Lookahead;
  readonly rawEnd: Lookahead;
  readonly link: LinkLookaheads;
}

/** Looks ahead in a draft for all that `findMarks` needs to know. */
export function lookAhead(text: string, isMarkdown: boolean): Ahead {
  const special = isMarkdown ? /[\\`<[\]@]|https?:\/\/|cite:/gi : /[\\<[\]@]|https?:\/\/|cite:/gi;
  let last: Special | undefined = { index: -1, text: '' };
  return {
    special: (from) => {
      if (last === undefined || last.index >= from) return last;
      special.lastIndex = from;
      const found = special.exec(text);
      last = found === null ? undefined : { index: found.index, text: found[0] };
      return last;
    },
    commentEnd: lookForText(text, '-->'),
    angle: lookForText(text, '>'),
    innerAngle: lookForText(text, '<'),
    rawEnd: lookForPattern(text, /<\/(?:code|pre|samp|kbd|script|style)\s*>/gi),
    link: {
      space: lookForPattern(text, /\s/g),
      destination: lookForPattern(text, /\S/g),
      title: lookForPattern(text, /\S/g),
      angle: lookForText(text, '>'),
    },
  };
}
