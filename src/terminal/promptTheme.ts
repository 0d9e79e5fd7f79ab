import { stripVTControlCharacters } from 'node:util';
import type { Inquirer } from './loadInquirer.ts';
import type { Paint } from './paint.ts';

/** The look of inquirer's prompts in the program's own colours, which heed `--no-color` and light backgrounds. */
export function createPromptTheme({ core }: Inquirer, paint: Paint) {
  const { prefix } = core.makeTheme();
  const tick = stripVTControlCharacters(typeof prefix === 'string' ? prefix : prefix.done);
  // Inquirer gives more than the text, which chalk would write, too.
  const alone = (color: (text: string) => string) => (text: string) => color(text);
  return {
    prefix: { idle: paint.key('?'), done: paint.success(tick) },
    style: {
      answer: alone(paint.key),
      message: alone(paint.heading),
      error: (text: string) => paint.error(`> ${text}`),
      defaultAnswer: (text: string) => paint.dim(`(${text})`),
      help: alone(paint.dim),
      highlight: alone(paint.key),
      key: (text: string) => paint.key(`<${text}>`),
      disabled: alone(paint.dim),
      description: alone(paint.key),
      keysHelpTip: (keys: readonly (readonly [key: string, action: string])[]) =>
        paint.dim(keys.map((pair) => pair.join(' ')).join('   ')),
    },
  };
}
