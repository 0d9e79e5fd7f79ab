// biome-ignore lint/style/noRestrictedImports: loads a package, no file of anybody’s, and only where there is HTML to read.
import { createRequire } from 'node:module';

type Tokenizer = typeof import('htmlparser2').Tokenizer;

let loaded: Tokenizer | undefined;

/**
 * Loads the tokenizer of htmlparser2. Its parser keeps a list of open elements, in which a page
 * nested a hundred thousand deep takes minutes; its tokenizer keeps nothing.
 */
export function loadHtmlTokenizer(): Tokenizer {
  loaded ??= (createRequire(import.meta.url)('htmlparser2') as typeof import('htmlparser2'))
    .Tokenizer;
  return loaded;
}
