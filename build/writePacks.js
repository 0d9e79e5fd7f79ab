import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes packs of chunks as bin/loadProgram.js reads them: each a script whose value holds the
 * chunks as functions, and begins with a fingerprint of itself, by which kept code is known to be
 * its own. The first, `main`, also tells in which pack each other chunk is, in a function, so that
 * V8 makes nothing of it where all is in `main`.
 *
 * @param dist The folder to write to.
 * @param chunks The code of each chunk by its name.
 * @param packs The names of the chunks in each pack, by the pack's name; `main` is there.
 */
export function writePacks(dist, chunks, packs) {
  const packOf = Object.fromEntries(
    [...packs]
      .filter(([pack]) => pack !== 'main')
      .flatMap(([pack, names]) => names.map((name) => [name, pack])),
  );
  for (const [pack, names] of packs) {
    const bodies = names.map(
      (name) =>
        `${JSON.stringify(name)}(exports,require,module,bundlePath,loadKept){${chunks.get(name)}}`,
    );
    const index = pack === 'main' ? `findPack:(name)=>(${JSON.stringify(packOf)})[name],` : '';
    const text = `({${index}chunks:{\n${bodies.join(',\n')}\n}})`;
    const fingerprint = createHash('sha256').update(text).digest('hex').slice(0, 16);
    writeFileSync(join(dist, `${pack}.cjs`), `/*${fingerprint}*/${text}`);
  }
}

/**
 * Puts each chunk into the pack of the first group of commands that needs it, and what none of them
 * needs into `rest`.
 *
 * @param all The names of all chunks.
 * @param needs The chunks that each group needs, by the group's name.
 * @returns the names of the chunks in each pack, by its name
 */
export function groupChunks(all, needs) {
  const placed = new Set();
  const packs = new Map();
  for (const [group, needed] of [...needs, ['rest', all]]) {
    const names = needed.filter((name) => !placed.has(name));
    for (const name of names) placed.add(name);
    if (names.length > 0) packs.set(group, names);
  }
  return packs;
}
