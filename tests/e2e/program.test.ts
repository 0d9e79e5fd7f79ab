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
  [['show'], 'cite: Missing required argument ‘KEY’'],
  [['import'], 'cite: Missing required argument ‘FILE’'],
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
