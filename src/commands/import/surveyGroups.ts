import type { Dependencies } from '../dependencies.ts';
import type { ImportOptions } from '../import.ts';
import { nameFile } from './nameFile.ts';
import type { InputGroup } from './openInput.ts';
import { chooseOrder, type OrderChoice, type Survey, surveyInputs } from './survey.ts';

/** The files of one argument, and what was found out about them. */
export interface SurveyedGroup {
  readonly group: InputGroup;
  readonly survey: Survey;
  readonly order: OrderChoice;
}

/** Looks at all files before anything is stored, no longer than something can come of it. */
export async function surveyGroups(
  groups: readonly InputGroup[],
  options: ImportOptions,
  dependencies: Dependencies,
): Promise<readonly SurveyedGroup[]> {
  const set = dependencies.settings.get('date-order');
  const { dateOrder } = options;
  const isSettled = ({ order }: Survey) =>
    dateOrder !== undefined || (order === 'mdy' && (set === undefined || set === 'mdy'));
  const isEnough = (survey: Survey) => !dependencies.canAsk && isSettled(survey);
  const surveyed: SurveyedGroup[] = [];
  for (const group of groups) {
    try {
      const survey = await surveyInputs(group, options, isEnough);
      const order = chooseOrder(group.name, dateOrder, survey, set);
      surveyed.push({ group, survey, order });
    } catch (error) {
      throw nameFile(error, group.name);
    }
  }
  return surveyed;
}
