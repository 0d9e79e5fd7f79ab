import type { MendingWriter } from '../libraryMending.ts';
import type { SaveContext } from '../save/saveContext.ts';
import { changeArticles } from './changeArticles.ts';
import { addOutlet, changeOutlet, removeOutlet } from './changeOutlet.ts';
import { mergeArticles } from './mergeArticles.ts';
import { mergeOutlets } from './mergeOutlets.ts';
import { removeArticles } from './removeArticles.ts';

/** The part of a writer that changes what is there. @param told Runs a work and tells its errors. */
export function createMendingWriter(
  context: SaveContext,
  told: <T>(work: () => T) => Promise<T>,
): MendingWriter {
  return {
    changeArticles: (edits) => told(() => changeArticles(context, edits)),
    removeArticles: (keys) => told(() => removeArticles(context, keys)),
    mergeArticles: (keep, others) => told(() => mergeArticles(context, keep, others)),
    addOutlet: (fields) => told(() => addOutlet(context, fields)),
    changeOutlet: (name, changes) => told(() => changeOutlet(context, name, changes)),
    mergeOutlets: (keep, others) => told(() => mergeOutlets(context, keep, others)),
    removeOutlet: (name) => told(() => removeOutlet(context, name)),
  };
}
