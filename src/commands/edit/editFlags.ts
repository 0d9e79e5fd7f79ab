import { type Command, InvalidArgumentError } from 'commander';
import type { DateOrder } from '../../domain/date.ts';
import { collect, parseDateOrder } from '../decodeFlags.ts';
import { addFilters, type FilterFlags } from '../filters.ts';
import { editFields } from './editFields.ts';

/** What `cite edit` is told. */
export interface EditOptions extends Omit<FilterFlags, 'author' | 'tag' | 'type'> {
  readonly keys: readonly string[];
  readonly author?: readonly string[];
  readonly tag?: readonly string[];
  readonly type?: string;
  readonly title?: string;
  readonly date?: string;
  readonly url?: string;
  readonly note?: string;
  readonly key?: string;
  readonly set?: readonly FieldSetting[];
  readonly clear?: readonly string[];
  readonly addTag?: readonly string[];
  readonly removeTag?: readonly string[];
  readonly search?: readonly string[];
  readonly dateOrder?: DateOrder;
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** `--set FIELD=VALUE`, taken apart. */
export interface FieldSetting {
  /** As it was typed. */
  readonly field: string;
  readonly value: string;
}

/** Flags that are new values with a KEY, and filters without. */
export const twofoldFlags = ['outlet', 'author', 'tag', 'type', 'language'] as const;

/** How the flags that are twofold are told. */
const twofold: Readonly<Record<(typeof twofoldFlags)[number], string>> = {
  outlet: 'with KEY its new outlet, else: published by this outlet',
  author: 'with KEY its new author (again for more), else: written by',
  tag: 'with KEY its new tag (again for more), else: with this tag',
  type: 'with KEY its new type, else: of this type',
  language: 'with KEY its new language, else: in this language',
};

/** Declares what can be changed and how articles are picked. */
export function addEditFlags(command: Command): void {
  command
    .optionsGroup('New values:')
    .option('--title <TEXT>', 'its title')
    .option('--date <DATE>', 'when it was published')
    .option('--url <URL>', 'its web address')
    .option('--note <TEXT>', 'a note of your own')
    .option('--key <KEY>', 'another key; the one it had still finds it')
    .option('--add-tag <TAG>', 'one more tag; again for more', collect)
    .option('--remove-tag <TAG>', 'without this tag; again for more', collect)
    .option(
      '--set <FIELD=VALUE>',
      `a new value of any field; again for more: ${editFields.join(', ')}, or one such as DOI, page, editor`,
      collectSetting,
    )
    .option('--clear <FIELD>', 'take a field away; again for more', collect);
  addFilters(command);
  for (const option of command.options) {
    const name = twofoldFlags.find((each) => each === option.attributeName());
    if (name === undefined) continue;
    option.description = twofold[name];
    if (name === 'author' || name === 'tag') option.argParser(collect);
    if (name === 'type') option.argParser(String);
  }
  command
    .optionsGroup('Filters:')
    .option('--search <QUERY>', 'what cite list finds with it', collect)
    .optionsGroup('Options:')
    .option(
      '--date-order <ORDER>',
      'how 3/4/24 is read: mdy (the default), dmy, ymd',
      parseDateOrder,
    )
    .option('--dry-run', 'only show what would be changed')
    .option('-y, --yes', 'ask nothing')
    .option('--json', 'print the records as JSON');
}

function collectSetting(
  text: string,
  earlier: readonly FieldSetting[] | undefined,
): readonly FieldSetting[] {
  const at = text.indexOf('=');
  if (at < 0) throw new InvalidArgumentError('Write FIELD=VALUE, such as language=ar.');
  return [...(earlier ?? []), { field: text.slice(0, at), value: text.slice(at + 1) }];
}
