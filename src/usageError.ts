import type { Argument, Command, CommanderError } from 'commander';
import { getExamples } from './commands/command.ts';
import { CiteError } from './domain/error.ts';
import { findNearest } from './domain/nearest.ts';
import { quoteText } from './domain/quoteText.ts';

/**
 * What commander found wrong with a command line, in the words and quotes of ours; the code of an
 * argument that is missing is `usage.argument`.
 *
 * @param text What it wrote of it.
 * @param command The one that the line names.
 */
export function toUsageError(text: string, command: Command, cause: CommanderError): CiteError {
  const name = nameCommand(command);
  const missing = describeMissing(text, command, name, cause);
  const [message, ...hint] =
    missing ??
    describeInvalid(text, cause) ??
    describeLackingValue(text, command, cause) ??
    describeExcess(command, name, cause) ??
    describeSearch(command, name, text, cause) ??
    describeOther(text);
  hint.push(`See: ${name} --help`);
  const code = missing === undefined ? 'usage' : 'usage.argument';
  return new CiteError(code, message, { hint: hint.join('\n'), cause });
}

type Described = readonly [message: string, ...hint: string[]];

/** How a command is called: `cite post cite`. */
function nameCommand(command: Command): string {
  const { parent } = command;
  return parent === null ? command.name() : `${nameCommand(parent)} ${command.name()}`;
}

function describeMissing(
  text: string,
  command: Command,
  name: string,
  { code }: CommanderError,
): Described | undefined {
  const argument = code === 'commander.missingArgument' ? findMissing(command, text) : undefined;
  if (argument === undefined) return undefined;
  // Two arguments may be declared as one.
  const needed = argument.name().replace('> <', ' and ');
  const message = `${name} needs ${needed}: ${argument.description}.`;
  const [example] = getExamples(command);
  return example === undefined ? [message] : [message, `Such as: ${example[0]}`];
}

/** The argument that commander misses; it tells its name in quotes. */
function findMissing(command: Command, text: string): Argument | undefined {
  const name = /'([^']*)'/.exec(text)?.[1];
  return command.registeredArguments.find((argument) => argument.name() === name);
}

const invalidForms = [
  /^error: option '(?:-\w, )?(?<what>--[\w-]+)[^']*' argument '(?<wrong>.*)' is invalid\. (?<said>.*)/s,
  /^error: command-argument value '(?<wrong>.*)' is invalid for argument '(?<what>.*)'\. (?<said>.*)/s,
];

function describeInvalid(text: string, { code }: CommanderError): Described | undefined {
  if (code !== 'commander.invalidArgument') return undefined;
  const found = invalidForms.map((form) => form.exec(text)?.groups).find((groups) => groups);
  if (found === undefined) return undefined;
  const { what = '', wrong = '', said = '' } = found;
  const message = `${what} can’t be ${quoteText(wrong)}. ${said.trimEnd()}`;
  const choices = /^Choose from (.*)\.$/.exec(said.trimEnd())?.[1]?.split(', ') ?? [];
  const [near] = findNearest(wrong, choices, 1);
  return near === undefined ? [message] : [message, `Did you mean ${near}?`];
}

/** An option that stands without its value. */
function describeLackingValue(
  text: string,
  { options }: Command,
  { code }: CommanderError,
): Described | undefined {
  if (code !== 'commander.optionMissingArgument') return undefined;
  const flags = /'([^']*)'/.exec(text)?.[1];
  const option = options.find((each) => each.flags === flags);
  const value = /<(.*)>/.exec(flags ?? '')?.[1];
  if (option?.long === undefined || value === undefined) return undefined;
  return [`${option.long} needs ${value}: ${option.description}.`];
}

function describeExcess(
  { args, registeredArguments }: Command,
  name: string,
  { code }: CommanderError,
): Described | undefined {
  if (code !== 'commander.excessArguments') return undefined;
  const extra = args[registeredArguments.length] ?? '';
  const taken = registeredArguments.map((argument) => argument.name()).join(' and ');
  const what = taken === '' ? 'no arguments' : `${taken} alone`;
  return [
    `${name} takes ${what}, and ${quoteText(extra)} is too much.`,
    'What has spaces in it stands in quotation marks.',
  ];
}

/** Commands that take words need no option for them, as others do. */
function describeSearch(
  { registeredArguments }: Command,
  name: string,
  text: string,
  { code }: CommanderError,
): Described | undefined {
  if (code !== 'commander.unknownOption' || !/'--search(?:=.*)?'/s.test(text)) return undefined;
  if (!registeredArguments.some((argument) => argument.name() === 'WORDS')) return undefined;
  return ['Unknown option ‘--search’.', `The words stand by themselves: ${name} WORDS`];
}

function describeOther(text: string): Described {
  const [first = '', ...rest] = text.trimEnd().split('\n');
  const message = first
    .replace(/^error: /, '')
    .replace(/'([^']*)'/g, (_, quoted: string) => quoteText(quoted));
  const sentence = `${message.charAt(0).toUpperCase()}${message.slice(1)}`.replace(/\.?$/, '.');
  return [sentence, ...rest.map((line) => line.replace(/^\((.*)\)$/, '$1'))];
}
