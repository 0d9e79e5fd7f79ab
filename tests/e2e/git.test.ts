import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHome, type Home, program } from '../support/builtCite.ts';

let home: Home;
let folder: string;

beforeEach(() => {
  home = createHome();
  const bin = join(home.folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'cite'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
  chmodSync(join(bin, 'cite'), 0o755);
  folder = join(home.folder, 'shared');
  mkdirSync(folder);
});
afterEach(() => home.remove());

/** Runs a line of shell in the folder that is shared, the built program on the PATH. */
function run(line: string) {
  return home.shell(`cd '${folder}' && export PATH="$HOME/bin:$PATH" && ${line}`);
}

function get(line: string): string {
  const { out, err, status } = run(line);
  if (status !== 0) throw new Error(`${line}: ${status}\n${out}${err}`);
  return out;
}

/** A folder in git with a dump, and in it two who change their libraries apart. */
function share(first: readonly string[]): void {
  get('git init -q -b main . && git config user.name A && git config user.email a@a.example');
  for (const command of first) get(command);
  get('cite dump library.txt -q && git add . && git commit -qm first && git branch other');
}

/** What one does on a branch: load the dump of it, run commands, dump and commit. */
function work(branch: string, commands: readonly string[]): void {
  get(`git checkout -q ${branch} && CITE_NO_BACKUP=1 cite load library.txt --replace -q`);
  for (const command of commands) get(command);
  get(`cite dump library.txt -q && git commit -qam ${branch}`);
}

const add = (name: string, more = '') =>
  `cite add --outlet Paper --title "${name} title" --date 12/2/24 --key ${name} -q ${more}`;

/** Loads what was merged. @returns the records of the library then, a line each. */
function load(): readonly string[] {
  get('CITE_NO_BACKUP=1 cite load library.txt --replace -q');
  const text = get('cite dump');
  expect(readFileSync(join(folder, 'library.txt'), 'utf8')).toBe(text);
  return text
    .replaceAll(/\n(?=[,}])/g, '')
    .split('\n')
    .filter((line) => line !== '');
}

const three = [add('a'), add('b'), add('c')];

test('git alone merges changes of records side by side, and what is added in several places', () => {
  share(three);
  work('main', [
    'cite edit a --title First',
    'cite edit c --note mine',
    'cite outlet edit Paper --country IQ',
  ]);
  work('other', ['cite edit b --title Second', add('aa'), add('d', '--post p --cited 1/1/25')]);
  get('git checkout -q main && git merge -q other -m merged');
  const lines = load();
  const changed = lines.filter((line) => /First|Second|mine|"IQ"|"aa"|"post":"p"/.test(line));
  expect(changed).toHaveLength(7);
});

const apart = {
  ours: [
    'cite edit a --title First --add-tag ours',
    add('d', '--post p --cited 1/1/25'),
    add('same'),
    'cite edit b --note note',
    'cite remove c --yes',
    'cite outlet edit Paper --name "The Paper"',
  ],
  theirs: [
    'cite edit a --url https://a.example/1 --add-tag theirs',
    add('e', '--post q --cited 1/2/25'),
    add('same'),
    'cite edit b --language ar',
    'cite post cite axis a --cited 1/3/25',
  ],
} as const;

function expectBoth(): void {
  const lines = load();
  const find = (start: string) => lines.filter((line) => line.startsWith(start));
  expect(find('{"outlet"')).toEqual([expect.stringContaining('"The Paper"')]);
  expect(find('{"article":"a"')).toEqual([
    expect.stringMatching(
      /"First","outlet":"The Paper".*"url":"https:\/\/a.example\/1".*"tags":\["ours","theirs"\]/,
    ),
  ]);
  expect(find('{"article":"b"')).toEqual([expect.stringMatching(/"language":"ar","note":"note"/)]);
  expect(find('{"article":"c"')).toEqual([]);
  expect(find('{"former-key":"c"')).toHaveLength(1);
  expect(find('{"article":"same"')).toHaveLength(1);
  expect([...find('{"article":"d"'), ...find('{"article":"e"')]).toHaveLength(2);
  expect(find('{"citation"').map((line) => line.replace(/,"cited.*/, ''))).toEqual([
    '{"citation":"a","post":"axis"',
    '{"citation":"d","post":"p"',
    '{"citation":"e","post":"q"',
  ]);
}

test('git that is set up merges by record and field, by itself', () => {
  share([...three, 'cite post add axis -q', 'cite dump library.txt -q']);
  const { err } = run('cite merge-dumps --set-up library.txt');
  expect(err).toBe(
    'Git merges library.txt by record and field from now on, in this copy.\nNext: git add .gitattributes, git commit. Whoever has another copy runs this there, once.\n',
  );
  get('cite merge-dumps --set-up library.txt -q');
  expect(readFileSync(join(folder, '.gitattributes'), 'utf8')).toBe('library.txt merge=cite\n');
  get('git add . && git commit -qm set-up && git branch -f other');
  work('main', apart.ours);
  work('other', apart.theirs);
  get('git checkout -q main && git merge -q other -m merged');
  expectBoth();
});

test('a conflict of git alone is told by load, and merged after it', () => {
  share([...three, 'cite post add axis -q', 'cite dump library.txt -q']);
  work('main', apart.ours);
  work('other', apart.theirs);
  expect(run('git checkout -q main && git merge -q other -m merged').status).toBe(1);
  const { err, status } = run('cite load library.txt --replace');
  expect(status).toBe(1);
  expect(err).toContain(
    'git left a conflict here; cite merge-dumps and the file’s name merges it, or keep the lines that are right and take its marks out',
  );
  expect(run('cite merge-dumps library.txt').err).toBe(
    'Merged library.txt: nothing is in conflict.\nNext: git add library.txt, git commit\n',
  );
  get('git add library.txt && git commit -qm merged');
  expectBoth();
  expect(run('cite merge-dumps library.txt')).toEqual({
    out: '',
    err: 'cite: Git has no two versions of library.txt to be merged.\nName a dump that git says has a conflict, after git merge or git pull.\n',
    status: 1,
  });
});

test('what cannot be merged stands between marks, is told, and is git’s conflict', () => {
  share(three);
  get(
    'cite merge-dumps --set-up library.txt -q && git add . && git commit -qm s && git branch -f other',
  );
  work('main', ['cite edit a --title Mine', 'cite remove b --yes']);
  work('other', ['cite edit a --title Yours --language ar', 'cite edit b --note n']);
  const { err, status } = run('git checkout -q main && git merge -q other -m merged');
  expect(status).toBe(1);
  expect(err).toContain(`2 things in library.txt could not be merged:
  article a: title: ours has ‘Mine’, theirs ‘Yours’
  article b: ours has removed it, theirs has changed it or needs it
Open library.txt, keep the lines that are right, and take git’s marks (<<<<<<<, =======, >>>>>>>) out.
Then: git add library.txt
`);
  const text = readFileSync(join(folder, 'library.txt'), 'utf8');
  expect(text.match(/^(?:<<<<<<< ours|=======|>>>>>>> theirs)$/gm)).toHaveLength(6);
  expect(text.match(/"language":"ar"/g)).toHaveLength(2);
  expect(run('cite load library.txt --replace').err).toContain(
    'git left a conflict here; keep the lines that are right',
  );
  const mended = text
    .replace(/<<<<<<< ours\n([^<>=]*)\n=======\n[^<>=]*\n>>>>>>> theirs/, '$1')
    .replace(/<<<<<<< ours\n[^<>=]*\n=======\n([^<>=]*)\n>>>>>>> theirs/, '$1');
  writeFileSync(join(folder, 'library.txt'), mended);
  get('git add library.txt && git commit -qm merged');
  const lines = load();
  expect(lines.filter((line) => /"Mine".*"ar"|"article":"b".*"note":"n"/.test(line))).toHaveLength(
    2,
  );
});

test('what is no dump is kept whole on both sides, and nothing is lost', () => {
  for (const [name, text] of [
    ['base', ''],
    ['ours', '{"format":"cite-dump","version":1}\n{"post":"p"}\n'],
    ['theirs', 'notes\n'],
  ] as const) {
    writeFileSync(join(folder, name), text);
  }
  const { err, status } = run('cite merge-dumps base ours theirs x.txt');
  expect(status).toBe(1);
  expect(err).toContain(
    'One thing in x.txt could not be merged:\n  This is no dump of a library.\n',
  );
  expect(readFileSync(join(folder, 'ours'), 'utf8')).toBe(
    '<<<<<<< ours\n{"format":"cite-dump","version":1}\n{"post":"p"}\n=======\nnotes\n>>>>>>> theirs\n',
  );
  expect(run('cite merge-dumps a b').status).toBe(2);
  expect(run('cite merge-dumps --set-up x.txt').err).toContain('Git could not be set up');
});

describe('a dump that git left in conflict and was changed by hand since', () => {
  const path = () => join(folder, 'library.txt');

  beforeEach(() => {
    share(three);
    work('main', ['cite edit a --title Mine', 'cite edit b --note mine']);
    work('other', ['cite edit a --title Yours', 'cite edit b --language ar']);
    expect(run('git checkout -q main && git merge -q other -m merged').status).toBe(1);
  });

  test('is refused, whether its marks are gone or only a word is changed', () => {
    expect(run('cite merge-dumps library.txt').status).toBe(1);
    const merged = readFileSync(path(), 'utf8');
    for (const text of [
      merged.replace('"note":"mine"', '"note":"mine, and more"'),
      merged.replace(/<<<<<<< ours\n([^<>=]*)\n=======\n[^<>=]*\n>>>>>>> theirs/, '$1'),
    ]) {
      writeFileSync(path(), text);
      expect(run('cite merge-dumps library.txt')).toEqual({
        out: '',
        err: 'cite: library.txt was changed since git left it in conflict.\nNothing was changed. If it is right as it is now: git add library.txt\nTo merge it anew and lose what was changed: git checkout --merge library.txt, then cite merge-dumps library.txt\n',
        status: 1,
      });
      expect(readFileSync(path(), 'utf8')).toBe(text);
    }
    get('git checkout --merge library.txt');
    expect(run('cite merge-dumps library.txt').err).toContain('article a: title');
    expect(readFileSync(path(), 'utf8')).toBe(merged);
  });

  test('is merged where it is as git or a merge before left it, in whatever style', () => {
    for (const style of ['merge', 'diff3']) {
      get(`git config merge.conflictStyle ${style} && git checkout --merge library.txt`);
      for (const _ of ['as git left it', 'as the merge left it']) {
        expect(run('cite merge-dumps library.txt').err).toContain('article a: title');
      }
    }
    get('rm library.txt');
    expect(run('cite merge-dumps library.txt').err).toContain('article a: title');
    expect(get('git ls-files -u').match(/library.txt/g)).toHaveLength(3);
  });
});
