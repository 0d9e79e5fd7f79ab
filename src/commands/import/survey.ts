import type { DateOrder } from '../../domain/date.ts';
import { findOnlyOrder } from '../../domain/parseDate.ts';
import { createDamage } from '../../importers/damage.ts';
import { decodeText } from '../../importers/decodeText.ts';
import type { ImportOptions } from '../import.ts';
import { nameFile } from './nameFile.ts';
import type { Input, InputGroup } from './openInput.ts';
import { toFileProblem } from './toFileProblem.ts';
import { toReadOptions } from './toReadOptions.ts';

/** What files show of themselves before they are imported. */
export interface Survey {
  /** The one order that all dates which fit one order only have. */
  readonly order: 'mdy' | 'dmy' | undefined;
  /** One of the dates can be read in two ways. */
  readonly isAmbiguous: boolean;
  /** The outlets that are named. */
  readonly outlets: ReadonlySet<string>;
}

const mayBeEither = /^\s*\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\s*$/;

/**
 * Reads the files of a group once, without storing anything.
 *
 * @param isEnough Asked now and then; true ends the reading.
 */
export async function surveyInputs(
  group: InputGroup,
  options: ImportOptions,
  isEnough: (survey: Survey) => boolean,
): Promise<Survey> {
  const seen = new Set<'mdy' | 'dmy'>();
  const outlets = new Set<string>();
  let isAmbiguous = false;
  const toSurvey = (): Survey => {
    const [order] = seen.size === 1 ? seen : [];
    return { order, isAmbiguous, outlets };
  };
  for (const input of group.inputs) {
    for await (const records of readBatches(input, options, group.isBundle)) {
      for (const { draft } of records) {
        if (draft?.outlet !== undefined) outlets.add(draft.outlet);
        if (draft?.date === undefined) continue;
        const order = findOnlyOrder(draft.date);
        if (order !== undefined) seen.add(order);
        else isAmbiguous ||= mayBeEither.test(draft.date);
      }
      if (isEnough(toSurvey())) return toSurvey();
    }
  }
  return toSurvey();
}

/** One of many that cannot be read is told when it is imported. */
async function* readBatches(input: Input, options: ImportOptions, isOneOfMany: boolean) {
  try {
    const text = decodeText(input.read(), {
      encoding: options.encoding,
      onDamage: createDamage().mark,
    });
    yield* input.importer.read(text, toReadOptions(input, options)).batches;
  } catch (error) {
    if (!isOneOfMany) throw nameFile(error, input.name);
    toFileProblem(error, input.name);
  }
}

/** How the numbers of a group's dates are read, and what is to be said of it. */
export interface OrderChoice {
  /** Undefined: as the program reads them by itself. */
  readonly order: DateOrder | undefined;
  readonly remark: string | undefined;
}

/**
 * Chooses the order: the flag's, else the one that the file's own dates show, else the one that is set.
 *
 * @param name The file or folder, for the remark.
 */
export function chooseOrder(
  name: string,
  flag: DateOrder | undefined,
  survey: Survey,
  set: DateOrder | undefined,
): OrderChoice {
  if (flag !== undefined) return { order: flag, remark: undefined };
  if (survey.order === 'dmy' && set !== 'dmy') {
    const remark = `${name}: its dates have the day first; if not, give --date-order mdy`;
    return { order: 'dmy', remark };
  }
  if (survey.order === 'mdy' && set !== undefined && set !== 'mdy') {
    const remark = `${name}: its dates have the month first, other than you have set; if not, give --date-order ${set}`;
    return { order: 'mdy', remark };
  }
  const order = survey.order ?? set;
  if (set === undefined || survey.order !== undefined || !survey.isAmbiguous) {
    return { order, remark: undefined };
  }
  const first = { mdy: 'month', dmy: 'day', ymd: 'year' }[set];
  return { order, remark: `${name}: 3/4/24 was read with the ${first} first, as you have set` };
}
