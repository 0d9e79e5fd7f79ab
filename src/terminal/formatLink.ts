/** Terminals drop longer addresses (VTE and iTerm2: 2083 bytes). */
const longestAddress = 2083;

/**
 * A text that leads to a web address in terminals that show OSC 8 links. Only http(s) addresses
 * are linked, and none longer than terminals take; otherwise the text comes back as it is.
 */
export function formatLink(text: string, url: string): string {
  const target = toLinkTarget(url);
  if (text === '' || target === undefined) return text;
  return `\u001b]8;;${target}\u001b\\${text}\u001b]8;;\u001b\\`;
}

/** Percent-encodes (RFC 3986, section 2.1) all that is not printable ASCII, so nothing ends the escape. */
function toLinkTarget(url: string): string | undefined {
  if (url.length > longestAddress || !/^https?:\/\/./i.test(url)) return undefined;
  const target = url.replace(/[^\x21-\x7e]+/g, (run) =>
    Array.from(
      new TextEncoder().encode(run),
      (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    ).join(''),
  );
  return target.length > longestAddress ? undefined : target;
}
