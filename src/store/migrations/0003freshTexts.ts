import { refreshTexts } from '../refreshTexts.ts';
import type { Migration } from './migration.ts';

/** Addresses are told apart by their routes (`#/…`), and other titles of merged articles are searched. */
export const freshTexts: Migration = { version: 3, sql: '', fill: refreshTexts };
