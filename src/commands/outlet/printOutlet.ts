import type { Outlet } from '../../domain/outlet.ts';
import { toSafeText } from '../../domain/safeText.ts';
import type { Dependencies } from '../dependencies.ts';
import { formatJson } from '../formatJson.ts';
import { getOutlet } from './getOutlet.ts';

/** An outlet as `--json` shows it. The names are held stable; new ones may come. */
export function toOutletRecord(outlet: Outlet) {
  return {
    name: outlet.name,
    sortName: outlet.sortName ?? null,
    aliases: outlet.aliases,
    formerNames: outlet.formerNames,
    domains: outlet.domains,
    kind: outlet.kind ?? null,
    country: outlet.country ?? null,
    language: outlet.language ?? null,
    articles: outlet.articles,
  };
}

/** Prints an outlet after a change: the verb and its name in one line, or its record. */
export async function printOutlet(
  name: string,
  verb: string,
  options: { readonly json?: boolean },
  dependencies: Dependencies,
): Promise<void> {
  const outlet = await getOutlet(await dependencies.openLibrary('read'), name);
  if (options.json) await dependencies.io.writeOut(formatJson(toOutletRecord(outlet)));
  else await dependencies.io.writeOut(`${verb} the outlet ‘${toSafeText(outlet.name)}’\n`);
}
