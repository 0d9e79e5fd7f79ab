/**
 * A person's or institution's name, in the terms of CSL 1.0.2 (names-variables). Either `literal`
 * stands alone (an institution, a mononym), or `family` with whatever else is known.
 * A particle that the source did not set apart (`Al-Salhy`, `van den Berg`) stays in `family`.
 */
export type Person =
  | { readonly literal: string }
  | {
      readonly family: string;
      readonly given?: string;
      readonly suffix?: string;
      readonly 'non-dropping-particle'?: string;
      readonly 'dropping-particle'?: string;
    };
