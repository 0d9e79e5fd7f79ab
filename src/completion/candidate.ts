import type { NameKind } from '../store/libraryCompletion.ts';

/** One thing that the shell may put in for what was typed. */
export interface Candidate {
  readonly value: string;
  readonly remark?: string | undefined;
}

/** What is to be completed: from a list that is known, from the library, or names of files. */
export type CompletionKind =
  | { readonly from: 'list'; readonly candidates: readonly Candidate[] }
  | { readonly from: 'library'; readonly kinds: readonly NameKind[] }
  | { readonly from: 'styles'; readonly only?: 'added' }
  | { readonly from: 'checks' }
  | { readonly from: 'settings' }
  | { readonly from: 'settingValues'; readonly name: string }
  | { readonly from: 'files' }
  | { readonly from: 'nothing' };
