import { spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { createHome, program, root } from './builtCite.ts';

/** Where the folders of prepared libraries are: their files, and in `prepare.sh` what was done before the page begins. */
const prepared = join(root, 'fixtures', 'docs');

/** A machine of a writer on which the commands of a page are typed one after the other. */
export interface WritersMachine {
  /** Types a command into a terminal of 100 columns; what stands on the screen then. */
  type(command: string): string;
  setDay(day: string): void;
  remove(): void;
}

/** @param name A folder of fixtures/docs, or `none` for a machine that is new. */
export function createWritersMachine(name: string): WritersMachine {
  const home = createHome();
  const screen = join(home.folder, '.screen');
  const bin = join(home.folder, '.bin');
  const work = join(home.folder, 'blog');
  mkdirSync(bin);
  mkdirSync(work);
  symlinkSync(program, join(bin, 'cite'));
  if (name !== 'none') cpSync(join(prepared, name), work, { recursive: true });
  let clock = { day: '2025-01-13', minute: 0 };
  let status = 0;
  const { CITE_LIBRARY: _own, ...env } = home.env;
  const run = (script: string): string => {
    const now = new Date(Date.parse(`${clock.day}T09:00:00Z`) + 60_000 * clock.minute++);
    writeFileSync(screen, '');
    const fd = openSync(screen, 'a');
    status =
      spawnSync('bash', ['-c', script], {
        cwd: work,
        stdio: ['ignore', fd, fd],
        env: {
          ...env,
          PATH: `${bin}:${env.PATH}`,
          LC_ALL: 'C.UTF-8',
          COLUMNS: '100',
          LINES: '10000',
          NO_COLOR: '1',
          XDG_DATA_DIRS: join(home.folder, '.none'),
          NODE_OPTIONS: `--require=${join(__dirname, 'writersMachine.cjs')}`,
          CITE_TEST_NOW: now.toISOString(),
          CITE_TEST_SCREEN: screen,
        },
      }).status ?? -1;
    closeSync(fd);
    return readFileSync(screen, 'utf8').replaceAll(home.folder, '/home/sara');
  };
  const script = join(work, 'prepare.sh');
  if (existsSync(script)) {
    const said = run(readFileSync(script, 'utf8'));
    if (status !== 0) throw new Error(`fixtures/docs/${name}/prepare.sh failed:\n${said}`);
  }
  return {
    type: (command) => run(`(exit ${status})\n${command}\n`),
    setDay: (day) => {
      clock = { day, minute: 0 };
    },
    remove: home.remove,
  };
}
