import type { NearWord, PickEntry, PickFound, PostOffer } from '../../terminal/picker/picker.ts';
import type { SettingSources } from '../config/createSettings.ts';
import type { FilterFlags } from '../filters.ts';
import type { Thrown } from './thrown.ts';

/** What a thread must know to look things up; all of it plain values that can be handed over. */
export interface PickThreadStart {
  /** The path of the library. */
  readonly file: string;
  /** What must hold besides what is typed. */
  readonly filters: FilterFlags;
  /** Where its settings stand. */
  readonly settings: SettingSources;
}

/** What is to be looked up. `today` is the user's calendar day, which may change meanwhile. */
export type Question =
  | {
      readonly kind: 'search';
      readonly query: string;
      readonly limit: number;
      readonly today: string;
    }
  | { readonly kind: 'near'; readonly query: string; readonly today: string }
  | { readonly kind: 'describe'; readonly key: string }
  | { readonly kind: 'offer'; readonly typed: string; readonly limit: number };

export type Answer =
  | { readonly kind: 'search'; readonly found: PickFound }
  | { readonly kind: 'near'; readonly words: readonly NearWord[] }
  | { readonly kind: 'describe'; readonly entry: PickEntry | undefined }
  | { readonly kind: 'offer'; readonly offers: readonly PostOffer[] }
  | { readonly kind: 'thrown'; readonly thrown: Thrown };

/** A thread that looks things up in the library, so that typing never waits for a search. */
export interface PickThread {
  /** @returns its answer; rejects where the thread itself fails */
  ask(question: Question): Promise<Answer>;
  close(): Promise<void>;
}
