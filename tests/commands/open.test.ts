import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkplace, type Workplace } from '../support/runCite.ts';

let place: Workplace;

beforeEach(async () => {
  place = createWorkplace();
  const url = 'https://example.com/a?b=1&c=%22$(x)';
  await place.cite(['add', '--title', 'One', '--outlet', 'Al Mada', '--url', url]);
  await place.cite(['add', '--title', 'Two', '--outlet', 'Al Mada']);
});

afterEach(() => place.remove());

function install(name: string, status = 0) {
  const script = `#!/bin/sh\nfor a; do echo "$a"; done > '${place.folder}/args'\nexit ${status}\n`;
  writeFileSync(join(place.folder, name), script, { mode: 0o755 });
  return { PATH: place.folder };
}

test('opens the page, its address whole', async () => {
  const result = await place.cite(['open', 'madaone'], { env: install('xdg-open') });
  const url = 'https://example.com/a?b=1&c=%22$(x)';
  expect(result).toMatchObject({ out: '', err: `Opened ${url} (by xdg-open)\n`, status: 0 });
  expect(readFileSync(join(place.folder, 'args'), 'utf8')).toBe(`${url}\n`);
});

test.each([
  ['where none is installed', () => ({ PATH: place.folder })],
  ['where the browser fails', () => install('xdg-open', 3)],
])('prints the address %s', async (_, surround) => {
  const result = await place.cite(['open', 'madaone'], { env: surround() });
  expect(result.out).toBe('https://example.com/a?b=1&c=%22$(x)\n');
  expect(result.err).toBe('No browser could be opened here; that is the address.\n');
});

test.each([
  [['madatwo'], '‘madatwo’ has no web address in your library.', 'cite edit madatwo --url'],
  [['madaone', '--archived'], '‘madaone’ has no archived copy', 'cite open madaone opens'],
  [['madaonn'], 'There is no article ‘madaonn’', 'Did you mean ‘madaone’'],
])('cite open %j tells what is missing', async (argv, message, hint) => {
  const result = await place.cite(['open', ...argv], { env: install('xdg-open') });
  expect(result).toMatchObject({ out: '', status: 1 });
  expect(result.err).toContain(message);
  expect(result.err).toContain(hint);
});
