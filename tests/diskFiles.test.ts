import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskFiles } from '../src/diskFiles.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cite-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = `SQLite format 3\0${'x'.repeat(100)}`;

test('text never takes the place of a database, whatever it is called', async () => {
  const path = join(folder, 'sources.txt');
  writeFileSync(path, bytes);
  await expect(diskFiles.write(path, 'SOURCES\n')).rejects.toMatchObject({
    code: 'output.unwritable',
    message: `${path} is a database, as a library of cite is, and would be lost.`,
    hint: 'Name another file; nothing was written.',
  });
  expect(readFileSync(path, 'latin1')).toBe(bytes);
  expect(readdirSync(folder)).toEqual(['sources.txt']);
});

test('a file without a name is refused in words', async () => {
  await expect(diskFiles.write('', 'x')).rejects.toMatchObject({
    code: 'output.unwritable',
    message: 'A file without a name cannot be written.',
  });
});

test('another file is replaced, and keeps its permissions', async () => {
  const path = join(folder, 'sources.txt');
  writeFileSync(path, 'old', { mode: 0o600 });
  await diskFiles.write(path, 'new');
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(statSync(path).mode & 0o777).toBe(0o600);
});

const onUnix = process.platform === 'win32' ? test.skip : test;

onUnix('a pipe is written to and stays one', async () => {
  const path = join(folder, 'pipe');
  execFileSync('mkfifo', [path]);
  const [read] = await Promise.all([readFile(path, 'utf8'), diskFiles.write(path, 'SOURCES\n')]);
  expect(read).toBe('SOURCES\n');
  expect(statSync(path).isFIFO()).toBe(true);
});

const withMemoryFiles = existsSync('/dev/shm') ? test : test.skip;

withMemoryFiles('a file in memory is replaced as any other', async () => {
  const own = mkdtempSync('/dev/shm/cite-test-');
  try {
    const path = join(own, 'sources.txt');
    await diskFiles.write(path, 'old and longer');
    await diskFiles.write(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
});
