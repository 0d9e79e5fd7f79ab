import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Shell, shells, toScript } from '../src/commands/completion/shellScripts.ts';

let folder: string;

/** A `cite` that notes the words it is asked for and answers with what the variable ANSWER holds. */
const standIn = `#!/bin/sh
printf '%s|' "$@" > "$NOTED"
printf '%s' "$ANSWER"
`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cite-shells-'));
  writeFileSync(join(folder, 'cite'), standIn);
  chmodSync(join(folder, 'cite'), 0o755);
  writeFileSync(join(folder, 'my posts.csv'), '');
  for (const shell of shells) writeFileSync(join(folder, `script.${shell}`), toScript(shell));
});

afterAll(() => rmSync(folder, { recursive: true }));

const has = (program: string) => spawnSync(program, ['-c', 'exit 0']).status === 0;
const testIn = (shell: Shell) => (has(shell) ? test : test.skip);

function run(shell: Shell, code: string, answer: string): { out: string; asked: string } {
  const noted = join(folder, 'noted');
  const { PATH = '' } = process.env;
  const done = spawnSync(shell, ['-c', `cd "$FOLDER"; . ./script.${shell}\n${code}`], {
    encoding: 'utf8',
    env: {
      PATH: `${folder}:${PATH}`,
      HOME: folder,
      LC_ALL: 'C.UTF-8',
      ANSWER: answer,
      NOTED: noted,
      FOLDER: folder,
    },
  });
  const asked = spawnSync('cat', [noted], { encoding: 'utf8' }).stdout;
  return { out: done.stdout + done.stderr, asked };
}

/** What bash would put in for the last of the words, which are parted as bash parts them. */
function completeInBash(line: string, words: readonly string[], answer: string, type = 9) {
  const quoted = words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
  const code = `COMP_WORDS=(${quoted}) COMP_CWORD=${words.length - 1} COMP_TYPE=${type} COLUMNS=40
COMP_LINE='${line.replaceAll("'", "'\\''")}'
_cite; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return run('bash', code, answer);
}

testIn('bash').each<[string, string[], string, string, string]>([
  [
    'cite show sal',
    ['cite', 'show', 'sal'],
    'salhy2024inside\tInside\n',
    'show|sal',
    'salhy2024inside',
  ],
  ['cite show ', ['cite', 'show', ''], 'a1\n', 'show|', 'a1'],
  [
    'cite list --outlet=Al\\ M',
    ['cite', 'list', '--outlet', '=', 'Al\\ M'],
    '--outlet=Al Mada\n',
    'list|--outlet=Al M',
    'Al\\ Mada',
  ],
  [
    'cite list --outlet="Al M',
    ['cite', 'list', '--outlet', '=', '"Al M'],
    '--outlet=Al Mada\n',
    'list|--outlet=Al M',
    'Al Mada',
  ],
  [
    'cite list --outlet=',
    ['cite', 'list', '--outlet', '='],
    '--outlet=المدى\n',
    'list|--outlet=',
    'المدى',
  ],
  [
    "cite list --outlet 'O'\\''N",
    ['cite', 'list', '--outlet', "'O'\\''N"],
    "O'Neil $HOME\n",
    "list|--outlet|O'N",
    "O'\\''Neil $HOME",
  ],
  [
    'cite list --outlet "Le',
    ['cite', 'list', '--outlet', '"Le'],
    'Le "Monde" $x `id`\n',
    'list|--outlet|Le',
    'Le \\"Monde\\" \\$x \\`id\\`',
  ],
  [
    'cite list --outlet "St',
    ['cite', 'list', '--outlet', '"St'],
    'Stop!now\n',
    'list|--outlet|St',
    '',
  ],
  [
    'cite list --outlet le\\ monde:',
    ['cite', 'list', '--outlet', 'le\\ monde', ':'],
    'Le Monde: l’édition\n',
    'list|--outlet|le monde:',
    '\\ l’édition',
  ],
  ['cite list --tag a@', ['cite', 'list', '--tag', 'a', '@'], 'a@b.c\n', 'list|--tag|a@', '@b.c'],
  ['cite show x y', ['cite', 'show', 'x', 'y'], 'y1\n', 'show|x|y', 'y1'],
  ['cite import my', ['cite', 'import', 'my'], ':files\n', 'import|my', 'my posts.csv'],
  [
    'cite export --output=my',
    ['cite', 'export', '--output', '=', 'my'],
    ':files\n',
    'export|--output=my',
    'my posts.csv',
  ],
])('bash completes %s', (line, words, answer, asked, expected) => {
  const { out, asked: given } = completeInBash(line, words, answer);
  expect(given).toBe(`__complete|--|${asked}|`);
  expect(out).toBe(`${expected}\n`);
});

testIn('bash')('bash shows what is said of each where several may be meant', () => {
  const answer = 'salhy2024inside\tInside the factions, a long title\nsalhy2024oil\tOil\n';
  const words = ['cite', 'show', 'sal'];
  expect(completeInBash('cite show sal', words, answer, 63).out).toBe(
    'salhy2024inside  (Inside the factions, \nsalhy2024oil  (Oil)\n',
  );
  expect(completeInBash('cite show sal', words, answer).out).toBe(
    'salhy2024inside\nsalhy2024oil\n',
  );
});

testIn('fish').each<[string, string, string, string]>([
  ['cite show sal', 'salhy2024inside\tInside\n', 'show|sal', 'salhy2024inside\tInside'],
  ['cite show ', 'a1\n', 'show|', 'a1'],
  ['cite list --outlet "Al M', 'Al Mada\n', 'list|--outlet|Al M', 'Al Mada'],
  ["cite list --outlet='Al M", '--outlet=Al Mada\n', 'list|--outlet=Al M', '--outlet=Al Mada'],
  ['cite import my', ':files\n', 'import|my', 'my posts.csv'],
  ['cite export --output=my', ':files\n', 'export|--output=my', '--output=my posts.csv'],
])('fish completes %s', (line, answer, asked, expected) => {
  const code = `complete -C '${line.replaceAll("'", "\\'")}'`;
  const { out, asked: given } = run('fish', code, answer);
  expect(given).toBe(`__complete|--|${asked}|`);
  expect(out).toBe(`${expected}\n`);
});

testIn('zsh')('zsh can read its script', () => {
  const { status, stderr } = spawnSync('zsh', ['-n', join(folder, 'script.zsh')], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test.each(shells)('the script of %s is ASCII, so that no shell reads it wrong', (shell) => {
  expect(toScript(shell)).toMatch(/^[\n -~]+$/);
});
