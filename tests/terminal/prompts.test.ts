import { PassThrough } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { createPrompter } from '../../src/terminal/inquirerPrompter.ts';

const names = ['Al Mada', 'Al Monitor', 'Asharq Al-Awsat', 'المدى'];
const suggest = (typed: string) =>
  names.filter((name) => name.toLowerCase().includes(typed.toLowerCase()));

const [enter, tab, down, up, backspace] = ['\r', '\t', '\u001b[B', '\u001b[A', '\u007f'];

function open(signal?: AbortSignal, isTTY = false) {
  const input = new PassThrough();
  const output = new PassThrough();
  const shown: string[] = [];
  output.on('data', (data) => shown.push(String(data)));
  return {
    prompter: createPrompter(
      { input, output: Object.assign(output, isTTY ? { isTTY, end: () => output } : {}) },
      signal,
    ),
    input,
    shown: () => shown.join(''),
    async type(...keys: string[]) {
      for (const key of keys) {
        await setTimeout(15);
        input.write(key);
      }
    },
  };
}

async function complete(...keys: string[]): Promise<string> {
  const { prompter, type } = open();
  const answer = prompter.askCompleted({ message: 'Outlet', suggest });
  await type(...keys);
  return answer;
}

describe('a completed line', () => {
  test.each<[string, string[], string]>([
    ['Enter takes what is typed', ['al m', enter], 'al m'],
    ['nothing typed is an empty answer', [enter], ''],
    ['the arrows choose', ['al m', down, down, enter], 'Al Monitor'],
    ['up goes to the last one', ['al m', up, enter], 'Al Monitor'],
    ['round the end is the line again', ['al m', down, down, down, enter], 'al m'],
    ['typing goes back to the line', ['al m', down, 'o', enter], 'al mo'],
    ['Tab completes the first', ['al m', tab, enter], 'Al Mada'],
    ['Tab completes the chosen one', ['al m', down, down, tab, enter], 'Al Monitor'],
    ['what Tab gave may be edited', ['al m', tab, backspace, 'x', enter], 'Al Madx'],
    ['Tab without a suggestion leaves the line', ['zzz', tab, enter], 'zzz'],
    ['Arabic', ['مد', tab, enter], 'المدى'],
    ['white space is folded', ['  a   b ', enter], 'a b'],
  ])('%s', async (_, keys, expected) => {
    expect(await complete(...keys)).toBe(expected);
  });

  test('shows the suggestions for what is typed', async () => {
    const { prompter, type, shown } = open();
    const answer = prompter.askCompleted({ message: 'Outlet', suggest });
    await type('al mo', enter);
    await answer;
    const last = shown().split('Outlet').at(-2) ?? '';
    expect(last).toContain('Al Monitor');
    expect(last).not.toContain('Al Mada');
  });

  test('suggestions cannot drive the terminal', async () => {
    const { prompter, type, shown } = open();
    const answer = prompter.askCompleted({
      message: 'Outlet',
      suggest: () => ['a\u001b]0;x\u0007'],
    });
    await type(down, enter);
    await answer;
    expect(shown()).toContain('a]0;x');
    expect(shown()).not.toContain('\u001b]0;');
  });
});

const paste = (text: string) => `\u001b[200~${text}\u001b[201~`;

describe('what is pasted', () => {
  const lines = 'Al Mada, “One,” 12/4/24\r\n\tReuters, “Two,” 12/5/24\r';

  test('answers nothing before Enter, and none of it is lost', async () => {
    const { prompter, type, shown } = open();
    const title = prompter.askText({ message: 'Title' });
    await type(paste(lines), '!', enter);
    expect(await title).toBe('Al Mada, “One,” 12/4/24 Reuters, “Two,” 12/5/24 !');
    expect(shown()).toContain('12/4/24\u2424');
    const next = prompter.askText({ message: 'Author' });
    await type('B', enter);
    expect(await next).toBe('B');
  });

  test('comes in pieces', async () => {
    const { prompter, type } = open();
    const title = prompter.askText({ message: 'Title' });
    await type('\u001b[200~one\r', 'two\rthr', 'ee\u001b[201~', enter);
    expect(await title).toBe('one two three');
  });

  test('keeps its line breaks where lines are taken', async () => {
    const { prompter, type } = open();
    const answer = prompter.askCompleted({
      message: 'Outlet',
      suggest: () => [],
      takesLines: true,
    });
    await type(paste(lines), enter);
    expect(await answer).toBe('Al Mada, “One,” 12/4/24\n\nReuters, “Two,” 12/5/24');
  });

  test('says neither yes nor which', async () => {
    const { prompter, type } = open();
    const sure = prompter.askConfirm({ message: 'Sure?', initial: true });
    await type(paste('n\ry\r'), backspace, backspace, backspace, 'n', enter);
    expect(await sure).toBe(false);
    const choices = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ] as const;
    const which = prompter.askChoice({ message: 'Which', choices });
    await type(paste('\r\r'), down, enter);
    expect(await which).toBe('b');
  });

  test('is asked of the terminal for each question, and given up after it', async () => {
    const { prompter, type, shown } = open(undefined, true);
    const title = prompter.askText({ message: 'Title' });
    await type('a', enter);
    await title;
    expect(shown().startsWith('\u001b[?2004h')).toBe(true);
    expect(shown().endsWith('\u001b[?2004l')).toBe(true);
  });
});

describe('a line of text', () => {
  test('starts with what is there, which may be emptied', async () => {
    const { prompter, type } = open();
    const kept = prompter.askText({ message: 'Title', initial: 'Draft' });
    await type('!', enter);
    expect(await kept).toBe('Draft!');
    const emptied = prompter.askText({ message: 'Title', initial: 'ab' });
    await type(backspace, backspace, enter);
    expect(await emptied).toBe('');
  });

  test('is asked again while it is wrong', async () => {
    const { prompter, type, shown } = open();
    const check = (answer: string) => (answer === 'good' ? undefined : `No ‘${answer}’`);
    const answer = prompter.askText({ message: 'Date', check });
    await type('goo', enter, 'd', enter);
    expect(await answer).toBe('good');
    expect(shown()).toContain('No ‘goo’');
  });
});

test('a choice gives its value', async () => {
  const { prompter, type } = open();
  const choices = [
    { value: 'a', label: 'First' },
    { value: 'b', label: 'Second' },
  ] as const;
  const answer = prompter.askChoice({ message: 'Which?', choices });
  await type(down, enter);
  expect(await answer).toBe('b');
});

test.each<[string[], boolean]>([
  [[enter], true],
  [['n', enter], false],
])('yes or no: %j', async (keys, expected) => {
  const { prompter, type } = open();
  const answer = prompter.askConfirm({ message: 'Save?', initial: true });
  await type(...keys);
  expect(await answer).toBe(expected);
});

describe('giving up', () => {
  test.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('%s interrupts', async (_, key) => {
    const { prompter, type } = open();
    const answer = prompter.askCompleted({ message: 'Outlet', suggest });
    const refused = expect(answer).rejects.toMatchObject({ code: 'interrupted' });
    await type('al', ...(key === '\u0004' ? [backspace, backspace] : []), key);
    await refused;
  });

  test('so does the end of the input', async () => {
    const { prompter, input, type } = open();
    const answer = prompter.askConfirm({ message: 'Save?', initial: true });
    const refused = expect(answer).rejects.toMatchObject({ code: 'interrupted' });
    await type('n');
    input.end();
    await refused;
  });

  test('so does the signal', async () => {
    const controller = new AbortController();
    const { prompter } = open(controller.signal);
    const answer = prompter.askText({ message: 'Title' });
    const refused = expect(answer).rejects.toMatchObject({ code: 'interrupted' });
    controller.abort();
    await refused;
  });
});
