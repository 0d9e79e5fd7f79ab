import type { Lookups } from '../../terminal/picker/picker.ts';
import type { Answer, PickThread, Question } from './pickThread.ts';
import { fromThrown } from './thrown.ts';

/** Look-ups that another thread does. @param today The user's calendar day. */
export function askThread(thread: PickThread, today: () => string): Lookups {
  return {
    async search(query, limit) {
      const answer = await ask(thread, { kind: 'search', query, limit, today: today() });
      return answer.kind === 'search' ? answer.found : refuse(answer);
    },
    async offerWords(query) {
      const answer = await ask(thread, { kind: 'near', query, today: today() });
      return answer.kind === 'near' ? answer.words : refuse(answer);
    },
    async describe(key) {
      const answer = await ask(thread, { kind: 'describe', key });
      return answer.kind === 'describe' ? answer.entry : refuse(answer);
    },
    async offerPosts(typed, limit) {
      const answer = await ask(thread, { kind: 'offer', typed, limit });
      return answer.kind === 'offer' ? answer.offers : refuse(answer);
    },
  };
}

async function ask(thread: PickThread, question: Question): Promise<Answer> {
  const answer = await thread.ask(question);
  if (answer.kind === 'thrown') throw fromThrown(answer.thrown);
  return answer;
}

function refuse({ kind }: Answer): never {
  throw new Error(`The thread answered another question: ${kind}`);
}
