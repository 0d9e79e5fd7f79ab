import { refreshTexts } from '../refreshTexts.ts';
import type { Migration } from './migration.ts';

/**
 * Addresses are told apart by their routes (`#/…`), other titles of merged articles are searched, and what
 * few citations have is found without reading all of them.
 */
export const freshTexts: Migration = {
  version: 3,
  sql: `
CREATE INDEX citation_texts ON citation (article_id) WHERE quotation IS NOT NULL OR note IS NOT NULL;
`,
  fill: refreshTexts,
};
