/** The encodings that text is read in; `--encoding` takes these names. */
export const encodings = [
  'UTF-8',
  'UTF-16LE',
  'UTF-16BE',
  'Windows-1252',
  'Windows-1256',
  'Windows-1251',
] as const;

export type Encoding = (typeof encodings)[number];

/** The encoding of this name, whatever its case and punctuation: `utf8`, `cp1256`; undefined for another. */
export function findEncoding(name: string): Encoding | undefined {
  const wanted = fold(name).replace(/^cp(?=125)/, 'windows');
  return encodings.find((encoding) => fold(encoding) === wanted);
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_-]/g, '');
}
