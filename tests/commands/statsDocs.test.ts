import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/builtCite.ts';
import { createWorkplace } from '../support/runCite.ts';

const page = join(root, 'docs', 'stats.md');
const block = /```console\n\$ cite ([^\n]*)\n([\s\S]*?)```/g;

/** What the writer of the page has done before. */
const preparation = [
  ['import', join(root, 'fixtures', 'demo', 'sources.csv')],
  ['post', 'add', 'The border', '--date', '1/13/25'],
  ['post', 'add', 'Kirkuk', '--date', '2/20/25'],
  [
    'add',
    'المدى, “النفط في كركوك,” 11/3/23',
    '--post',
    'kirkuk',
    '--language',
    'ar',
    '--tag',
    'oil',
  ],
  ['post', 'cite', 'mada2024baghdad', 'salhy2024inside', '--post', 'the-border'],
  ['outlet', 'edit', 'Al Mada', '--country', 'IQ'],
  ['outlet', 'edit', 'Shafaq News', '--country', 'IQ'],
  ['outlet', 'edit', 'Reuters', '--country', 'GB'],
];

// UPDATE_GOLDEN=1 writes what the program prints into the page.
test('docs/stats.md shows what the program prints', async () => {
  const place = createWorkplace();
  const today = '2024-12-13';
  for (const argv of preparation) {
    const { status, err } = await place.cite(argv, { today });
    expect({ argv, status, err }).toMatchObject({ status: 0 });
  }
  const text = readFileSync(page, 'utf8');
  const shown: string[] = [];
  for (const [, command = ''] of text.matchAll(block)) {
    const isPiped = command.endsWith(' | cat');
    const argv = command
      .replace(' | cat', '')
      .replace('=stats', `=${place.folder}/stats`)
      .split(' ');
    const terminal = isPiped ? {} : { terminal: { columns: 80 } };
    const { out, err, status } = await place.cite(argv, { ...terminal, today });
    expect(status).toBe(0);
    shown.push(out + err.replace(`${place.folder}/`, ''));
  }
  place.remove();
  let at = 0;
  const filled = text.replace(block, (_, command: string) => {
    const output = shown[at] ?? '';
    at += 1;
    return `\`\`\`console\n$ cite ${command}\n${output}\`\`\``;
  });
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(page, filled);
  expect(shown.length).toBeGreaterThan(5);
  expect(readFileSync(page, 'utf8')).toBe(filled);
});
