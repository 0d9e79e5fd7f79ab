import type { Env } from './env.ts';

/** Most terminals take no more than this much base64 (xterm's 100,000 byte buffer, less its frame). */
const longestPayload = 74_994;

/** How many bytes screen passes on in one piece. */
const screenPiece = 700;

/**
 * The escape sequence that has the terminal put a text on the clipboard (xterm control sequences,
 * OSC 52), wrapped so that tmux or screen passes it on; undefined where the text is too long.
 */
export function formatOsc52(text: string, env: Env): string | undefined {
  const payload = Buffer.from(text, 'utf8').toString('base64');
  if (payload.length > longestPayload) return undefined;
  const sequence = `\u001b]52;c;${payload}\u0007`;
  if (env.TMUX) {
    const escaped = sequence.replaceAll('\u001b', '\u001b\u001b');
    return `${sequence}\u001bPtmux;${escaped}\u001b\\`;
  }
  if (env.STY || env.TERM?.startsWith('screen')) {
    const pieces = sequence.match(new RegExp(`[^]{1,${screenPiece}}`, 'g')) ?? [];
    return pieces.map((piece) => `\u001bP${piece}\u001b\\`).join('');
  }
  return sequence;
}
