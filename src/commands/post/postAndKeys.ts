import { CiteError } from '../../domain/error.ts';

/** The post and the keys that `post cite` and `post uncite` name: `SLUG KEY…`, or `KEY… --post SLUG`. */
export function readPostAndKeys(
  words: readonly string[],
  post: string | undefined,
  command: string,
): { readonly post: string; readonly keys: readonly string[] } {
  const [first, ...rest] = words;
  const found = post === undefined ? { post: first, keys: rest } : { post, keys: words };
  if (found.post !== undefined && found.keys.length > 0)
    return { post: found.post, keys: found.keys };
  throw new CiteError('usage', 'Name the post, then the articles’ keys.', {
    hint: `cite post ${command} axis salhy2024inside (cite list shows the keys)`,
  });
}
