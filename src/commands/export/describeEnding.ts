import type { ExportFlags } from './exportFlags.ts';

/** What gives a file that its name promises. */
const flagsByEnding: Readonly<Record<string, string>> = {
  bib: '--style bibtex',
  csv: '--style csv',
  htm: '--as html',
  html: '--as html',
  json: '--style csl-json',
  jsonl: '--style jsonl',
  markdown: '--as markdown',
  md: '--as markdown',
  ris: '--style ris',
};

/**
 * A line for a file whose name promises another format than the style and form that it got because
 * nobody said; '' where there is nothing to say.
 */
export function describeEnding(path: string, { style, as, standalone }: ExportFlags): string {
  if (style !== undefined || as !== undefined || standalone) return '';
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  const flags = Object.hasOwn(flagsByEnding, ending) ? flagsByEnding[ending] : undefined;
  return flags === undefined ? '' : `It holds plain text; for .${ending}, say ${flags}\n`;
}
