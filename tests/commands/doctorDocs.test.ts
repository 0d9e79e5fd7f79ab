import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks } from '../../src/domain/doctor/checks.ts';
import { createWorkplace } from '../support/runCite.ts';

const page = readFileSync(join(__dirname, '../../docs/doctor.md'), 'utf8');

const csv = `key,outlet,author,title,date,url,post
salhy2024inside,Middle East Eye,"Salhy, Suadad",Inside the Iraqi factions’ decision,2024-12-06,https://mee.net/news/inside?utm_source=feed&id=3,axis
salhy2024insidea,Middle East Eye,"Salhy, Suadad",Inside the Iraqi factions' decision,2024-12-07,https://mee.net/news/other,axis
reuters2024iraq,Reuters,,Iraq resumes exports,2025-12-04,https://reuters.com/3,axis
almada2024cafe,Al Mada,,CafÃ© culture in Baghdad - Al Mada,2024-12-03,https://almada.iq/4,axis
`;

/** The words of a command line as a shell takes them apart. */
function split(line: string): readonly string[] {
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c ?? '');
}

test('the page shows what the program prints', async () => {
  const place = createWorkplace();
  try {
    await place.cite(['import', '-'], { stdin: csv });
    await place.cite(['post', 'edit', 'axis', '--date', '2024-12-09']);
    const blocks = [...page.matchAll(/^```console\n(.*?)^```$/gms)].map(([, text]) => text ?? '');
    const steps = blocks.flatMap((block) => block.split(/^\$ cite /m).slice(1));
    expect(steps.length).toBeGreaterThan(3);
    for (const step of steps) {
      const [line = '', ...output] = step.split('\n');
      const { out, err } = await place.cite(split(line), { terminal: { columns: 80 } });
      expect(`$ cite ${line}\n${out}${err}`).toBe(`$ cite ${line}\n${output.join('\n')}`);
    }
  } finally {
    place.remove();
  }
});

test('the page names every check, with its severity', () => {
  const named = [...page.matchAll(/^\| `([a-z-]+\.[a-z-]+)` \| (\w+) \|/gm)].map(
    ([, code, severity]) => `${code} ${severity}`,
  );
  expect(named).toEqual(checks.map(({ code, severity }) => `${code} ${severity}`));
});
