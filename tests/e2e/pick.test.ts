import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHome, type Home, program, waitFor } from '../support/builtCite.ts';

/** `script` of util-linux runs a program in a pseudo-terminal. */
const hasScript =
  process.platform === 'linux' &&
  spawnSync('script', ['--version'], { encoding: 'utf8' }).status === 0;
const testInTerminal = hasScript ? test : test.skip;

const restored = '\u001b[?2004l\u001b[?7h\u001b[?25h\u001b[?1049l';

let home: Home;
const started: ChildProcess[] = [];

beforeAll(() => {
  home = createHome();
  home.run(['add', 'Reuters, “Iraq will not be just a ‘spectator’ in Syria,” 12/6/24']);
  home.run(['add', 'Al Mada, “Baghdad on the Borders,” 12/4/24']);
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});
afterAll(() => home.remove());

/** `cite pick` in a terminal of its own. */
function startPick(shellLine: string) {
  const pidFile = join(home.folder, 'pid');
  const pick = `sh -c 'echo $$ > "${pidFile}"; exec "${process.execPath}" "${program}" pick'`;
  const child = spawn('script', ['-qec', shellLine.replace('PICK', () => pick), '/dev/null'], {
    env: { ...home.env, TERM: 'xterm-256color', SHELL: '/bin/sh' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  started.push(child);
  let written = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written += text;
  });
  return {
    written: () => written,
    pid: () => Number(readFileSync(pidFile, 'utf8')),
    ended: waitFor(child),
    /** Types once the text is there. */
    async typeAfter(text: string, typed: string): Promise<void> {
      for (let tries = 0; !written.includes(text); tries += 1) {
        if (tries > 400) throw new Error(`‘${text}’ did not come: ${JSON.stringify(written)}`);
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      child.stdin.write(typed);
    },
  };
}

testInTerminal('in a terminal: typed, found, taken, and the terminal as it was', async () => {
  const pick = startPick('PICK');
  await pick.typeAfter('2 of 2', 'specta');
  await pick.typeAfter('1 of 2', '\r');
  expect(await pick.ended).toBe(0);
  expect(pick.written()).toContain('\u001b[?1049h');
  expect(pick.written().split(restored)[1]).toBe('reuters2024iraq\r\n');
});

testInTerminal('its output may be taken by another command', async () => {
  home.run(['post', 'add', 'axis']);
  const cite = `"${process.execPath}" "${program}" post cite axis $(PICK)`;
  const pick = startPick(cite);
  await pick.typeAfter('2 of 2', '\t\t\r');
  expect(await pick.ended).toBe(0);
  expect(pick.written()).toContain('Cited reuters2024iraq in ‘axis’');
  expect(pick.written()).toContain('Cited mada2024baghdad in ‘axis’');
});

testInTerminal('Ctrl-C ends with 130 and gives the terminal back', async () => {
  const pick = startPick('PICK; status=$?; stty -a; exit $status');
  await pick.typeAfter('2 of 2', '\u0003');
  expect(await pick.ended).toBe(130);
  const after = pick.written().split(restored)[1] ?? '';
  expect(after).toContain(' icanon');
  expect(after).toContain(' echo ');
});

testInTerminal.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)(
  '%s gives the terminal back',
  async (signal) => {
    const pick = startPick('PICK; stty -a');
    await pick.typeAfter('2 of 2', '');
    process.kill(pick.pid(), signal);
    await pick.ended;
    expect(pick.written().split(restored)[1]).toContain(' icanon');
  },
);
