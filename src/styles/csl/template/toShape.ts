import { cslNameVariables } from '../../../domain/cslNameVariables.ts';
import type { CslDate } from '../toCslDate.ts';
import type { CslItem } from '../toCslItem.ts';
import { type Take, toSampleFamily, toSampleGiven, toSampleText } from './sampleText.ts';
import { toLetters } from './toLetters.ts';

/** A part of an item whose words do not change how the item is printed. */
export interface Slot {
  /** How it is printed, before the style sets it in capitals. */
  readonly text: string;
  /** What stands for it in the sample. */
  readonly sample: string;
}

/** An item with samples in place of all that is regular in it: items of one shape have the same. */
export interface Shape {
  readonly sample: CslItem;
  readonly slots: readonly Slot[];
}

type Fill = (text: string, toSample: (slot: number) => string | undefined) => string;

/** Turns an item into its shape. Nothing is regular in other languages than English: letters and quotes differ. */
export function toShape(item: CslItem, take: Take): Shape {
  const slots: Slot[] = [];
  const fill: Fill = (text, toSample) => {
    const sample = toSample(slots.length);
    if (sample === undefined) return text;
    slots.push({ text, sample });
    return sample;
  };
  const sample: CslItem = { ...item, id: '' };
  if (item['language'] !== undefined && !/^en\b/i.test(String(item['language'])))
    return { sample, slots };
  for (const name in item) {
    if (name === 'id') continue;
    const value = item[name];
    if (typeof value === 'string') sample[name] = toSampleVariable(name, value, take, fill);
    else if (name === 'author' || cslNameVariables.has(name)) {
      if (Array.isArray(value)) sample[name] = value.map((one) => toSampleName(one, take, fill));
    } else if (value !== undefined && 'date-parts' in value)
      sample[name] = toSampleDate(value, take, slots);
  }
  return { sample, slots };
}

const regularVariables: ReadonlySet<string> = new Set([
  'title',
  'container-title',
  'publisher',
  'publisher-place',
]);

const sampleNumbers: Readonly<Record<string, readonly [string, string]>> = {
  volume: ['583', '4'],
  issue: ['694', '12'],
};

function toSampleVariable(name: string, value: string, take: Take, fill: Fill): string {
  if (regularVariables.has(name)) return fill(value, (slot) => toSampleText(value, slot, take));
  const numbers = sampleNumbers[name];
  if (numbers !== undefined && /^[1-9]\d{0,3}$/.test(value))
    return fill(value, () => numbers[take]);
  if (name !== 'year-suffix') return value;
  const number = String(take === 0 ? 20_000 : 40_000);
  fill(toLetters(Number(value)), () => toLetters(Number(number)));
  return number;
}

type CslName = Readonly<Record<string, string | boolean>>;

function toSampleName(name: CslName, take: Take, fill: Fill): CslName {
  const { literal, family, given, ...others } = name;
  if (Object.keys(others).length > 0) return name;
  if (typeof literal === 'string')
    return /^\p{Lu}/u.test(literal)
      ? { ...name, literal: fill(literal, (slot) => toSampleText(literal, slot, take)) }
      : name;
  if (typeof family !== 'string' || typeof given !== 'string') return name;
  if (toSampleFamily(family, 0, take) === undefined || toSampleGiven(given, 0, take) === undefined)
    return name;
  return {
    ...name,
    family: fill(family, (slot) => toSampleFamily(family, slot, take)),
    given: fill(given, (slot) => toSampleGiven(given, slot, take)),
  };
}

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** A day, month or year of our era; each date of an item has samples of its own. */
function toSampleDate(date: CslDate, take: Take, slots: Slot[]): CslDate {
  const { 'date-parts': points = [], circa, literal } = date;
  const [[year, month, day] = [], ...others] = points;
  if (others.length > 0 || circa !== undefined || literal !== undefined) return date;
  if (year === undefined || year < 1000 || year > 9999) return date;
  const at = slots.length % 90;
  const sampleYear = (take === 0 ? 9400 : 8300) + at;
  const sample = [sampleYear];
  slots.push({ text: String(year), sample: String(sampleYear) });
  if (month === undefined) return { 'date-parts': [sample] };
  if (month < 1 || month > 12) {
    slots.pop();
    return date;
  }
  const sampleMonth = take === 0 ? 12 - (at % 4) : 1 + (at % 4);
  slots.push({ text: months[month - 1] ?? '', sample: months[sampleMonth - 1] ?? '' });
  sample.push(sampleMonth);
  if (day === undefined) return { 'date-parts': [sample] };
  const sampleDay = take === 0 ? 22 + (at % 7) : 1 + (at % 7);
  slots.push({ text: String(day), sample: String(sampleDay) });
  return { 'date-parts': [[...sample, sampleDay]] };
}
