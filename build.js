import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * Bundles src/main.ts into dist/main.cjs: one CommonJS file whose modules run when they are first
 * imported. Reading a hundred small modules one by one, or through the ES module loader, would cost
 * more time than most commands take. What is heavy or native stays outside and is loaded by the
 * command that needs it. Then the program does some of its work, so that the code which V8
 * compiles for it is kept beside it.
 */

/** commander asks for this to run commands that are programs of their own, which ours are not. */
const withoutChildProcess = {
  name: 'commander-without-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?child_process$/ }, ({ importer }) =>
      importer.includes(join('node_modules', 'commander'))
        ? { path: 'child_process', namespace: 'nothing' }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** The program as ASCII, which Node reads as bytes; the bundler leaves letters in patterns as they are. */
function escapeNonAscii(text) {
  if (/\\[^\n -~]/.test(text)) throw new Error('a backslash stands before a letter beyond ASCII');
  return text.replace(/[^\n -~\t]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

const root = import.meta.dirname;
const dist = join(root, 'dist');
const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['src/main.ts'],
  outfile: 'dist/main.cjs',
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  minifyWhitespace: true,
  minifySyntax: true,
  minifyIdentifiers: true,
  loader: { '.csl': 'text', '.sql': 'text' },
  external: [
    'bindings',
    'inquirer',
    '@inquirer/*',
    '@citation-js/*',
    'citeproc',
    'htmlparser2',
    'yauzl',
    'yaml',
    'smol-toml',
  ],
  // What stays outside is required: a script with kept code cannot import (see bin/loadProgram.js).
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'bundlePath' },
  banner: { js: 'const bundlePath = __filename;' },
  plugins: [withoutChildProcess],
  legalComments: 'linked',
  write: false,
});
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
// The pages of `cite stats --html` carry it.
copyFileSync(
  join(root, 'node_modules/chart.js/dist/chart.umd.min.js'),
  join(dist, 'chart.umd.min.js'),
);
for (const { path, text: given } of outputFiles) {
  const text = path.endsWith('.cjs') ? escapeNonAscii(given) : given;
  // The program begins with a fingerprint of itself, by which kept code is known to be its own.
  const fingerprint = createHash('sha256').update(text).digest('hex').slice(0, 16);
  writeFileSync(path, path.endsWith('.cjs') ? `/*${fingerprint}*/${text}` : text);
}
const scratch = mkdtempSync(join(tmpdir(), 'cite-build-'));
const warmUp = `
  const { loadProgram } = require(${JSON.stringify(join(root, 'bin', 'loadProgram.js'))});
  const { main } = loadProgram();
  const line = 'Al Mada, “Baghdad on the Borders,” 12/4/24';
  (async () => {
    const other = 'Shafaq News, “Iraqi factions withdraw,” 12/6/24';
    for (const words of [['add', line], ['add', other], ['list'], ['list', 'baghdad', 'outlet:mada'], ['show', 'mada2024baghdad']]) {
      process.argv.splice(2, Infinity, ...words);
      await main();
    }
  })();`;
spawnSync(process.execPath, ['-e', warmUp, 'cite'], {
  stdio: 'ignore',
  env: { ...process.env, CITE_LIBRARY: join(scratch, 'library.sqlite') },
});
rmSync(scratch, { recursive: true, force: true });
