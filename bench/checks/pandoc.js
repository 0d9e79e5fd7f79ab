/**
 * Gives pandoc our CSL-JSON, our biblatex and our Chicago, and compares its entries with ours, one by one.
 * `npm run check:pandoc`; without pandoc nothing is checked.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cite, has, makeChicagoLibrary } from './fixtureLibrary.js';
import { findReason, foldEntry } from './pandocDifferences.js';

const folder = mkdtempSync(join(tmpdir(), 'cite-pandoc-'));
const csl = join(import.meta.dirname, '..', '..', 'src', 'styles', 'csl');

/** The entries that pandoc prints of a file, by key. */
function printByPandoc(format, file, style) {
  const done = spawnSync(
    'pandoc',
    ['-f', format, '-t', 'json', '--citeproc', '--csl', join(csl, `${style}.csl`), file],
    { encoding: 'utf8', maxBuffer: 1e9 },
  );
  if (done.status !== 0) throw new Error(done.stderr);
  const entries = new Map();
  collect(JSON.parse(done.stdout).blocks, entries);
  return entries;
}

function collect(blocks, entries) {
  for (const { t, c } of blocks) {
    if (t !== 'Div') continue;
    const [[id], inner] = c;
    if (id.startsWith('ref-')) entries.set(id.slice(4), toText(inner));
    else collect(inner, entries);
  }
}

function toText(node) {
  if (Array.isArray(node)) return node.map(toText).join('');
  if (node.t === 'Str') return node.c;
  if (node.t === 'Space' || node.t === 'SoftBreak') return ' ';
  if (node.t === 'Quoted') return `“${toText(node.c[1])}”`;
  if (node.t === 'Link') return toText(node.c[1]);
  if (node.t === 'Span') return toText(node.c[1]);
  return node.c === undefined ? '' : toText(node.c);
}

/** What both print alike but for marks that pandoc sets in its own way. */
function fold(text) {
  return text.replace(/\s+/g, ' ').replace(/[’‘]/g, "'").trim();
}

const printed = new Map();

/** Our entry, which is the same whatever format pandoc is given. */
function printOurs(library, key, style) {
  const name = `${style} ${key}`;
  if (!printed.has(name)) {
    printed.set(name, fold(cite(library, 'export', key, '--style', style, '--no-heading')));
  }
  return printed.get(name);
}

/** Compares the entries of one library in one style, from one format. */
function compare(library, format, style) {
  const file = join(folder, format === 'csljson' ? 'export.json' : 'export.bib');
  const out = ['--style', format === 'csljson' ? 'csl-json' : 'biblatex', '--output', file];
  cite(library, 'export', '--quiet', ...out);
  const theirs = printByPandoc(format, file, style);
  const problems = [];
  let left = 0;
  for (const record of JSON.parse(cite(library, 'list', '--json'))) {
    const { key } = record;
    if (findReason(record, format) !== undefined) {
      left += 1;
      continue;
    }
    const ours = printOurs(library, key, style);
    const their = fold(theirs.get(key) ?? '');
    if (foldEntry(ours) !== foldEntry(their)) {
      problems.push(`${key}\n  ours:   ${ours}\n  pandoc: ${their}`);
    }
  }
  console.log(
    `${problems.length === 0 ? 'ok  ' : 'FAIL'} ${style}, ${format}, ${left} not compared`,
  );
  for (const problem of problems) console.log(problem);
  if (problems.length > 0) process.exitCode = 1;
}

if (has('pandoc')) {
  const library = makeChicagoLibrary(folder);
  for (const format of ['csljson', 'biblatex']) {
    for (const style of ['chicago', 'chicago-author-date']) compare(library, format, style);
  }
} else console.log('pandoc is not installed: nothing is checked');
rmSync(folder, { recursive: true, force: true });
