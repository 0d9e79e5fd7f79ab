import { formatCommand } from '../../domain/doctor/formatCommand.ts';
import { CiteError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quoteText.ts';
import type { LogEntry, Obstacle, TakeBackOutcome } from '../../store/libraryHistory.ts';
import { makeUnknownEntryError } from './printDetail.ts';

const reasons: Readonly<Record<Obstacle['why'], string>> = {
  same: 'wrote to the same records',
  leans: 'needs what would go',
  holds: 'has the name or place of what would come back',
  took: 'took away what it needs',
};

/** So many obstacles are named one by one. */
const mostNamed = 10;

/** Why a command was not taken back, or not done again, and what to do. */
export function makeRefusal(
  what: 'undo' | 'redo',
  id: number | undefined,
  outcome: Exclude<TakeBackOutcome, { readonly kind: 'done' }>,
): CiteError {
  switch (outcome.kind) {
    case 'unknown':
      return makeUnknownEntryError(id ?? 0);
    case 'nothing':
      return new CiteError(
        'log.nothing',
        what === 'undo' ? 'There is nothing to take back.' : 'Nothing was taken back.',
        { hint: 'cite log shows what was done.' },
      );
    case 'already':
      return makeAlreadyError(what, outcome.entry);
    case 'blocked':
      return makeBlockedError(what, outcome.entry, outcome.obstacles);
  }
}

function makeAlreadyError(what: 'undo' | 'redo', { id, command, undoneBy }: LogEntry): CiteError {
  const name = `Entry ${id} (${quoteText(command)})`;
  if (what === 'redo') {
    return new CiteError('log.already', `${name} stands: it was not taken back.`, {
      hint: 'cite log shows what was taken back.',
    });
  }
  return new CiteError('log.already', `${name} was taken back already, by entry ${undoneBy}.`, {
    hint: `${formatCommand(['redo', String(id)])} does it again.`,
  });
}

function makeBlockedError(
  what: 'undo' | 'redo',
  { id, command }: LogEntry,
  obstacles: readonly Obstacle[],
): CiteError {
  const act = what === 'undo' ? 'taken back' : 'done again';
  const name = `Entry ${id} (${quoteText(command)})`;
  if (obstacles.length === 0) {
    return new CiteError(
      'log.blocked',
      `${name} cannot be ${act}: later changes, made by another program, stand in the way.`,
      { hint: 'Nothing was changed.' },
    );
  }
  const count = obstacles.length === 1 ? 'a later entry stands' : 'later entries stand';
  const lines = obstacles.slice(0, mostNamed).map(({ entry, why }) => {
    return `  ${entry.id}  ${quoteText(entry.command)} ${reasons[why]}`;
  });
  const more = obstacles.length - lines.length;
  const steps = obstacles.slice(0, mostNamed).map(({ entry }) => toCommand(entry));
  const last = formatCommand([what, String(id)]);
  const order = more > 0 ? `${steps.join(', ')}, …, ${last}` : [...steps, last].join(', ');
  return new CiteError('log.blocked', `${name} cannot be ${act}: ${count} in the way.`, {
    hint: [
      ...lines,
      ...(more > 0 ? [`  … and ${more} more`] : []),
      `Nothing was changed. To go on, in this order: ${order}`,
    ].join('\n'),
  });
}

function toCommand({ id, kind }: LogEntry): string {
  return formatCommand([kind === 'undo' ? 'redo' : 'undo', String(id)]);
}
