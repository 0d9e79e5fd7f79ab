import type { Command, Option } from 'commander';
import { articleTypes } from '../domain/article.ts';
import { outletKinds } from '../domain/outletKind.ts';
import type { NameKind } from '../store/libraryCompletion.ts';
import type { CompletionKind } from './candidate.ts';
import type { Parameter } from './listParameters.ts';

const files: CompletionKind = { from: 'files' };
const styles: CompletionKind = { from: 'styles' };
const checks: CompletionKind = { from: 'checks' };
const nothing: CompletionKind = { from: 'nothing' };

const library = (...kinds: readonly NameKind[]): CompletionKind => ({ from: 'library', kinds });

const list = (values: readonly string[]): CompletionKind => ({
  from: 'list',
  candidates: values.map((value) => ({ value })),
});

/** What the values of options are. A new outlet, say, has a name that nobody knows yet; an old one is a help all the same. */
const optionKinds: Readonly<Record<string, CompletionKind>> = {
  '--outlet': library('outlet'),
  '--author': library('author'),
  '--post': library('post'),
  '--tag': library('tag'),
  '--add-tag': library('tag'),
  '--remove-tag': library('tag'),
  '--remove-alias': library('outlet'),
  '--style': styles,
  '--only': checks,
  '--skip': checks,
  '--explain': checks,
  '--type': list(articleTypes),
  '--kind': list(outletKinds),
};

/** What the value of an option may be. */
export function tellOptionKind(option: Option): CompletionKind {
  const choices = findChoices(option.parseArg);
  if (choices !== undefined) return list(choices);
  if (/[<[]FILE[\]>]/.test(option.flags)) return files;
  return optionKinds[option.long ?? ''] ?? nothing;
}

/** What the arguments of commands are, by the command and the argument's name, then by the name alone. */
const parameterKinds: Readonly<Record<string, CompletionKind>> = {
  KEY: library('key'),
  KEEP: library('key'),
  OTHER: library('key'),
  WHAT: library('key', 'outlet'),
  OUTLET: library('outlet'),
  SLUG: library('post'),
  'outlet KEEP': library('outlet'),
  'outlet OTHER': library('outlet'),
  'search NAME': library('search'),
  'style NAME': { from: 'styles', only: 'added' },
  'config NAME': { from: 'settings' },
  FILE: files,
  SOURCE: files,
  'POST.md': files,
};

/** What a setting may be set to, where it is neither free nor one of a few words. */
const settingKinds: Readonly<Record<string, CompletionKind>> = {
  library: files,
  post: library('post'),
  style: styles,
};

/**
 * What an argument may be.
 *
 * @param earlier The arguments before it.
 */
export function tellParameterKind(
  command: Command,
  parameter: Parameter | undefined,
  earlier: readonly string[],
): CompletionKind {
  if (parameter === undefined) return nothing;
  const choices = findChoices(parameter.parse);
  if (choices !== undefined) return list(choices);
  const group = command.parent?.name() ?? '';
  if (group === 'config' && parameter.name === 'VALUE') {
    const name = earlier.at(-1)?.toLowerCase() ?? '';
    return settingKinds[name] ?? { from: 'settingValues', name };
  }
  return parameterKinds[`${group} ${parameter.name}`] ?? parameterKinds[parameter.name] ?? nothing;
}

/** What a parser of `parseChoice` reads. */
function findChoices(parse: unknown): readonly string[] | undefined {
  if (typeof parse !== 'function' || !('choices' in parse)) return undefined;
  const { choices } = parse;
  return Array.isArray(choices) ? choices.filter((one) => typeof one === 'string') : undefined;
}
