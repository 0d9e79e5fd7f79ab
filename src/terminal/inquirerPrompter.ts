import { cleanText } from '../domain/cleanText.ts';
import { CiteError } from '../domain/error.ts';
import { toCellText } from './cellText.ts';
import { holdPaste, toPastedText } from './holdPaste.ts';
import { createLinePrompt, type LineConfig } from './linePrompt.ts';
import { loadInquirer } from './loadInquirer.ts';
import { type Paint, plainPaint } from './paint.ts';
import type { Prompter } from './prompter.ts';
import { createPromptTheme } from './promptTheme.ts';
import { cutToWidth } from './width.ts';

export interface PromptStreams {
  readonly input: NodeJS.ReadableStream;
  /** Standard error, because standard output may be piped. */
  readonly output: NodeJS.WritableStream & {
    readonly columns?: number | undefined;
    readonly isTTY?: boolean | undefined;
  };
}

/**
 * Asks on the terminal by inquirer, which is loaded at the first question. Answers come back
 * without control characters, white space folded. What is pasted answers nothing before Enter is
 * pressed, however many lines it has.
 *
 * @param signal Aborted to give up the question that is open.
 * @param paint The colours of the terminal that is asked on.
 * @throws CiteError `interrupted` from every question on Ctrl-C, Ctrl-D, the end of the input or
 * the signal.
 */
export function createPrompter(
  streams: PromptStreams,
  signal?: AbortSignal,
  paint: Paint = plainPaint,
): Prompter {
  const ask = <T>(run: (context: PromptContext) => Promise<T>) => askOnce(streams, signal, run);
  const columns = () => streams.output.columns ?? 80;
  const askLine = (config: Omit<LineConfig, 'columns'>) =>
    ask(async (context) => {
      const inquirer = loadInquirer();
      const prompt = createLinePrompt(inquirer, createPromptTheme(inquirer, paint));
      const message = toCellText(config.message);
      return prompt({ ...config, message, columns: columns() }, context);
    });
  return {
    askText: async ({ message, initial = '', check }) => {
      const answer = await askLine({
        message,
        initial: toCellText(initial),
        check: (answer) => check?.(toAnswer(answer)),
        suggest: () => [],
      });
      return toAnswer(answer);
    },
    askCompleted: async ({ message, initial = '', suggest, takesLines }) => {
      const check = () => undefined;
      const answer = await askLine({ message, initial: toCellText(initial), check, suggest });
      if (!takesLines) return toAnswer(answer);
      return toPastedText(answer).split('\n').map(cleanText).join('\n').trim();
    },
    askConfirm: ({ message, initial }) =>
      ask(async (context) => {
        const answer = await promptBuiltIn(context, paint, {
          type: 'confirm',
          message: toCellText(message),
          default: initial,
        });
        return answer === true;
      }),
    askChoice: ({ message, choices }) =>
      ask(async (context) => {
        const at = await promptBuiltIn(context, paint, {
          type: 'select',
          message: toCellText(message),
          pageSize: choices.length,
          choices: choices.map(({ label }, value) => ({
            name: cutToWidth(toCellText(label), columns() - 4),
            value,
          })),
        });
        const choice = choices[Number(at)];
        if (choice === undefined) throw new RangeError(`No choice ${String(at)} of ${message}`);
        return choice.value;
      }),
  };
}

function toAnswer(line: string): string {
  return cleanText(toPastedText(line));
}

interface PromptContext extends PromptStreams {
  readonly signal: AbortSignal;
}

async function promptBuiltIn(
  context: PromptContext,
  paint: Paint,
  question: { type: 'confirm' | 'select'; message: string } & Record<string, unknown>,
): Promise<unknown> {
  const loaded = loadInquirer();
  const theme = createPromptTheme(loaded, paint);
  const prompt = loaded.inquirer.createPromptModule({ ...context });
  const answers = await prompt([{ ...question, theme, name: 'answer' }]);
  return answers.answer;
}

/**
 * readline closes itself on Ctrl-D and at the end of the input, and inquirer would then wait for
 * ever: so a closed readline, told by its pausing the input, gives the question up.
 */
async function askOnce<T>(
  streams: PromptStreams,
  signal: AbortSignal | undefined,
  run: (context: PromptContext) => Promise<T>,
): Promise<T> {
  const { input, output } = streams;
  const closed = new AbortController();
  const giveUp = () => closed.abort();
  const onKeypress = () => setImmediate(() => input.isPaused() && giveUp());
  const release = holdPaste(input, output);
  input.on('keypress', onKeypress).on('end', giveUp).on('close', giveUp);
  try {
    const signals = signal === undefined ? [closed.signal] : [closed.signal, signal];
    return await run({ ...streams, signal: AbortSignal.any(signals) });
  } catch (error) {
    if (!isInterruption(error)) throw error;
    throw new CiteError('interrupted', 'Interrupted.', { cause: error });
  } finally {
    release();
    input.off('keypress', onKeypress).off('end', giveUp).off('close', giveUp);
  }
}

function isInterruption(error: unknown): boolean {
  return error instanceof Error && /^(?:Exit|Abort|Cancel)PromptError$/.test(error.name);
}
