import type { Command, Option } from 'commander';
import type { NameKind } from '../store/libraryCompletion.ts';
import type { Candidate, CompletionKind } from './candidate.ts';
import { listParameters, type Parameter } from './listParameters.ts';

/** What the word at the cursor may become. */
export interface Completion {
  /** What it is for, where it is an argument. */
  readonly parameter?: Parameter | undefined;
  readonly kind: CompletionKind;
  /** What was typed of it. */
  readonly start: string;
  /** What stands before it in the same word, `--outlet=`; '' mostly. */
  readonly prefix: string;
}

/** Where in a command line the cursor is. */
interface Position {
  readonly command: Command;
  /** How many arguments stand before it. */
  readonly arguments: number;
  /** The option whose value it is. */
  readonly option: Option | undefined;
  /** After `--` nothing is an option. */
  readonly isPlain: boolean;
}

/**
 * Finds out what the last of the words may become.
 *
 * @param program With the command that the words name declared in detail.
 * @param words Those after the program's name up to the cursor; the last may be ''.
 */
export function findCompletion(program: Command, words: readonly string[]): Completion {
  const current = words.at(-1) ?? '';
  const position = findPosition(program, words.slice(0, -1));
  const { command, option, isPlain } = position;
  if (option !== undefined)
    return { kind: toOptionKind(command, option), start: current, prefix: '' };
  if (!isPlain && current.startsWith('-')) return completeOption(command, current);
  const subcommands = command.commands.filter((one) => one.name() !== 'help' || isRoot(command));
  if (subcommands.length > 0 && position.arguments === 0) {
    const candidates = subcommands.map((one) => ({ value: one.name(), remark: one.summary() }));
    return { kind: { from: 'list', candidates }, start: current, prefix: '' };
  }
  const parameters = listParameters(command);
  const last = parameters.at(-1);
  const parameter = parameters[position.arguments] ?? (last?.isVariadic ? last : undefined);
  return { kind: toParameterKind(command, parameter), start: current, prefix: '', parameter };
}

function isRoot(command: Command): boolean {
  return command.parent === null;
}

function findPosition(program: Command, words: readonly string[]): Position {
  let command = program;
  let count = 0;
  let option: Option | undefined;
  let isPlain = false;
  for (const word of words) {
    if (option !== undefined) option = undefined;
    else if (!isPlain && word === '--') isPlain = true;
    else if (!isPlain && word.startsWith('-') && word !== '-') option = findOpen(command, word);
    else {
      const next = count === 0 ? command.commands.find((one) => one.name() === word) : undefined;
      if (next === undefined) count += 1;
      else command = next;
    }
  }
  return { command, arguments: count, option, isPlain };
}

/** The option of a word, where its value is the next word. */
function findOpen(command: Command, word: string): Option | undefined {
  if (word.includes('=')) return undefined;
  const option = findOption(command, word);
  return option?.required ? option : undefined;
}

function findOption(command: Command, flag: string): Option | undefined {
  for (let at: Command | null = command; at !== null; at = at.parent) {
    const found = at.options.find(({ long, short }) => long === flag || short === flag);
    if (found !== undefined) return found;
  }
  return undefined;
}

function completeOption(command: Command, current: string): Completion {
  const equals = current.indexOf('=');
  const option = equals < 0 ? undefined : findOption(command, current.slice(0, equals));
  if (option !== undefined) {
    const prefix = current.slice(0, equals + 1);
    return { kind: toOptionKind(command, option), start: current.slice(equals + 1), prefix };
  }
  const candidates: Candidate[] = [];
  for (let at: Command | null = command; at !== null; at = at.parent) {
    for (const { long, short, hidden, description } of at.options) {
      if (!hidden) candidates.push({ value: long ?? short ?? '', remark: description });
    }
  }
  candidates.push({ value: '--help', remark: 'show help' });
  return { kind: { from: 'list', candidates }, start: current, prefix: '' };
}

const optionKinds: Readonly<Record<string, NameKind>> = {
  '--outlet': 'outlet',
  '--author': 'author',
  '--post': 'post',
  '--tag': 'tag',
  '--add-tag': 'tag',
  '--remove-tag': 'tag',
};

function toOptionKind(command: Command, option: Option): CompletionKind {
  const choices = findChoices(option.parseArg);
  if (choices !== undefined) return toList(choices);
  if (option.long === '--style') return { from: 'styles' };
  if (/<FILE>/.test(option.flags)) return { from: 'files' };
  const kind = optionKinds[option.long ?? ''];
  // A new outlet, say, has a name that nobody knows yet; an old one is a help all the same.
  if (kind === undefined || command.name() === 'config') return { from: 'nothing' };
  return { from: 'library', kind };
}

/** What the arguments of commands are, by the command and the argument's name, then by the name alone. */
const parameterKinds: Readonly<Record<string, CompletionKind>> = {
  KEY: { from: 'library', kind: 'key' },
  KEEP: { from: 'library', kind: 'key' },
  OTHER: { from: 'library', kind: 'key' },
  WHAT: { from: 'library', kind: 'key' },
  OUTLET: { from: 'library', kind: 'outlet' },
  SLUG: { from: 'library', kind: 'post' },
  'outlet KEEP': { from: 'library', kind: 'outlet' },
  'outlet OTHER': { from: 'library', kind: 'outlet' },
  'search NAME': { from: 'library', kind: 'search' },
  'style NAME': { from: 'styles' },
  'config NAME': { from: 'settings' },
  FILE: { from: 'files' },
  SOURCE: { from: 'files' },
  'POST.md': { from: 'files' },
};

function toParameterKind(command: Command, parameter: Parameter | undefined): CompletionKind {
  if (parameter === undefined) return { from: 'nothing' };
  const choices = findChoices(parameter.parse);
  if (choices !== undefined) return toList(choices);
  const group = command.parent?.name() ?? '';
  const kind = parameterKinds[`${group} ${parameter.name}`] ?? parameterKinds[parameter.name];
  return kind ?? { from: 'nothing' };
}

function toList(choices: readonly string[]): CompletionKind {
  return { from: 'list', candidates: choices.map((value) => ({ value })) };
}

/** What a parser of `parseChoice` reads. */
function findChoices(parse: unknown): readonly string[] | undefined {
  if (typeof parse !== 'function' || !('choices' in parse)) return undefined;
  const { choices } = parse;
  return Array.isArray(choices) ? choices.filter((one) => typeof one === 'string') : undefined;
}
