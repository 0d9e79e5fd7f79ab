import { isMarkerLine } from './markers.ts';
import { readLine } from './readLine.ts';

/** Where a draft's text begins: after a byte order mark and the YAML (`---`) or TOML (`+++`) at its head. */
export function skipFrontMatter(text: string): number {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const fence = /^(?:---|\+\+\+)[ \t]*(?=[\r\n])/.exec(text.slice(start, start + 200))?.[0].trim();
  if (fence === undefined) return start;
  for (let at = readLine(text, start).next; at < text.length; ) {
    const line = readLine(text, at);
    if (line.end - line.start < 200) {
      const content = text.slice(line.start, line.end);
      const closing = content.trimEnd();
      if (closing === fence || (fence === '---' && closing === '...')) return line.next;
      if (isMarkerLine(content)) return start;
    }
    at = line.next;
  }
  return start;
}
