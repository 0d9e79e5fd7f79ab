const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const dist = join(__dirname, '..', 'dist');
const path = join(dist, 'main.cjs');

/** From the built program, packages are found as from a module that is where it is. */
const requirePackage = createRequire(path);

/** The packs of the program that were read so far, by their names; see build/writePacks.js. */
const packs = new Map();

/** What the chunks that have run export, by their names. */
const loaded = new Map();

/**
 * Loads the built program, with its compiled code kept beside it: that saves more time than most
 * commands take. The code fits one build and one version of Node only, so each keeps its own; V8
 * refuses what does not fit, and then, or where the folder cannot be written, the program is
 * compiled anew.
 */
exports.loadProgram = () => requireChunk('./main.js');

/** The names of the program's chunks that were loaded so far. */
exports.listLoaded = () => [...loaded.keys()];

/** What a chunk of the program gets for `require`. */
function requireChunk(id) {
  if (!id.startsWith('./')) return requirePackage(id);
  const name = id.slice(2);
  const known = loaded.get(name);
  if (known !== undefined) return known;
  const module = { exports: {} };
  findChunk(name)(module.exports, requireChunk, module, path, loadKept);
  // Nothing that is exported changes later, and plain properties are read quicker than getters.
  const exported = { ...module.exports };
  loaded.set(name, exported);
  return exported;
}

function findChunk(name) {
  const main = readPack('main');
  return main.chunks[name] ?? readPack(main.findPack(name)).chunks[name];
}

function readPack(name) {
  const known = packs.get(name);
  if (known !== undefined) return known;
  const file = join(dist, `${name}.cjs`);
  // It is all ASCII, and this is the quickest way to read that.
  const source = readFileSync(file, 'latin1');
  const pack = run(file, source, `${file}.${source.slice(2, 18)}`);
  packs.set(name, pack);
  return pack;
}

/**
 * Loads a big module of a package in the same way; its code is kept beside the program.
 *
 * @param file The module, beside the description of its package.
 */
function loadKept(file) {
  const { name, version } = JSON.parse(readFileSync(join(dirname(file), 'package.json'), 'utf8'));
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'utf8')}\n})`;
  const module = { exports: {} };
  const define = run(file, source, join(dist, `${name}.${version}`));
  define(module.exports, createRequire(file), module, file, dirname(file));
  return module.exports;
}

/** The value of a script whose compiled code is kept in a file that begins so. */
function run(file, source, kept) {
  const cachePath = `${kept}.${process.version}-${process.arch}`;
  const cachedData = readIfThere(cachePath);
  const script = new Script(source, { filename: file, cachedData });
  if (cachedData === undefined || script.cachedDataRejected) {
    process.once('exit', () => keep(cachePath, script));
  }
  return script.runInThisContext();
}

function readIfThere(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** At the end of a run, so that the functions it needed are compiled in what is kept. */
function keep(file, script) {
  try {
    const beside = `${file}.${process.pid}`;
    writeFileSync(beside, script.createCachedData());
    renameSync(beside, file);
  } catch {
    // Nothing is lost but milliseconds.
  }
}
