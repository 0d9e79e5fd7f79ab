import type { PromptStreams } from './inquirerPrompter.ts';
import type { OutputTraits } from './io.ts';
import type { Prompter } from './prompter.ts';

/**
 * A prompter that loads what it needs when the first question is asked.
 *
 * @param getLevel The colours of the terminal that is asked on.
 */
export function createLazyPrompter(
  streams: PromptStreams,
  signal: AbortSignal,
  getLevel: () => OutputTraits['colorLevel'],
): Prompter {
  let made: Promise<Prompter> | undefined;
  const get = () => {
    made ??= make();
    return made;
  };
  const make = async () => {
    const { createPrompter } = await import('./inquirerPrompter.ts');
    const { createPaint } = await import('./paint.ts');
    return createPrompter(streams, signal, await createPaint(getLevel()));
  };
  return {
    askText: async (question) => (await get()).askText(question),
    askCompleted: async (question) => (await get()).askCompleted(question),
    askConfirm: async (question) => (await get()).askConfirm(question),
    askChoice: async (question) => (await get()).askChoice(question),
  };
}
