import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const root = join(__dirname, '../..');

/**
 * Bundles a script of this folder so that Node can run it as a process of its own.
 *
 * @returns the path of the bundle; inside node_modules, so that it finds better-sqlite3.
 */
export function bundleScript(name: string): string {
  const folder = join(root, 'node_modules/.cache/cite-tests');
  mkdirSync(folder, { recursive: true });
  const bundle = join(folder, name.replace(/\.ts$/, '.mjs'));
  buildSync({
    entryPoints: [join(__dirname, name)],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['better-sqlite3'],
  });
  return bundle;
}
