import type { DateOrder } from '../../domain/date.ts';
import type { Result } from '../../domain/problem.ts';
import { quoteText } from '../../domain/quoteText.ts';
import { type OutputForm, outputForms } from '../../styles/style.ts';

/** What can be set, and what it is when it has been read. */
export interface SettingValues {
  readonly library: string;
  readonly post: string;
  readonly style: string;
  readonly as: OutputForm;
  readonly heading: string;
  readonly 'date-order': DateOrder;
  readonly backups: number;
  readonly 'doctor.skip': string;
  readonly 'blog.date-form': BlogDateForm;
  readonly 'blog.order': BlogOrder;
  readonly 'blog.group': boolean;
  readonly 'blog.ignore-articles': string;
}

export type BlogDateForm = 'mdy' | 'dmy' | 'iso' | 'long';
export type BlogOrder = 'outlet' | 'date';
export type SettingName = keyof SettingValues;

/** One setting: how it is told to the user, and how its text is read. */
export interface Setting<T> {
  readonly summary: string;
  /** What may be given, for completion; undefined where any text may. */
  readonly choices?: readonly string[];
  read(text: string): Result<T>;
}

/** Every setting, in the order in which they are shown. */
export const settings: { readonly [N in SettingName]: Setting<SettingValues[N]> } = {
  library: { summary: 'the library file', read: readText },
  post: { summary: 'the post that add and import cite in', read: readText },
  style: { summary: 'the style of export and render', read: readText },
  as: choice('the form of cite export', outputForms),
  heading: { summary: 'the heading of a section', read: readText },
  'date-order': choice('how 3/4/24 is read where nothing tells', ['mdy', 'dmy', 'ymd']),
  backups: { summary: 'how many daily copies of the library are kept', read: readCount },
  'doctor.skip': {
    summary: 'what cite doctor never tells of: CODE or CODE:NAME, parted by commas',
    read: readText,
  },
  'blog.date-form': choice('dates of the blog style', ['mdy', 'dmy', 'iso', 'long']),
  'blog.order': choice('the order of the blog style', ['outlet', 'date']),
  'blog.group': {
    summary: 'whether the blog style groups lines of one outlet',
    choices: ['yes', 'no'],
    read: readYes,
  },
  'blog.ignore-articles': {
    summary: 'languages whose articles (the, al-, le) the blog style ignores in sorting',
    read: readText,
  },
};

/** The setting of that name; undefined where there is none. */
export function findSettingName(name: string): SettingName | undefined {
  return listSettingNames().find((known) => known === name.toLowerCase());
}

/** The names of all settings, in the order in which they are shown. */
export function listSettingNames(): readonly SettingName[] {
  return Object.keys(settings).filter((name): name is SettingName => name in settings);
}

function choice<T extends string>(summary: string, choices: readonly T[]): Setting<T> {
  return {
    summary,
    choices,
    read: (text) => {
      const found = choices.find((one) => one === text.trim().toLowerCase());
      if (found !== undefined) return { ok: true, value: found };
      return refuse(`${quoteText(text)} is none of ${choices.join(', ')}`);
    },
  };
}

function readText(text: string): Result<string> {
  const value = text.trim();
  return value === '' ? refuse('it is empty') : { ok: true, value };
}

function readCount(text: string): Result<number> {
  if (/^\s*\d{1,3}\s*$/.test(text)) return { ok: true, value: Number(text) };
  return refuse(`${quoteText(text)} is no whole number from 0 to 999`);
}

function readYes(text: string): Result<boolean> {
  if (/^\s*(?:yes|true|on|1)\s*$/i.test(text)) return { ok: true, value: true };
  if (/^\s*(?:no|false|off|0)\s*$/i.test(text)) return { ok: true, value: false };
  return refuse(`${quoteText(text)} is neither yes nor no`);
}

function refuse(message: string): Result<never> {
  return { ok: false, problem: { code: 'config.invalid', message } };
}
