const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const path = join(__dirname, '..', 'dist', 'main.cjs');

/**
 * Loads the built program, with its compiled code kept beside it: that saves more time than most
 * commands take. The code fits one build and one version of Node only, so each keeps its own; V8
 * refuses what does not fit, and then, or where the folder cannot be written, the program is
 * compiled anew.
 */
exports.loadProgram = () => {
  // It is all ASCII, and this is the quickest way to read that.
  const source = readFileSync(path, 'latin1');
  const fingerprint = source.slice(2, 18);
  const cachePath = `${path}.${fingerprint}.${process.version}-${process.arch}`;
  const cachedData = readIfThere(cachePath);
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname) {${source}\n})`,
    { filename: path, cachedData },
  );
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(path), module, path, dirname(path));
  if (cachedData === undefined || script.cachedDataRejected) {
    process.once('exit', () => keep(cachePath, script));
  }
  return module.exports;
};

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
