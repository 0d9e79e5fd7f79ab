import { formatCommand, toArguments, toFlag } from '../../domain/doctor/formatCommand.ts';
import { makeOutletMatcher } from '../../domain/outletLikeness.ts';
import { quoteText } from '../../domain/quoteText.ts';
import { toSafeText } from '../../domain/safeText.ts';
import type { ArticleEditOutcome } from '../../store/libraryMending.ts';
import type { Dependencies } from '../dependencies.ts';

/**
 * Tells what a writer may not have meant: that an outlet is new, and looks like another, or that the
 * name given was another name of an outlet, which keeps its own.
 */
export async function tellOutlets(
  outcomes: readonly ArticleEditOutcome[],
  { io, openLibrary }: Dependencies,
): Promise<void> {
  const made = [...new Set(outcomes.flatMap(({ newOutlet }) => newOutlet ?? []))];
  if (made.length > 0) {
    const outlets = await (await openLibrary('read')).listOutlets();
    const known = outlets.filter(({ name }) => !made.includes(name));
    const findLike = makeOutletMatcher(known);
    for (const name of made) await io.writeErr(toSafeText(describeNew(name, findLike(name))));
  }
  const named = outcomes.find(({ otherName }) => otherName !== undefined);
  const name = named?.after.outlet?.name;
  if (named?.otherName !== undefined && name !== undefined) {
    await io.writeErr(toSafeText(describeOther(named.otherName, name)));
  }
}

function describeNew(name: string, like: string | undefined): string {
  if (like === undefined) return `A new outlet: ${name}\n`;
  const merge = formatCommand(['outlet', 'merge', ...toArguments([like, name])]);
  return `A new outlet: ${name}. It looks like ${quoteText(like)}; if they are one: ${merge}\n`;
}

function describeOther(typed: string, name: string): string {
  const words = ['outlet', 'edit', ...toFlag('--name', typed), ...toArguments([name])];
  return `${quoteText(typed)} is the outlet ${quoteText(name)}. To call it so everywhere: ${formatCommand(words)}\n`;
}
