import { isolate, toCellText } from '../cellText.ts';
import type { Paint } from '../paint.ts';
import { cutToWidth } from '../width.ts';
import { wrapText } from '../wrapText.ts';
import type { PickerState } from './state.ts';

/** What stands in place of a list that is empty: that it is, and what may have been meant. */
export function drawNothing(state: PickerState, paint: Paint): readonly string[] {
  const { field, near, hint, columns } = state;
  if (hint !== undefined) return [];
  const words = near?.query === field.text ? near.words : [];
  const told = words.map(({ typed, offers }) => {
    const meant = offers.map((offer) => `‘${offer}’`).join(' or ');
    return `Nothing has ‘${typed}’. Did you mean ${meant}?`;
  });
  const put = words.length === 0 ? [] : ['Tab puts the first in.'];
  return ['No article has all of this.', ...told, ...put]
    .flatMap((text) => wrapText(toCellText(text), Math.max(1, columns - 3)).split('\n'))
    .map((text) => paint.dim(`   ${isolate(cutToWidth(text, Math.max(0, columns - 3)))}`));
}
