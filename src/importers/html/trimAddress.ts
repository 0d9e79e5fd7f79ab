/** Takes off what follows an address in a sentence. */
export function trimAddress(url: string): string {
  let unopened = count(url, /\)/g) - count(url, /\(/g);
  let end = url.length;
  while (end > 0) {
    const last = url.charAt(end - 1);
    const isClosing = last === ')' && unopened > 0;
    if (!isClosing && !/[.,;:!?'’*_\]]/.test(last)) break;
    if (isClosing) unopened -= 1;
    end -= 1;
  }
  return url.slice(0, end);
}

function count(text: string, mark: RegExp): number {
  return text.match(mark)?.length ?? 0;
}
