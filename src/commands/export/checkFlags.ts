import { CiteError } from '../../domain/error.ts';
import { styles } from '../../styles/index.ts';
import type { OutputForm, Style, StyleOptionName } from '../../styles/style.ts';
import type { ExportFlags } from './exportFlags.ts';

/** @throws CiteError `usage` for a form, or an option, that the style does not have, and for flags that do not go together */
export async function checkFlags(
  flags: ExportFlags,
  style: Style,
  form: OutputForm,
): Promise<void> {
  if (!style.forms.includes(form)) {
    throw new CiteError('usage', `The style ‘${style.name}’ is not made as ${form}.`, {
      hint: `It comes as ${style.forms.join(', ')}.`,
    });
  }
  for (const name of listGiven(flags)) {
    if (style.heeds?.includes(name) !== true) throw await makeOptionError(name, style);
  }
  if (flags.links && form === 'text' && !flags.copy) {
    throw new CiteError('usage', 'Text has no links.', {
      hint: 'Give --as html or --as markdown with --links.',
    });
  }
  if (flags.standalone) checkStandalone(flags, form);
  if (flags.notes) checkNotes(flags, style);
}

/** The options given that not every style has. */
function listGiven(flags: ExportFlags): readonly StyleOptionName[] {
  const given: Readonly<Record<StyleOptionName, boolean>> = {
    links: flags.links !== undefined,
    archived: flags.archived === true,
    bom: flags.bom === true,
    'date-form': flags.dateForm !== undefined,
    order: flags.order !== undefined,
    group: flags.group !== undefined,
    'ignore-articles': flags.ignoreArticles !== undefined,
    ascii: flags.ascii === true || flags.asciiLatin === true,
  };
  return optionNames.filter((name) => given[name]);
}

const optionNames = [
  'links',
  'archived',
  'bom',
  'date-form',
  'order',
  'group',
  'ignore-articles',
  'ascii',
] as const satisfies readonly StyleOptionName[];

async function makeOptionError(name: StyleOptionName, style: Style): Promise<CiteError> {
  const all = await Promise.all(Object.values(styles).map((entry) => entry.load()));
  const having = all.filter(({ heeds }) => heeds?.includes(name)).map((one) => `‘${one.name}’`);
  const others = name === 'links' || name === 'archived' ? [...having, 'any .csl file'] : having;
  const last = others.pop() ?? 'no style';
  const names = others.length === 0 ? last : `${others.join(', ')} and ${last}`;
  return new CiteError('usage', `The style ‘${style.name}’ has no --${name}.`, {
    hint: `It is for ${names}.`,
  });
}

function checkStandalone({ copy }: ExportFlags, form: OutputForm): void {
  if (form !== 'html') {
    throw new CiteError('usage', `A whole page is made as html, not as ${form}.`, {
      hint: 'Leave --as away, or give --as html.',
    });
  }
  if (copy) {
    throw new CiteError('usage', 'A whole page is no text to paste.', {
      hint: 'Write it to a file with --output; or leave --standalone away to copy the section.',
    });
  }
}

function checkNotes({ order, group, ignoreArticles }: ExportFlags, style: Style): void {
  if (style.citing === undefined) {
    throw new CiteError('usage', `The style ‘${style.name}’ is for lists, and has no notes.`, {
      hint: 'For notes take --style chicago, or --style blog.',
    });
  }
  if (!style.citing.ways.includes('notes')) {
    throw new CiteError('usage', `The style ‘${style.name}’ cites in the text, not in notes.`, {
      hint: 'For notes take --style chicago, or --style blog; cite render cites in the text of a post.',
    });
  }
  const sorting = [
    ...(order === undefined ? [] : ['--order']),
    ...(group === undefined ? [] : ['--group']),
    ...(ignoreArticles === undefined ? [] : ['--ignore-articles']),
  ];
  if (sorting.length > 0) {
    throw new CiteError(
      'usage',
      `Notes stand in the order of citing: ${sorting.join(' and ')} cannot go with --notes.`,
      { hint: 'Name the articles in the order you want, or give --sort.' },
    );
  }
}
