import { isolate, toCellText } from '../cellText.ts';
import type { Paint } from '../paint.ts';
import { cutToWidth, measureWidth, padToWidth } from '../width.ts';
import { drawList } from './drawList.ts';
import { drawNothing } from './drawNothing.ts';
import { type Field, showField } from './field.ts';
import { toHelpLine } from './help.ts';
import { findBody, findLayout } from './layout.ts';
import { layText } from './layText.ts';
import { listMenu } from './menu.ts';
import { type Mode, mostArticles, type PickerState } from './state.ts';

/** What the window shows: a line each for as many lines as it has, and where the cursor stands. */
export interface Frame {
  readonly lines: readonly string[];
  /** Cells from the left in the first line. */
  readonly column: number;
}

/** Draws a state. No line is wider than the window; all text of the library is made safe. */
export function drawFrame(state: PickerState, paint: Paint): Frame {
  const { mode, rows } = state;
  const label = mode.kind === 'post' ? 'Cite in post: ' : 'Find: ';
  const field = mode.kind === 'post' ? mode.field : state.field;
  const head = drawField(label, field, state.columns, paint);
  const lines = [head.line, drawStatus(state, paint)];
  lines.push(...drawBody(state, paint));
  if (findLayout(state).hasHelp)
    lines.push(paint.dim(cutToWidth(toHelpLine(state), state.columns)));
  return { lines: lines.slice(0, rows), column: head.column };
}

function drawField(label: string, field: Field, columns: number, paint: Paint) {
  const shownLabel = columns > 30 ? label : '> ';
  const width = measureWidth(shownLabel);
  const shown = showField(field, Math.max(2, columns - width));
  return {
    line: paint.heading(shownLabel) + shown.text,
    column: Math.min(columns - 1, width + shown.column),
  };
}

/** What came of the last action, what is missing in the query, or how many were found. */
function drawStatus(state: PickerState, paint: Paint): string {
  const { columns, message, hint, post, marked, mode } = state;
  const toFit = (text: string) => cutToWidth(toCellText(text), columns);
  if (message !== undefined) {
    return (message.isWrong ? paint.error : paint.success)(toFit(message.text));
  }
  if (mode.kind === 'post') {
    const [first = ''] = mode.keys;
    const about = mode.keys.length === 1 ? first : `${mode.keys.length} articles`;
    return paint.dim(toFit(`Where is ${about} cited? Choose a post, or type a new one.`));
  }
  if (hint !== undefined) return paint.warning(toFit(hint));
  const parts = [
    countFound(state),
    ...(marked.length > 0 ? [`${marked.length} marked`] : []),
    ...(post === undefined ? [] : [`citing in ‘${post}’`]),
  ];
  return paint.dim(toFit(parts.join(' · ')));
}

function countFound({ found, hasMore, total, searched }: PickerState): string {
  if (searched === undefined) return '…';
  const count = `${formatCount(found.length)}${hasMore ? '+' : ''} of ${formatCount(total)}`;
  return hasMore && found.length >= mostArticles ? `${count} (type more to see the others)` : count;
}

/** `1,204` */
function formatCount(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function drawBody(state: PickerState, paint: Paint): readonly string[] {
  const { mode } = state;
  const room = findBody(state);
  if (mode.kind === 'menu') return fill(drawMenu(state, mode, room, paint), room);
  if (mode.kind === 'post') return fill(drawOffers(state, mode, room, paint), room);
  if (mode.kind === 'entry' || mode.kind === 'help') {
    return fill(drawText(state, mode.kind, mode.top, room, paint), room);
  }
  const { list, entry } = findLayout(state);
  const isNothing = state.found.length === 0 && state.searched !== undefined;
  const drawn = isNothing ? drawNothing(state, paint) : drawList(state, list, paint);
  const rows = fill(drawn.slice(0, list), list);
  if (entry === 0) return rows;
  const rule = paint.dim('─'.repeat(state.columns));
  return [...rows, rule, ...fill(drawText(state, 'entry', 0, entry, paint), entry)];
}

function drawMenu(
  state: PickerState,
  { at }: Mode & { kind: 'menu' },
  room: number,
  paint: Paint,
): readonly string[] {
  const { marked, found, columns } = state;
  const about =
    marked.length > 0 ? `${marked.length} marked` : (found[state.at]?.key ?? 'nothing is chosen');
  const lines = listMenu(state).map(({ letter, label, shortcut }, index) => {
    const text = `${index === at ? '❯' : ' '} ${letter}  ${label}`;
    const keys = shortcut === undefined || columns < 50 ? '' : `  ${shortcut}`;
    const line = cutToWidth(padToWidth(text, 40) + keys, columns).trimEnd();
    return index === at ? paint.heading(line) : line;
  });
  return [paint.dim(cutToWidth(toCellText(about), columns)), ...scroll(lines, at, room - 1)];
}

function drawOffers(
  { columns }: PickerState,
  { offers, at }: Mode & { kind: 'post' },
  room: number,
  paint: Paint,
): readonly string[] {
  const lines = offers.map(({ label }, index) => {
    const text = isolate(cutToWidth(toCellText(label), columns - 2));
    return index === at ? paint.heading(`❯ ${text}`) : `  ${text}`;
  });
  return scroll(lines, at, room);
}

/** As many lines as there is room for, so that the chosen one is seen. */
function scroll(lines: readonly string[], at: number, room: number): readonly string[] {
  const top = Math.max(0, Math.min(at - room + 1, lines.length - room));
  return lines.slice(top, top + Math.max(0, room));
}

function drawText(
  state: PickerState,
  kind: 'entry' | 'help',
  top: number,
  room: number,
  paint: Paint,
): readonly string[] {
  const lines = layText(state, kind);
  const seen = lines
    .slice(top, top + room)
    .map(({ name, text }) => (name === '' ? paint.title(text) : paint.dim(name) + text));
  return lines.length > top + room ? [...seen.slice(0, -1), paint.dim('…')] : seen;
}

function fill(lines: readonly string[], room: number): readonly string[] {
  return [...lines, ...Array<string>(Math.max(0, room - lines.length)).fill('')];
}
