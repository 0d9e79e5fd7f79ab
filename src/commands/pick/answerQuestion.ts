import type { Lookups } from '../../terminal/picker/picker.ts';
import { createSettings } from '../config/createSettings.ts';
import { createLookups } from './createLookups.ts';
import type { Answer, PickThreadStart, Question } from './pickThread.ts';
import { toThrown } from './thrown.ts';

/** What a thread does with each question: the library is opened with the first, and kept open. */
export function createAnswerer(start: PickThreadStart): (question: Question) => Promise<Answer> {
  const { file, filters, settings } = start;
  let today = '';
  const open = async () => {
    const { openLibrary } = await import('../../store/openLibrary.ts');
    return openLibrary({ file, create: false });
  };
  let library: ReturnType<typeof open> | undefined;
  const lookups = createLookups(filters, {
    openLibrary: () => {
      library ??= open();
      return library;
    },
    settings: createSettings(settings),
    today: () => today,
  });
  return async (question) => {
    if ('today' in question) today = question.today;
    return answer(question, lookups).catch((error: unknown) => ({
      kind: 'thrown',
      thrown: toThrown(error),
    }));
  };
}

async function answer(question: Question, lookups: Lookups): Promise<Answer> {
  switch (question.kind) {
    case 'search':
      return { kind: 'search', found: await lookups.search(question.query, question.limit) };
    case 'near':
      return { kind: 'near', words: await lookups.offerWords(question.query) };
    case 'describe':
      return { kind: 'describe', entry: await lookups.describe(question.key) };
    case 'offer':
      return { kind: 'offer', offers: await lookups.offerPosts(question.typed, question.limit) };
  }
}
