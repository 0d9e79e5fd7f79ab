import type { RecordCheck } from './check.ts';
import { toArguments } from './formatCommand.ts';

export const unusedOutlet: RecordCheck = {
  kind: 'outlet',
  code: 'outlet.unused',
  severity: 'note',
  heading: 'Outlets without an article',
  explanation:
    'No article is from the outlet. That is no mistake if you made it for later; else it is left over from a correction, and its name is still offered when you type: cite outlet remove NAME',
  find: ({ outlets }) =>
    outlets
      .filter(({ articles }) => articles === 0)
      .map(({ name }) => ({
        name,
        others: [],
        value: name,
        message: 'no article is from it',
        next: ['outlet', 'remove', ...toArguments([name])],
      })),
};
