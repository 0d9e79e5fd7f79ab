import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHome, type Home, root } from '../support/builtCite.ts';

let home: Home;
beforeAll(() => {
  home = createHome();
});
afterAll(() => home.remove());

test('--version is that of package.json', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(home.run(['--version'])).toMatchObject({ status: 0, out: `${version}\n`, err: '' });
});

test('help names every command, and each has an example', () => {
  const help = home.run(['--help']);
  expect(help.status).toBe(0);
  for (const command of ['add', 'import', 'list', 'show', 'export', 'post']) {
    expect(help.out).toContain(`\n  ${command} `);
    const own = home.run([command, '--help']);
    expect(own.status).toBe(0);
    if (command !== 'post') expect(own.out).toContain(`\nExamples:\n  $ cite ${command}`);
  }
  for (const command of ['add', 'list', 'show', 'edit', 'remove', 'cite', 'uncite']) {
    const own = home.run(['post', command, '--help']);
    expect(own.out).toContain(`\nExamples:\n  $ cite post ${command}`);
  }
});

test.each([
  [['lst'], 'cite: Unknown command ‘lst’'],
  [['list', '--sotr', 'date'], 'cite: Unknown option ‘--sotr’'],
  [['list', '--limit', 'x'], 'Give a whole number from 1 up.'],
  [['list', '--type', 'tweet'], 'Choose from article-newspaper'],
  [['show'], 'cite: cite show needs KEY'],
  [['import'], 'cite: cite import needs FILE'],
])('wrong use of %j ends with 2 and says what is wrong', (args, message) => {
  const { status, out, err } = home.run(args);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain(message);
});

test('a command misspelled is answered with the one meant', () => {
  expect(home.run(['exprot']).err).toContain('Did you mean export?');
});

test('the reader of a pipe may go early', () => {
  const lines = Array.from({ length: 5000 }, (_, row) => `Reuters,Title number ${row} of many`);
  writeFileSync(join(home.folder, 'many.csv'), `outlet,title\n${lines.join('\n')}\n`);
  expect(home.run(['import', join(home.folder, 'many.csv')]).status).toBe(0);
  const cite = `"${process.execPath}" "${join(root, 'bin', 'cite.js')}"`;
  const { out, err } = home.shell(`${cite} list | head -1`);
  expect(out.split('\n')).toHaveLength(2);
  expect(err).toBe('');
});

test('standard input closed and no terminal: what is missing is named with its flag', () => {
  const { status, err } = home.run(['add']);
  expect(status).toBe(2);
  expect(err).toContain('--title');
});

test('standard input and pipes with names are read like files', () => {
  const other = createHome();
  try {
    const csv = 'outlet,title\nReuters,Piped\n';
    expect(other.run(['import', '-'], csv)).toMatchObject({
      status: 0,
      out: '1 read, 1 added, 0 already there, 0 updated, 0 rejected\n',
    });
    const cite = `"${process.execPath}" "${join(root, 'bin', 'cite.js')}"`;
    expect(
      other.shell(`${cite} import <(printf 'outlet,title\\nReuters,Named\\n') -q`),
    ).toMatchObject({
      status: 0,
      err: '',
    });
    expect(other.run(['list', '--keys', '--sort', 'title']).out).toBe(
      'reutersnamed\nreuterspiped\n',
    );
  } finally {
    other.remove();
  }
});

test('every style is printed by the built program', () => {
  const other = createHome();
  try {
    expect(other.run(['add', 'Al Mada, “Baghdad on the Borders,” 12/4/24']).status).toBe(0);
    for (const style of ['blog', 'chicago', 'chicago-author-date', 'bibtex', 'biblatex', 'csv']) {
      const { out, err, status } = other.run(['export', '--style', style]);
      expect({ err, status }).toEqual({ err: '', status: 0 });
      expect(out).toMatch(/Baghdad\}? (on|\{?on) the/i);
    }
  } finally {
    other.remove();
  }
});

test('help comes for a command of a command, and wrong use points to the help that tells', () => {
  expect(home.run(['help', 'post', 'cite']).out).toBe(home.run(['post', 'cite', '--help']).out);
  expect(home.run(['list', '--sotr']).err).toContain('See: cite list --help\n');
  expect(home.run(['lst']).err).toContain('See: cite --help\n');
});
