import type { OutputForm, Style } from '../../styles/style.ts';
import type { Dependencies } from '../dependencies.ts';
import { describeEnding } from './describeEnding.ts';
import type { ExportFlags } from './exportFlags.ts';

/** A bibliography that has been printed. */
export interface Exported {
  readonly text: string;
  /** How many sources it has. */
  readonly count: number;
  /** The form it was asked for in; undefined where nobody said, and it is text. */
  readonly form: OutputForm | undefined;
  readonly style: Style;
  /** Prints it again, in another form. */
  print(form: OutputForm): Promise<string>;
}

/** Writes it where it was asked for: to a file, the clipboard, or the standard output. */
export async function deliver(
  exported: Exported,
  flags: ExportFlags,
  dependencies: Dependencies,
): Promise<void> {
  const { io, files, quiet } = dependencies;
  const { text, count, form, style } = exported;
  const { output, copy } = flags;
  const sources = count === 1 ? '1 source' : `${count} sources`;
  const isToFile = output !== undefined && output !== '-';
  if (isToFile) {
    await files.write(output, text);
    const doubt = form === undefined && style.name === 'blog' ? describeEnding(output, flags) : '';
    if (!quiet) await io.writeErr(`Wrote ${sources} to ${output}\n${doubt}`);
  }
  if (copy) {
    const said = await copyExported(exported, dependencies);
    if (!quiet) await io.writeErr(`Copied ${sources} to the clipboard ${said}\n`);
  }
  if (!isToFile && (output === '-' || !copy)) await io.writeOut(text);
}

/** Returns how it got there, for the user to read. */
async function copyExported(exported: Exported, dependencies: Dependencies): Promise<string> {
  const { copyToClipboard } = await import('../../terminal/copyText.ts');
  const copied = await toCopied(exported);
  const { by, form } = await copyToClipboard(copied, dependencies);
  if (form === 'html') return `as rich text (by ${by})`;
  if (exported.form === 'html') {
    return `as plain text: ${by} takes no rich text here. --output FILE writes the HTML`;
  }
  return `(by ${by})`;
}

/**
 * HTML goes with its text, for the editors that take no HTML. Where no form was asked for, rich text
 * goes along where it does not take the place of the text.
 */
async function toCopied({ text, form, style, print }: Exported) {
  if (form === 'html') return { text: await print('text'), html: text, mayBeAlone: true };
  if (form !== undefined || !style.forms.includes('html')) return { text };
  return { text, html: await print('html'), mayBeAlone: false };
}
