import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundleChunks } from './bundleChunks.js';
import { warmUp } from './warmUp.js';
import { groupChunks, writePacks } from './writePacks.js';

/**
 * Builds src/main.ts into a few scripts in dist/. Reading a hundred small modules one by one, or
 * through the ES module loader, would cost more time than most commands take; so would reading all
 * of them for a command that needs a few. So the built program is run, to see which are needed for
 * the work of every day; those are put together, and what V8 compiles for it is kept beside them.
 */
const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

const chunks = await bundleChunks(root);
const names = [...chunks.keys()];
write(new Map([['main', names]]));
write(groupChunks(names, warmUp()));
warmUp();

function write(packs) {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  writePacks(dist, chunks, packs);
  // The pages of `cite stats --html` carry it.
  const charts = 'chart.umd.min.js';
  copyFileSync(join(root, 'node_modules/chart.js/dist', charts), join(dist, charts));
}
