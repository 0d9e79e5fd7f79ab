import { CiteError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quoteText.ts';
import { formatSize } from '../backup/formatSize.ts';
import { exitStatus } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { readDays } from '../filters.ts';
import { toDateSetting } from '../readQuery.ts';
import { formatNumber } from './formatChanges.ts';

/**
 * Drops the entries of the log from before a day.
 *
 * @param isSure Whether to ask nothing.
 * @throws CiteError `usage` for what is no date, or where nobody is there to be asked
 */
export async function forgetBefore(
  text: string,
  isSure: boolean,
  dependencies: Dependencies,
): Promise<number> {
  const { io, canAsk, prompter } = dependencies;
  const { first } = readDays('--forget-before', text, toDateSetting(dependencies));
  if (!/^\d{4}-\d\d-\d\d$/.test(first)) {
    throw new CiteError('usage', `${quoteText(text)} has no first day.`, {
      hint: 'Name a day, month or year, such as 2024.',
    });
  }
  const before = toInstant(first);
  const library = await dependencies.openLibrary('change');
  const { entries } = await library.forgetLog(before, false);
  if (entries === 0) {
    await io.writeErr(`The log has no entries from before ${first} that could go.\n`);
    return exitStatus.done;
  }
  const count = `${formatNumber(entries)} ${entries === 1 ? 'entry' : 'entries'}`;
  const question = `Drop ${count} from before ${first}? cite undo cannot take them back then`;
  if (!isSure) {
    if (!canAsk) {
      throw new CiteError('usage', `${question}. Nobody is there to be asked.`, {
        hint: 'Say --yes if you are sure; your articles are not touched.',
      });
    }
    if (!(await prompter.askConfirm({ message: question, initial: false }))) {
      await io.writeErr('Nothing was changed.\n');
      return exitStatus.failed;
    }
  }
  const done = await library.forgetLog(before, true);
  await io.writeOut(`Dropped ${count}; the file is ${formatSize(done.freed)} smaller\n`);
  return exitStatus.done;
}

/** The beginning of a day in the user's time zone. @param day `YYYY-MM-DD`. */
function toInstant(day: string): string {
  const [year = 1, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date).toISOString();
}
