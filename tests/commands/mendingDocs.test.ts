import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkplace } from '../support/runCite.ts';

const page = readFileSync(join(__dirname, '../../docs/mending.md'), 'utf8');

const sources = [
  [
    'Al-Salhy, Suadad, “Inside the Iraqi factions’ decision to keep out of Syria,” Middle East Eye, 12/6/24',
    ...['--url', 'https://www.middleeasteye.net/news/inside', '--post', 'axis'],
    ...['--quotation', 'They were told to wait.'],
  ],
  [
    'Salhy, Suadad, “Inside Iraqi factions’ decision,” MEE, 12/6/24',
    ...['--url', 'https://mee.example/1', '--post', 'syria', '--tag', 'militias'],
  ],
  [
    'Reuters, “Iraq will not be just a ‘spectator’ in Syria, prime minister says,” 12/3/24',
    ...['--post', 'axis'],
  ],
  ['Alhurra Iraq, “Baghdad on the Borders,” 12/4/24'],
  ['Al-Hurra, “Baghdad on the borders,” 12/4/24', '--url', 'https://alhurra.com/1'],
];

/** The words of a command line as a shell takes them apart. */
function split(line: string): readonly string[] {
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');
}

test('the page shows what the program prints', async () => {
  const place = createWorkplace();
  try {
    for (const argv of sources) await place.cite(['add', ...argv]);
    const blocks = [...page.matchAll(/^```console\n(.*?)^```$/gms)].map(([, text]) => text ?? '');
    const steps = blocks.flatMap((block) => block.split(/^\$ cite /m).slice(1));
    expect(steps.length).toBeGreaterThan(7);
    for (const step of steps) {
      const [line = '', ...output] = step.split('\n');
      const { out, err } = await place.cite(split(line));
      expect(`$ cite ${line}\n${out}${err}`).toBe(`$ cite ${line}\n${output.join('\n')}`);
    }
    const form = [...page.matchAll(/^```\n(# Article .*?)^```$/gms)][0]?.[1];
    const second = createWorkplace();
    for (const argv of sources) await second.cite(['add', ...argv]);
    await second.cite(['edit', 'salhy2024inside', '--date', '12/7/24', '--add-tag', 'militias']);
    let shown = '';
    const edits = [
      (text: string) => {
        shown = text;
        return text;
      },
    ];
    await second.cite(['edit', 'salhy2024inside'], { terminal: {}, answers: [], edits });
    second.remove();
    expect(shown).toBe(form);
  } finally {
    place.remove();
  }
});
