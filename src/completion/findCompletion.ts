import type { Command, Option } from 'commander';
import type { Candidate, CompletionKind } from './candidate.ts';
import { listParameters, type Parameter } from './listParameters.ts';
import { tellOptionKind, tellParameterKind } from './tellKind.ts';

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
  /** The arguments that stand before it. */
  readonly earlier: readonly string[];
  /** The option whose value it is. */
  readonly option: Option | undefined;
  /** After `--` nothing is an option. */
  readonly isPlain: boolean;
  /** `help` stands before the command, so that its arguments are no concern. */
  readonly isHelp: boolean;
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
  const { command, earlier, option, isPlain, isHelp } = position;
  if (option !== undefined && !(option.optional && current.startsWith('-'))) {
    return { kind: tellOptionKind(option), start: current, prefix: '' };
  }
  if (!isPlain && current.startsWith('-')) return completeOption(command, current);
  if (command.commands.length > 0 && earlier.length === 0) {
    return { kind: listSubcommands(command, isHelp), start: current, prefix: '' };
  }
  if (isHelp) return { kind: { from: 'nothing' }, start: current, prefix: '' };
  const parameters = listParameters(command);
  const last = parameters.at(-1);
  const parameter = parameters[earlier.length] ?? (last?.isVariadic ? last : undefined);
  const kind = tellParameterKind(command, parameter, earlier);
  return { kind, start: current, prefix: '', parameter };
}

function listSubcommands(command: Command, isHelp: boolean): CompletionKind {
  const candidates: Candidate[] = command.commands.map((one) => ({
    value: one.name(),
    remark: one.summary(),
  }));
  if (isRoot(command) && !isHelp) {
    candidates.push({ value: helpWord, remark: 'show help for a command' });
  }
  return { from: 'list', candidates };
}

/** What stands before a command for its help. */
const helpWord = 'help';

function isRoot(command: Command): boolean {
  return command.parent === null;
}

function findPosition(program: Command, words: readonly string[]): Position {
  let command = program;
  const earlier: string[] = [];
  let option: Option | undefined;
  let isPlain = false;
  let isHelp = false;
  for (const word of words) {
    if (option?.optional && word.startsWith('-')) option = undefined;
    if (option !== undefined) option = undefined;
    else if (!isPlain && word === '--') isPlain = true;
    else if (!isPlain && word.startsWith('-') && word !== '-') option = findOpen(command, word);
    else if (word === helpWord && isRoot(command) && earlier.length === 0) isHelp = true;
    else {
      const isFirst = earlier.length === 0;
      const next = isFirst ? command.commands.find((one) => one.name() === word) : undefined;
      if (next === undefined) earlier.push(word);
      else command = next;
    }
  }
  return { command, earlier, option, isPlain, isHelp };
}

/** The option of a word, where its value is the next word. */
function findOpen(command: Command, word: string): Option | undefined {
  if (word.includes('=')) return undefined;
  const option = findOption(command, word);
  return option?.required || option?.optional ? option : undefined;
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
    return { kind: tellOptionKind(option), start: current.slice(equals + 1), prefix };
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
