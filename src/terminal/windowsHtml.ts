const start = '<html><body>\r\n<!--StartFragment-->';
const end = '<!--EndFragment-->\r\n</body></html>';

/** Offsets have ten digits, so that the header is as long whatever they are. */
function formatHeader(offsets: readonly [number, number, number, number]): string {
  const names = ['StartHTML', 'EndHTML', 'StartFragment', 'EndFragment'];
  const lines = names.map((name, at) => `${name}:${String(offsets[at]).padStart(10, '0')}\r\n`);
  return `Version:0.9\r\n${lines.join('')}`;
}

/**
 * HTML as the Windows clipboard takes it (Microsoft Learn, HTML Clipboard Format): a header with the
 * offsets, in bytes of UTF-8, of the page and of the part to be pasted.
 */
export function formatWindowsHtml(html: string): string {
  const from = formatHeader([0, 0, 0, 0]).length;
  const fragment = from + start.length;
  const fragmentEnd = fragment + Buffer.byteLength(html, 'utf8');
  const header = formatHeader([from, fragmentEnd + end.length, fragment, fragmentEnd]);
  return `${header}${start}${html}${end}`;
}
