import { rmSync } from 'node:fs';
import { build } from 'esbuild';

/**
 * Bundles src/main.ts into dist/ with one chunk per lazily imported command: reading some hundred
 * small modules one by one would cost more than most commands do. Packages that are heavy or
 * native stay outside and are loaded by the command that needs them.
 */
rmSync(new URL('dist', import.meta.url), { recursive: true, force: true });
await build({
  absWorkingDir: import.meta.dirname,
  entryPoints: ['src/main.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  loader: { '.csl': 'text', '.sql': 'text' },
  external: ['better-sqlite3', 'inquirer', '@inquirer/*', '@citation-js/*'],
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'linked',
  banner: {
    js: "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);",
  },
});
