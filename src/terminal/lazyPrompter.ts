import type { PromptStreams } from './inquirerPrompter.ts';
import type { Prompter } from './prompter.ts';

/** A prompter that loads what it needs when the first question is asked. */
export function createLazyPrompter(streams: PromptStreams, signal: AbortSignal): Prompter {
  let made: Promise<Prompter> | undefined;
  const get = () => {
    made ??= import('./inquirerPrompter.ts').then(({ createPrompter }) =>
      createPrompter(streams, signal),
    );
    return made;
  };
  return {
    askText: async (question) => (await get()).askText(question),
    askCompleted: async (question) => (await get()).askCompleted(question),
    askConfirm: async (question) => (await get()).askConfirm(question),
    askChoice: async (question) => (await get()).askChoice(question),
  };
}
