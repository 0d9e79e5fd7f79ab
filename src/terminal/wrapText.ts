import { measureWidth } from './width.ts';

/**
 * Breaks a text between words so that no line is wider than the window; a word that is wider stands
 * alone. Every line begins with the indent, given in spaces.
 */
export function wrapText(text: string, columns: number, indent = 0): string {
  const room = Math.max(20, columns - indent);
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const word of text.split(' ')) {
    const wide = measureWidth(word);
    if (line !== '' && width + 1 + wide > room) {
      lines.push(line);
      line = '';
      width = 0;
    }
    width += line === '' ? wide : wide + 1;
    line += line === '' ? word : ` ${word}`;
  }
  return [...lines, line].map((one) => `${' '.repeat(indent)}${one}`).join('\n');
}
