import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkplace, type Workplace } from '../support/runCite.ts';

let place: Workplace;
beforeEach(() => {
  place = createWorkplace();
});
afterEach(() => place.remove());

const write = (name: string, text: string) => {
  const path = join(place.folder, name);
  writeFileSync(path, text);
  return path;
};

describe('commands that are offered for pasting hand a shell nothing to act on', () => {
  test('a new outlet that looks like another', async () => {
    await place.cite(['add', '--outlet', '$(touch x) Mada', '--title', 'Zero']);
    const rows = ['$(touch x) Mada TV,One'];
    const { err } = await place.cite([
      'import',
      write('a.csv', `outlet,title\n${rows.join('\n')}\n`),
    ]);
    expect(err).toContain(
      "if they are one: cite outlet merge '$(touch x) Mada' '$(touch x) Mada TV'\n",
    );
  });

  test.each(['$(touch x)', '`touch x`', '!touch'])(
    'a column %s that may hold the titles',
    async (name) => {
      const without = await place.cite([
        'import',
        write('b.csv', `url,author,${name}\nhttps://a.com/1,B,c\n`),
      ]);
      expect(without.err).toContain(`--map '${name}=title'\n`);
      const neither = await place.cite([
        'import',
        write('c.csv', `outlet,date,${name}\nReuters,2024,c\n`),
      ]);
      expect(neither.err).toContain(`such as --map '${name}=title'.\n`);
    },
  );

  test('a file of a name with anything in it', async () => {
    const path = write('$(touch x) it’s !1  `y`.csv', 'title,date\nA title,13/25/24\n');
    const { err } = await place.cite(['import', path]);
    expect(err).toContain(`own: cite import '${path}' --rejects bad.csv\n`);
  });
});

function listSources(): readonly string[] {
  const names = readdirSync('src', { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.ts') && !name.startsWith('manual'))
    .map((name) => join('src', name));
}

test('every command that is offered with a value in it is quoted by formatCommand', () => {
  const spelledOut = listSources().flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(
        /(?<!post |not )\bcite (?:[a-z-]+ )*(?:--[a-z-]+[ =])?["']?\$\{(?!command\}|formatWords\().*/g,
      ),
    ].map(([line]) => `${file}: ${line}`),
  );
  expect(spelledOut).toEqual([]);
});
