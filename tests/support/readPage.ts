/** One command of a page with the output that the page shows for it. */
export interface Step {
  readonly kind: 'step';
  readonly command: string;
  readonly output: string;
}

/**
 * A comment that readers do not see: `<!-- library: demo -->` begins anew with what is prepared under that name,
 * `<!-- day: 2025-01-13 -->` lets that day come, `<!-- unseen: COMMAND -->` does what the reader is told in words.
 */
export interface Marker {
  readonly kind: 'marker';
  readonly name: 'library' | 'day' | 'unseen';
  readonly value: string;
}

const part = /^<!-- (library|day|unseen): (.+) -->$|^```console\n([\s\S]*?)^```$/gm;

/** The markers of a page and the commands of all its ```console blocks, in order. */
export function readPage(markdown: string): readonly (Step | Marker)[] {
  const parts: (Step | Marker)[] = [];
  for (const [, name, value = '', block = ''] of markdown.matchAll(part)) {
    if (name === 'library' || name === 'day' || name === 'unseen') {
      parts.push({ kind: 'marker', name, value });
    } else parts.push(...readBlock(block));
  }
  return parts;
}

function readBlock(block: string): readonly Step[] {
  const steps = block.split(/^\$ /m).slice(1);
  return steps.map((step) => {
    const end = step.indexOf('\n');
    return { kind: 'step', command: step.slice(0, end), output: step.slice(end + 1) };
  });
}

/** The page with other outputs below its commands, in their order. */
export function fillPage(markdown: string, outputs: readonly string[]): string {
  let at = 0;
  return markdown.replace(/^```console\n([\s\S]*?)^```$/gm, (_, block: string) => {
    const steps = readBlock(block).map(({ command }) => `$ ${command}\n${outputs[at++] ?? ''}`);
    return `\`\`\`console\n${steps.join('')}\`\`\``;
  });
}

/** Whether the program printed what the page shows; a line `…` in the page stands for any lines. */
export function isShown(shown: string, printed: string): boolean {
  const pieces = shown.split(/^…\n/m);
  if (pieces.length === 1) return shown === printed;
  const [first = '', ...others] = pieces;
  const last = others.pop() ?? '';
  if (!printed.startsWith(first)) return false;
  let at = first.length;
  for (const piece of others) {
    const found = printed.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return printed.length - last.length >= at && printed.endsWith(last);
}
