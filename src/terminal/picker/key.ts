/** What the user did at the keyboard. */
export type Key =
  | { readonly kind: 'text'; readonly text: string }
  /** Text from the clipboard, of any origin. */
  | { readonly kind: 'paste'; readonly text: string }
  /** `up`, `enter`, …; `ctrl-x` and `alt-x` for a letter; '' for a key that nothing here knows. */
  | { readonly kind: 'key'; readonly name: string };
