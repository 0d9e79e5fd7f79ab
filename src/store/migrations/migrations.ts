import { firstSchema } from './0001firstSchema.ts';
import { savedSearches } from './0002savedSearches.ts';
import { freshTexts } from './0003freshTexts.ts';
import type { Migration } from './migration.ts';

/** Every version of the schema, in order. */
export const migrations: readonly Migration[] = [firstSchema, savedSearches, freshTexts];
