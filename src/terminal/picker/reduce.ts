import { editField, toField } from './field.ts';
import type { Key } from './key.ts';
import { findBody, findLayout } from './layout.ts';
import { layText } from './layText.ts';
import { listMenu, type MenuItem, shortcuts } from './menu.ts';
import type { PostOffer } from './picker.ts';
import { browse, type Effect, getChosen, getTaken, type Mode, type PickerState } from './state.ts';

/** A state, and what is to be done. */
export interface Step {
  readonly state: PickerState;
  readonly effect?: Effect;
}

/** What a key does. Pure: the same state and key give the same step. */
export function reduce(before: PickerState, key: Key): Step {
  const name = key.kind === 'key' ? key.name : '';
  if (name === 'ctrl-c') return { state: before, effect: { kind: 'interrupt' } };
  if (name === 'ctrl-z') return { state: before, effect: { kind: 'suspend' } };
  if (name === 'ctrl-l') return { state: before, effect: { kind: 'repaint' } };
  const state = { ...before, message: undefined };
  if (state.mode.kind === 'menu') return inMenu(state, state.mode, key);
  if (state.mode.kind === 'post') return inPost(state, state.mode, key);
  if (state.mode.kind === 'entry' || state.mode.kind === 'help') {
    return inText(state, state.mode, key);
  }
  return inBrowse(state, key);
}

function inBrowse(state: PickerState, key: Key): Step {
  const name = key.kind === 'key' ? key.name : '';
  if (name === 'escape') return { state, effect: { kind: 'end', keys: [] } };
  if (name === 'enter') return take(state, state.post === undefined ? 'print' : 'cite');
  if (name === 'f1' || (key.kind === 'text' && key.text === '?' && state.field.text === '')) {
    return { state: { ...state, mode: { kind: 'help', top: 0 } } };
  }
  if (name === 'tab' && state.found.length === 0) return { state: putNear(state) };
  if (name === 'tab') return { state: moveTo(toggle(state), state.at + 1) };
  if (name === 'backtab') return { state: moveTo(toggle(state), state.at - 1) };
  if (name === 'ctrl-x') return { state: { ...state, mode: { kind: 'menu', at: 0 } } };
  const action = shortcuts[name];
  if (action !== undefined) return take(state, action);
  const target = toTarget(name, state.at, state.found.length, findLayout(state).list);
  if (target !== undefined) return { state: moveTo(state, target) };
  const field = editField(state.field, key);
  return { state: field === undefined ? state : { ...state, field } };
}

function inMenu(state: PickerState, mode: Mode & { kind: 'menu' }, key: Key): Step {
  const menu = listMenu(state);
  const name = key.kind === 'key' ? key.name : '';
  if (name === 'escape' || name === 'ctrl-x') return { state: { ...state, mode: browse } };
  const letter = key.kind === 'text' ? key.text.toLowerCase() : '';
  const item = name === 'enter' ? menu[mode.at] : menu.find((one) => one.letter === letter)?.name;
  const chosen = typeof item === 'string' ? item : (item?.name ?? shortcuts[name]);
  if (chosen !== undefined) return take({ ...state, mode: browse }, chosen);
  const target = toTarget(name, mode.at, menu.length, menu.length);
  return target === undefined ? { state } : { state: { ...state, mode: { ...mode, at: target } } };
}

function inPost(state: PickerState, mode: Mode & { kind: 'post' }, key: Key): Step {
  const name = key.kind === 'key' ? key.name : '';
  if (name === 'escape') return { state: { ...state, mode: browse } };
  if (name === 'enter') {
    // Offers for what was typed before are no answer yet.
    const isCurrent = mode.offeredFor === mode.field.text;
    const offer = isCurrent ? mode.offers[mode.at] : undefined;
    return offer === undefined ? { state } : cite({ ...state, mode: browse }, mode.keys, offer);
  }
  const target = toTarget(name, mode.at, mode.offers.length, findBody(state));
  if (target !== undefined) return { state: { ...state, mode: { ...mode, at: target } } };
  const field = editField(mode.field, key);
  return field === undefined ? { state } : { state: { ...state, mode: { ...mode, field, at: 0 } } };
}

/** While a text takes the place of the list. */
function inText(state: PickerState, mode: Mode & { kind: 'entry' | 'help' }, key: Key): Step {
  const name = key.kind === 'key' ? key.name : '';
  const isLeft = ['escape', 'enter', 'ctrl-v', 'f1'].includes(name) || key.kind === 'text';
  if (isLeft) return { state: { ...state, mode: browse } };
  const page = findBody(state);
  const count = layText(state, mode.kind).length;
  const top = toTarget(name, mode.top, Math.max(1, count - page + 1), page);
  return top === undefined ? { state } : { state: { ...state, mode: { ...mode, top } } };
}

/** Begins an action on what is marked or chosen. */
function take(state: PickerState, name: MenuItem['name']): Step {
  const keys = getTaken(state);
  const chosen = getChosen(state)?.key;
  const [first = chosen] = keys;
  if (name === 'help') return { state: { ...state, mode: { kind: 'help', top: 0 } } };
  if (name === 'unmark') return { state: { ...state, marked: [] } };
  if (first === undefined) return { state: tell(state, 'Nothing is found, so nothing is chosen.') };
  switch (name) {
    case 'print':
      return { state, effect: { kind: 'end', keys } };
    case 'show':
      return { state: { ...state, mode: { kind: 'entry', top: 0 } } };
    case 'edit':
      return { state, effect: { kind: 'act', action: { kind: 'edit', key: chosen ?? first } } };
    case 'cite':
      if (state.post !== undefined) {
        return cite(state, keys, { slug: state.post, label: state.post });
      }
      return { state: { ...state, mode: { ...askPost, keys } } };
    default:
      return { state, effect: { kind: 'act', action: { kind: name, keys } } };
  }
}

const askPost = {
  kind: 'post',
  field: toField(''),
  offers: [],
  offeredFor: undefined,
  at: 0,
} as const;

function cite(state: PickerState, keys: readonly string[], post: PostOffer): Step {
  return { state, effect: { kind: 'act', action: { kind: 'cite', keys, post } } };
}

/** Puts what is spelled nearly so in for the words that nothing has. */
function putNear(state: PickerState): PickerState {
  const { near, field } = state;
  if (near === undefined || near.query !== field.text) return state;
  const text = near.words.reduce((line, { typed, offers: [offer = typed] }) => {
    const bare = offer.replaceAll('"', '');
    const isQuoted = line.includes(`"${typed}"`) || !bare.includes(' ');
    return line.replace(typed, () => (isQuoted ? bare : `"${bare}"`));
  }, field.text);
  return { ...state, field: toField(text) };
}

function tell(state: PickerState, text: string): PickerState {
  return { ...state, message: { text, isWrong: true } };
}

function toggle(state: PickerState): PickerState {
  const chosen = getChosen(state);
  if (chosen === undefined) return state;
  const others = state.marked.filter((key) => key !== chosen.key);
  const isMarked = others.length < state.marked.length;
  return { ...state, marked: isMarked ? others : [...others, chosen.key] };
}

/** Where a key goes in a list; undefined for a key that goes nowhere. */
function toTarget(name: string, at: number, count: number, page: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    up: -1,
    'ctrl-p': -1,
    down: 1,
    'ctrl-n': 1,
    pageup: -Math.max(1, page - 1),
    pagedown: Math.max(1, page - 1),
    home: -at,
    end: count,
  };
  const step = steps[name];
  return step === undefined ? undefined : Math.max(0, Math.min(count - 1, at + step));
}

/** Chooses a row, and scrolls so that it is seen. */
export function moveTo(state: PickerState, target: number): PickerState {
  const page = Math.max(1, findLayout(state).list);
  const at = Math.max(0, Math.min(state.found.length - 1, target));
  const highest = Math.min(at, Math.max(0, state.found.length - page));
  return { ...state, at, top: Math.max(0, at - page + 1, Math.min(state.top, highest)) };
}
