import type { Connection } from '../connection.ts';
import type { LogFigure } from '../libraryHistory.ts';
import { readOperations } from './readOperations.ts';
import { createSummarizer, toFigures } from './summarizeOperations.ts';

/** What the last operation did. */
export function readLastFigures(connection: Connection): readonly LogFigure[] {
  const [last] = readOperations(connection);
  return last === undefined ? [] : toFigures(createSummarizer(connection)(last));
}
