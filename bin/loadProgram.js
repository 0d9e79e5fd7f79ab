const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const dist = join(__dirname, '..', 'dist');
const path = join(dist, 'main.cjs');

/**
 * Loads the built program, with its compiled code kept beside it: that saves more time than most
 * commands take. The code fits one build and one version of Node only, so each keeps its own; V8
 * refuses what does not fit, and then, or where the folder cannot be written, the program is
 * compiled anew.
 */
exports.loadProgram = () => {
  // It is all ASCII, and this is the quickest way to read that.
  const source = readFileSync(path, 'latin1');
  return load(path, source, `${path}.${source.slice(2, 18)}`);
};

/**
 * Loads a big module of a package in the same way; its code is kept beside the program.
 *
 * @param file The module, beside the description of its package.
 */
function loadKept(file) {
  const { name, version } = JSON.parse(readFileSync(join(dirname(file), 'package.json'), 'utf8'));
  return load(file, readFileSync(file, 'utf8'), join(dist, `${name}.${version}`));
}

/** The program is given `loadKept`, by its name, beside what Node gives to each module. */
function load(file, source, kept) {
  const cachePath = `${kept}.${process.version}-${process.arch}`;
  const cachedData = readIfThere(cachePath);
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname, loadKept) {${source}\n})`,
    { filename: file, cachedData },
  );
  const module = { exports: {} };
  const run = script.runInThisContext();
  run(module.exports, createRequire(file), module, file, dirname(file), loadKept);
  if (cachedData === undefined || script.cachedDataRejected) {
    process.once('exit', () => keep(cachePath, script));
  }
  return module.exports;
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
