import { CiteError } from '../../domain/error.ts';
import { toSafeText } from '../../domain/safeText.ts';
import type { FieldChange, LogDetail, RecordChange } from '../../store/libraryHistory.ts';
import { createPaint, type Paint } from '../../terminal/paint.ts';
import { exitStatus } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { formatJson } from '../formatJson.ts';
import { showPaged } from '../showPaged.ts';
import { formatChanges, formatNumber } from './formatChanges.ts';
import { formatLocalTime } from './formatLocalTime.ts';
import { describeState, toLogRecord } from './logRecord.ts';

/** So many records are described unless the user says otherwise. */
const usualLimit = 100;

/** Prints an entry of the log and the records it wrote. @throws CiteError `log.not-found` */
export async function printDetail(
  id: number,
  options: { readonly limit?: number; readonly json?: boolean },
  dependencies: Dependencies,
): Promise<number> {
  const library = await dependencies.openLibrary('read');
  const detail = await library.findLogEntry(id, options.limit ?? usualLimit);
  if (detail === undefined) throw makeUnknownEntryError(id);
  if (options.json) {
    const { entry, records, left } = detail;
    const record = { ...toLogRecord(entry), records: records.map(toRecord), more: left };
    await dependencies.io.writeOut(formatJson(record));
  } else {
    await showPaged(await formatDetail(detail, dependencies), dependencies);
  }
  return exitStatus.done;
}

/** The error for an entry that the log does not have. */
export function makeUnknownEntryError(id: number): CiteError {
  return new CiteError('log.not-found', `The log has no entry ${id}.`, {
    hint: 'cite log lists them with their numbers.',
  });
}

function toRecord({ kind, name, change, fields }: RecordChange) {
  const list = fields.map(({ field, before, after }) => ({
    field,
    before: before ?? null,
    after: after ?? null,
  }));
  return { kind, name, change, fields: list };
}

async function formatDetail(detail: LogDetail, { io }: Dependencies): Promise<string> {
  const { entry, records, left } = detail;
  const paint = await createPaint(io.out.colorLevel);
  const when = io.out.isTerminal ? formatLocalTime(entry.at) : entry.at;
  const state = describeState(entry);
  const head = `${paint.heading(`${entry.id}  ${toSafeText(entry.command)}`)}\n${when}  ${formatChanges(entry.figures)}\n`;
  const more =
    left === 0
      ? ''
      : `\n… and ${formatNumber(left)} more; --limit ${records.length + left} shows all\n`;
  const told = records.map((record) => formatRecord(record, paint)).join('');
  return `${head}${state === '' ? '' : `${paint.warning(state)}\n`}\n${told}${more}`;
}

const signs = { added: '+', changed: '~', removed: '-' } as const;

function formatRecord({ kind, name, change, fields }: RecordChange, paint: Paint): string {
  const colour = { added: paint.success, changed: paint.warning, removed: paint.error }[change];
  const lines = fields.map((field) => `    ${formatField(field, change, paint)}\n`);
  return `${colour(signs[change])} ${kind} ${paint.key(toLine(name))}\n${lines.join('')}`;
}

function formatField(
  { field, before, after }: FieldChange,
  change: RecordChange['change'],
  paint: Paint,
): string {
  const name = paint.dim(toLine(field).padEnd(12));
  if (change !== 'changed') return `${name} ${toLine(after ?? before ?? '')}`;
  if (before === undefined) return `${name} ${paint.success('+')} ${toLine(after ?? '')}`;
  if (after === undefined) return `${name} ${paint.error('-')} ${toLine(before)}`;
  return `${name} ${toLine(before)} → ${toLine(after)}`;
}

function toLine(text: string): string {
  return toSafeText(text.replace(/\s+/g, ' '));
}
