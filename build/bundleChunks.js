import { basename, join } from 'node:path';
import { build, transform } from 'esbuild';

const target = 'node20.19';

/** The endings of files that are imported as text. */
const texts = ['.csl', '.sql', '.bash', '.fish', '.ps1', '.zsh'];

/** What is heavy or native is loaded from its package, by the command that needs it. */
const external = [
  'bindings',
  'inquirer',
  '@inquirer/*',
  '@citation-js/*',
  'citeproc',
  'htmlparser2',
  'yauzl',
  'yaml',
  'smol-toml',
];

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

/**
 * Bundles src/main.ts into chunks that are loaded when they are first imported.
 *
 * @param root The project's folder.
 * @returns the code of each by its name, `main.js` first, as bodies of CommonJS modules in ASCII.
 * They import each other as `./NAME`, and know `bundlePath` and `loadKept` (see bin/loadProgram.js).
 */
export async function bundleChunks(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['src/main.ts'],
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target,
    minify: true,
    loader: Object.fromEntries(texts.map((ending) => [ending, 'text'])),
    external,
    define: { 'import.meta.url': 'bundlePath' },
    plugins: [withoutChildProcess],
    write: false,
  });
  const chunks = new Map();
  for (const { path, text } of outputFiles) {
    const { code } = await transform(text, {
      format: 'cjs',
      platform: 'node',
      target,
      minify: true,
      // A script with kept code cannot import.
      supported: { 'dynamic-import': false },
    });
    chunks.set(basename(path), escapeNonAscii(code));
  }
  return chunks;
}

/** The program as ASCII, which Node reads as bytes; the bundler leaves letters in patterns as they are. */
function escapeNonAscii(text) {
  if (/\\[^\n -~]/.test(text)) throw new Error('a backslash stands before a letter beyond ASCII');
  return text.replace(/[^\n -~\t]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
