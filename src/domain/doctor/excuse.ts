/** What a tag begins with that excuses an article from a check. */
const excuse = 'ok:';

/** Whether the tags of an article excuse it from a check: `ok:title.name`, or `ok:title` for all of them. */
export function isExcused(tags: readonly string[], code: string): boolean {
  return tags.some((tag) => tag.startsWith(excuse) && matchesCode(code, tag.slice(excuse.length)));
}

/** Whether a check is meant by its code, or by the part before the dot with the dot or without. */
export function matchesCode(code: string, wanted: string): boolean {
  return code === wanted || `${code.slice(0, code.indexOf('.'))}` === wanted.replace(/\.$/, '');
}
