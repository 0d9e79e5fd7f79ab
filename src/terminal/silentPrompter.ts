import { CiteError } from '../domain/error.ts';
import type { Prompter } from './prompter.ts';

/**
 * For `--no-input` and where there is no terminal: nothing is ever asked. Commands name what is
 * missing, with its flag, before they come here.
 *
 * @throws CiteError `input.missing` from every question.
 */
export function createSilentPrompter(): Prompter {
  const refuse = async (question: { readonly message: string }): Promise<never> => {
    throw new CiteError('input.missing', `Nobody can be asked: ‘${question.message}’`, {
      hint: 'Give the answer as a flag, or run the command in a terminal without --no-input.',
    });
  };
  return { askText: refuse, askCompleted: refuse, askConfirm: refuse, askChoice: refuse };
}
