import type { BlogOptions } from '../../styles/blog/options.ts';
import type { OutputForm } from '../../styles/style.ts';
import type { FilterFlags } from '../filters.ts';

/** The flags of `cite export`, decoded; what the user did not give is not there. */
export interface ExportFlags extends FilterFlags, BlogOptions {
  readonly keys: readonly string[];
  readonly search?: readonly string[];
  readonly style?: string;
  readonly as?: OutputForm;
  /** A text, or false for none; undefined for the style's own. */
  readonly heading?: string | boolean;
  readonly notes?: boolean;
  readonly standalone?: boolean;
  readonly output?: string;
  readonly copy?: boolean;
  readonly links?: boolean;
  readonly archived?: boolean;
  readonly bom?: boolean;
  readonly ascii?: boolean;
  /** The same, but what LaTeX has no letters for stays. */
  readonly asciiLatin?: boolean;
}
