/**
 * The prefixes of a file by those that our names have: a namespace is known by its address, whatever
 * the file calls it. With their colons; '' for none.
 *
 * @param head The beginning of the file, its first elements included.
 * @param namespaces Our prefix, with its colon, → the addresses it stands for.
 */
export function findPrefixes(
  head: string,
  namespaces: Readonly<Record<string, RegExp>>,
): ReadonlyMap<string, string> {
  const prefixes = new Map<string, string>();
  for (const match of head.matchAll(
    /\sxmlns(?::([\w.-]{1,40}))?\s?=\s?["']([^"'<>]{1,200})["']/g,
  )) {
    const [, name, address = ''] = match;
    const ours = Object.entries(namespaces).find(([, pattern]) => pattern.test(address))?.[0];
    const theirs = name === undefined ? '' : `${name}:`;
    if (ours !== undefined && !prefixes.has(theirs)) prefixes.set(theirs, ours);
  }
  return prefixes;
}
