import type { Key } from '../../../src/terminal/picker/key.ts';
import type { PickRow } from '../../../src/terminal/picker/picker.ts';
import { reduce } from '../../../src/terminal/picker/reduce.ts';
import { type Effect, makeState, type PickerState } from '../../../src/terminal/picker/state.ts';

export const rows: readonly PickRow[] = [
  {
    key: 'salhy2024inside',
    date: '2024-12-07',
    outlet: 'Middle East Eye',
    title: 'Inside the Iraqi factions’ decision to keep out of Syria',
  },
  { key: 'mada2024', date: '2024-12-04', outlet: 'المدى', title: 'بغداد على الحدود: هل تتدخل؟' },
  {
    key: 'xinhua2024',
    date: '2024',
    outlet: '新华社',
    title: '伊拉克总理说伊拉克不会只是叙利亚的旁观者',
  },
  { key: 'evil2023', date: '', outlet: 'Evil\u001b[2J', title: 'red\u001b[31m\u202etxet\r\nnext' },
];

/** A picker that found the rows, so many of them if given. */
export function makeFound(
  size: { columns: number; rows: number } = { columns: 80, rows: 24 },
  found: readonly PickRow[] = rows,
  post?: string,
): PickerState {
  const state = makeState({ query: '', post, total: 16_204 }, size);
  return { ...state, found, searched: { query: '', limit: 60 } };
}

/** Presses keys by their names; `'…` is typed, `^…` is pasted. */
export function press(state: PickerState, ...names: readonly string[]) {
  const effects: Effect[] = [];
  const end = names.reduce((before, name) => {
    const step = reduce(before, toKey(name));
    if (step.effect !== undefined) effects.push(step.effect);
    return step.state;
  }, state);
  return { state: end, effects };
}

function toKey(name: string): Key {
  if (name.startsWith("'")) return { kind: 'text', text: name.slice(1) };
  if (name.startsWith('^')) return { kind: 'paste', text: name.slice(1) };
  return { kind: 'key', name };
}
