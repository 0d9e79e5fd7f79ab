import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { createHome, program, root } from './support/builtCite.ts';

/** One command of the tour with the output the README shows for it. */
interface Step {
  readonly command: string;
  readonly output: string;
}

/** The commands of all ```console blocks, in order. */
function readTour(markdown: string): readonly Step[] {
  const blocks = [...markdown.matchAll(/^```console\n(.*?)^```$/gms)].map(([, text]) => text ?? '');
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .filter((part) => part.startsWith('cite '))
      .map((part) => {
        const end = part.indexOf('\n');
        return { command: part.slice(0, end), output: part.slice(end + 1) };
      }),
  );
}

test('the tour in the README shows what the program prints', () => {
  const home = createHome();
  try {
    const bin = join(home.folder, 'bin');
    mkdirSync(bin);
    symlinkSync(program, join(bin, 'cite'));
    for (const file of ['sources.csv', 'old-post.html']) {
      copyFileSync(join(root, 'fixtures', 'demo', file), join(home.folder, file));
    }
    const steps = readTour(readFileSync(join(root, 'README.md'), 'utf8'));
    expect(steps.length).toBeGreaterThan(5);
    const env = { ...home.env, PATH: `${bin}:${home.env.PATH}` };
    const printed = steps.map(({ command }) => {
      const line = `{ ${command}\n} 2>&1`;
      const { stdout } = spawnSync('bash', ['-c', line], {
        cwd: home.folder,
        env,
        encoding: 'utf8',
      });
      return { command, output: stdout };
    });
    expect(printed).toEqual(steps.map(({ command, output }) => ({ command, output })));
  } finally {
    home.remove();
  }
}, 60_000);
