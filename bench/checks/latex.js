/**
 * Runs the real bibtex, biber and LaTeX over the export of every fixture and looks for their warnings,
 * and for the titles in what they print. `npm run check:latex`; what is not installed is left out.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findUnprinted } from './findUnprinted.js';
import { cite, has, hasFont, hasTex, makeFixtureLibrary } from './fixtureLibrary.js';

const folder = mkdtempSync(join(tmpdir(), 'cite-latex-'));
const failures = [];
/** Keys of what pdflatex is not given for biblatex. */
const leftOut = [];
const canRead = has('pdftotext', '-v');

function tell(name, problems) {
  console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name}`);
  for (const problem of problems.slice(0, 10)) console.log(`     ${problem}`);
  if (problems.length > 10) console.log(`     … and ${problems.length - 10} more`);
  if (problems.length > 0) failures.push(name);
}

function run(program, ...args) {
  const done = spawnSync(program, args, { cwd: folder, encoding: 'latin1', maxBuffer: 1e9 });
  return { status: done.status, output: `${done.stdout}${done.stderr}` };
}

function read(name) {
  return readFileSync(join(folder, name), 'utf8');
}

/** Lines of an output that complain, and the exit status where it is not 0. */
function findComplaints({ status, output }, pattern) {
  const lines = output.split('\n').filter((line) => pattern.test(line));
  return status === 0 ? lines : [...lines, `ended with ${status}`];
}

/** Alpha and apalike have 26 labels for one name and year, so bibtex is given few entries at a time. */
const together = 25;

/** Runs bibtex and returns what it complains of; its bibliographies are left for LaTeX in one file. */
function runBibtex(bib, style) {
  const entries = read(`${bib}.bib`).split('\n\n');
  const problems = [];
  let printed = '';
  for (let at = 0; at < entries.length; at += together) {
    writeFileSync(join(folder, 'part.bib'), entries.slice(at, at + together).join('\n\n'));
    writeFileSync(
      join(folder, 'part.aux'),
      `\\relax\n\\citation{*}\n\\bibstyle{${style}}\n\\bibdata{part}\n`,
    );
    problems.push(...findComplaints(run('bibtex', 'part'), complaint));
    const part = readFileSync(join(folder, 'part.bbl'), 'latin1');
    printed += part.replace('\\newcommand{\\etalchar}', '\\providecommand{\\etalchar}');
  }
  writeFileSync(join(folder, `${bib}-${style}.tex`), printed, 'latin1');
  return problems;
}

const complaint = /Warning--|error|isn't|---line|I (?:was|found|couldn)/;

const engines = {
  pdflatex: '\\usepackage[T1]{fontenc}\\usepackage{lmodern}',
  xelatex:
    '\\usepackage{fontspec}\\setmainfont{DejaVu Sans}[ItalicFont=DejaVu Sans]\\setmonofont{DejaVu Sans Mono}',
};
const loud =
  /^!|Missing character|Undefined|Emergency|LaTeX Warning(?!: Citation)|Package \w+ (?:Error|Warning)/;

function makeDocument(engine, preamble, end) {
  return `\\documentclass{article}\n${engines[engine]}\n${preamble}\n\\pagestyle{empty}\\raggedright
\\begin{document}\\nocite{*}\n${end}\n\\end{document}\n`;
}

function typeset(engine, name) {
  return run(engine, '-interaction=nonstopmode', '-no-shell-escape', `${name}.tex`);
}

function readPdf(name) {
  run('pdftotext', '-enc', 'UTF-8', `${name}.pdf`, `${name}.txt`);
  return read(`${name}.txt`);
}

function findInLog(name, status) {
  const log = readFileSync(join(folder, `${name}.log`), 'utf8');
  // CJK and pictures are in no font that every machine has.
  const lines = log
    .split('\n')
    .filter((line) => loud.test(line))
    .filter((line) => !/Missing character: There is no [^\0-\u2e7f]/u.test(line))
    .filter((line) => !/LaTeX Warning: (?:Label|There were|Reference)|Please rerun/.test(line));
  return status === 0 ? lines : [...lines, `ended with ${status}`];
}

/** A document with the bibliographies of bibtex. */
function checkClassic(engine, bib, style, records, scripts) {
  const name = `${engine}-${bib}-${style}`;
  // Alpha’s labels of hostile names are wider than a page.
  const package_ =
    style === 'apalike' ? '\\usepackage{apalike}' : '\\pdfpagewidth=4000mm \\textwidth=3000mm';
  writeFileSync(
    join(folder, `${name}.tex`),
    makeDocument(
      engine,
      `${style === 'plain' ? '' : package_}\\usepackage{url}`,
      `\\input{${bib}-${style}.tex}`,
    ),
  );
  tellPrinted(`${engine}, ${style}, ${bib}.bib`, engine, name, records, scripts);
}

function tellPrinted(title, engine, name, records, scripts) {
  const { status } = typeset(engine, name);
  const missing = canRead ? findUnprinted(records, readPdf(name), scripts) : [];
  tell(title, [...findInLog(name, status), ...missing]);
}

/** Biber 2.18 with --output-safechars puts `„` in math, and one accent of two before the braces of the other. */
function leaveOutMangled(bib) {
  const entries = read(`${bib}.bib`).split('\n\n');
  const kept = entries.filter((entry) => !/\\quotedblbase|\{\\[^{}]{1,15}\{\\/.test(entry));
  writeFileSync(join(folder, `${bib}.bib`), kept.join('\n\n'));
  leftOut.push(...entries.filter((entry) => !kept.includes(entry)).map(findKey));
}

function findKey(entry) {
  return /^\s*@\w+\{([^,]+),/.exec(entry)?.[1];
}

/** The same with biblatex and biber. */
function checkBiblatex(engine, bib, style, records, scripts) {
  const name = `${engine}-${bib}-${style}`;
  const preamble = `\\usepackage[backend=biber,maxnames=99,useprefix=true,style=${style}]{biblatex}\\addbibresource{${bib}.bib}`;
  writeFileSync(join(folder, `${name}.tex`), makeDocument(engine, preamble, '\\printbibliography'));
  typeset(engine, name);
  tell(
    `biber, ${bib}.bib for ${engine}`,
    findComplaints(
      run('biber', ...(engine === 'pdflatex' ? ['--output-safechars'] : []), name),
      /WARN|ERROR|at .* line \d/,
    ),
  );
  for (let run = 0; run < 3; run += 1) typeset(engine, name);
  tellPrinted(`${engine}, biblatex ${style}, ${bib}.bib`, engine, name, records, scripts);
}

if (!has('bibtex') || !hasTex('plain.bst')) {
  console.log('bibtex is not installed: nothing is checked. On Debian: apt-get install texlive');
} else {
  const library = makeFixtureLibrary(folder);
  const records = JSON.parse(cite(library, 'list', '--json'));
  const write = (bib, ...args) =>
    cite(library, 'export', ...args, '--quiet', '--output', join(folder, `${bib}.bib`));
  write('classic', '--style', 'bibtex');
  write('classic-ascii', '--style', 'bibtex', '--ascii');
  write('modern', '--style', 'biblatex');
  write('modern-ascii', '--style', 'biblatex', '--ascii');
  leaveOutMangled('modern-ascii');
  console.log(`${records.length} articles`);
  for (const bib of ['classic', 'classic-ascii']) {
    for (const style of ['plain', 'alpha', 'apalike'])
      tell(`bibtex, ${style}, ${bib}.bib`, runBibtex(bib, style));
  }
  const hasLatex = has('pdflatex') && hasTex('lmodern.sty');
  const hasXelatex = has('xelatex') && hasTex('fontspec.sty') && hasFont('DejaVu Sans');
  const hasBiblatex = has('biber') && hasTex('biblatex.sty');
  if (hasLatex) {
    for (const style of ['plain', 'alpha', 'apalike'])
      checkClassic('pdflatex', 'classic-ascii', style, records, 'Latin');
  } else console.log('pdflatex with Latin Modern is not installed: left out');
  if (hasXelatex) checkClassic('xelatex', 'classic', 'plain', records, 'all');
  else console.log('XeLaTeX with DejaVu Sans is not installed: left out');
  if (hasBiblatex && hasLatex) {
    const given = records.filter(({ key }) => !leftOut.includes(key));
    checkBiblatex('pdflatex', 'modern-ascii', 'numeric', given, 'Latin');
  }
  if (hasBiblatex && hasXelatex) checkBiblatex('xelatex', 'modern', 'authoryear', records, 'all');
  if (!hasBiblatex) console.log('biblatex and biber are not installed: left out');
  if (!has('pdftotext', '-v'))
    console.log('pdftotext is not installed: what is printed was not read');
}
if (process.env.KEEP) console.log(folder);
else rmSync(folder, { recursive: true, force: true });
if (failures.length > 0) process.exitCode = 1;
