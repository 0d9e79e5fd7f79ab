import { getCodePointWidth } from './charWidth.ts';

const zeroWidthJoiner = 0x200d;
const emojiVariation = 0xfe0f;

/**
 * Reads a text one code point after the other and says how many cells each adds. Parts of an emoji
 * (Unicode Technical Standard #51, section 1.4: variations, skin tones, joined emoji) add up to two
 * cells. The two halves of a flag are one cell each.
 */
export function createWidthReader(): (code: number) => number {
  /** The cells of the emoji that is being read; 0 outside of one. */
  let emoji = 0;
  let isPicture = false;
  let isJoined = false;
  return (code) => {
    if (code === zeroWidthJoiner) {
      isPicture &&= !isJoined;
      isJoined = isPicture;
      return 0;
    }
    const width = getCodePointWidth(code);
    if (emoji > 0) {
      const continues = isPicture && (isSkinTone(code) || (isJoined && isPictograph(code)));
      if (continues || code === emojiVariation) {
        const more = 2 - emoji;
        emoji = 2;
        isJoined = false;
        return more;
      }
      if (width === 0 && !isJamo(code)) {
        isPicture &&= !isJoined;
        isJoined = false;
        return 0;
      }
    }
    isJoined = false;
    isPicture = isPictograph(code);
    emoji = isPicture || isKeycap(code) ? width : 0;
    return width;
  };
}

/** Extended_Pictographic, asked of the few blocks that have such characters. */
function isPictograph(code: number): boolean {
  if (code < 0xa9 || (code > 0xae && code < 0x203c) || (code > 0x3299 && code < 0x1f000)) {
    return false;
  }
  return /^\p{Extended_Pictographic}$/u.test(String.fromCodePoint(code));
}

function isSkinTone(code: number): boolean {
  return code >= 0x1f3fb && code <= 0x1f3ff;
}

/** Vowels and finals of Hangul have no width but belong to no emoji. */
function isJamo(code: number): boolean {
  return (code >= 0x1160 && code <= 0x11ff) || (code >= 0xd7b0 && code <= 0xd7fb);
}

function isKeycap(code: number): boolean {
  return code === 0x23 || code === 0x2a || (code >= 0x30 && code <= 0x39);
}
