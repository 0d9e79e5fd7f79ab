import { loadInquirer } from '../../src/terminal/loadInquirer.ts';
import { createPaint, plainPaint } from '../../src/terminal/paint.ts';
import { createPromptTheme } from '../../src/terminal/promptTheme.ts';

test('without colours prompts have none', () => {
  const { prefix, style } = createPromptTheme(loadInquirer(), plainPaint);
  expect(prefix).toEqual({ idle: '?', done: '✔' });
  expect(style.error('wrong')).toBe('> wrong');
  expect(style.keysHelpTip([['↑↓', 'navigate']])).toBe('↑↓ navigate');
});

test('with colours they have those of the program, and nothing of what else inquirer hands over', async () => {
  const paint = await createPaint(2);
  const { style } = createPromptTheme(loadInquirer(), paint);
  for (const [name, color] of Object.entries({ answer: paint.key, message: paint.heading })) {
    const painted = Reflect.apply(Reflect.get(style, name), undefined, ['text', 'done']);
    expect(painted).toBe(color('text'));
  }
});
