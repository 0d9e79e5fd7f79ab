import fc from 'fast-check';
import { CiteError } from '../../src/domain/error.ts';
import type { Library, LibraryWriter } from '../../src/store/library.ts';
import {
  checkWhole,
  date,
  makeArticle,
  makeCitation,
  openTestLibrary,
  operation,
} from './support.ts';

/** A command on the library: what it does depends on what is there. */
type Command = (writer: LibraryWriter, library: Library) => Promise<unknown>;

const pick = <T>(items: readonly T[], at: number): T | undefined => items[at % items.length];

async function pickKey(library: Library, at: number): Promise<string> {
  return pick(await library.listArticles({ sort: 'title' }), at)?.key ?? 'none';
}

async function pickOutlet(library: Library, at: number): Promise<string> {
  return pick(await library.listOutlets(), at)?.name ?? 'none';
}

const titles = ['One', 'Two', 'Three', 'Four'];
const names = ['Al Mada', 'al-mada', 'Shafaq', 'Shafaq News', 'Rudaw'];
const posts = ['p', 'q', 'r'];
const tags = ['war', 'oil', 'water'];

const save = fc
  .array(fc.tuple(fc.nat(3), fc.nat(5), fc.nat(3), fc.nat(3), fc.nat(4)), {
    minLength: 1,
    maxLength: 4,
  })
  .chain((list) =>
    fc.constantFrom('skip', 'update', 'add').map((policy): Command => {
      const articles = list.map(([title, name, post, tag, more]) =>
        makeArticle({
          title: titles[title],
          outlet: names[name],
          issued: more > 1 ? date('2024-12-02') : undefined,
          url: more === 3 ? `https://mada.example/${title}` : undefined,
          note: more === 4 ? 'a note' : undefined,
          authors: tag === 2 ? [{ family: 'Salhy', given: 'S' }] : [],
          tags: tags.slice(0, tag),
          citation: posts[post] === undefined ? undefined : makeCitation({ post: posts[post] }),
        }),
      );
      return (writer) => writer.saveArticles(articles, policy as 'skip');
    }),
  );

const mend = fc.tuple(fc.nat(8), fc.nat(20), fc.nat(20)).map(([kind, a, b]): Command => {
  const commands: readonly Command[] = [
    async (writer, library) =>
      writer.changeArticles([
        {
          key: await pickKey(library, a),
          changes: {
            ...(b % 2 === 0 ? { title: `New ${b}`, tags: ['war', 'new'] } : { key: `key${b}` }),
            ...(b % 3 === 0 ? { outlet: pick(names, b) ?? null, language: 'ar' } : {}),
          },
        },
      ]),
    async (writer, library) => writer.removeArticles([await pickKey(library, a)]),
    async (writer, library) =>
      writer.mergeArticles(await pickKey(library, a), [await pickKey(library, b)]),
    async (writer, library) =>
      writer.changeOutlet(await pickOutlet(library, a), {
        ...(b % 2 === 0 ? { name: `Paper ${b}` } : { addAliases: [`Alias ${b}`] }),
        ...(b % 3 === 0 ? { country: 'IQ', sortName: null } : { addDomains: [`d${b}.example`] }),
      }),
    async (writer, library) =>
      writer.mergeOutlets(await pickOutlet(library, a), [await pickOutlet(library, b)]),
    async (writer, library) => writer.removeOutlet(await pickOutlet(library, a)),
    async (writer) => writer.removePost(pick(posts, a) ?? 'p', b % 2 === 0),
    async (writer) =>
      writer.changePost(pick(posts, a) ?? 'p', { slug: pick(posts, b) ?? 'p', title: `T${b}` }),
    async (writer) =>
      b % 3 === 0
        ? writer.removeSearch(`s${a % 3}`)
        : writer.saveSearch({ name: `s${a % 3}`, query: `q${b}` }, true),
  ];
  return pick(commands, kind) ?? (async () => undefined);
});

const cite = fc.tuple(fc.nat(20), fc.nat(2), fc.boolean()).map(([a, post, away]): Command => {
  return async (writer, library) => {
    const key = await pickKey(library, a);
    if (away) return writer.uncite([key], posts[post] ?? 'p');
    return writer.cite([key], makeCitation({ post: posts[post] ?? 'p', note: `n${a}` }));
  };
});

const commands = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: save },
    { weight: 5, arbitrary: mend },
    { weight: 2, arbitrary: cite },
  ),
  { minLength: 5, maxLength: 25 },
);

async function dump(library: Library): Promise<string> {
  let text = '';
  for await (const piece of library.dump()) text += piece;
  return text;
}

async function* toLines(text: string): AsyncIterable<string> {
  yield* text.split('\n');
}

/** Runs commands, those that are refused among them. @returns the dumps before the first and after each that wrote. */
async function run(library: Library, list: readonly Command[]): Promise<string[]> {
  const states = [await dump(library)];
  let total = 0;
  for (const command of list) {
    try {
      await library.write(operation, (writer) => command(writer, library));
    } catch (error) {
      if (!(error instanceof CiteError)) throw error;
    }
    const now = (await library.listLog(0)).total;
    const state = await dump(library);
    if (now > total) states.push(state);
    else expect(state).toBe(states.at(-1));
    total = now;
  }
  return states;
}

const runs = Number(process.env['MODEL_RUNS'] ?? 20);

test('whatever commands do is dumped and loaded, taken back to the start and done again, byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(commands, async (list) => {
      const library = await openTestLibrary();
      const states = await run(library, list);
      checkWhole(library.location);
      const last = states.at(-1) ?? '';
      const copy = await openTestLibrary();
      const request = { operation, mode: 'new', keep: true } as const;
      expect((await copy.load(toLines(last), request)).problems).toEqual([]);
      expect(await dump(copy)).toBe(last);
      checkWhole(copy.location);
      for (let at = states.length - 2; at >= 0; at -= 1) {
        const { kind } = await library.takeBack('undo', undefined, operation, true);
        expect([kind, await dump(library)]).toEqual(['done', states[at]]);
      }
      checkWhole(library.location);
      for (let at = 1; at < states.length; at += 1) {
        const { kind } = await library.takeBack('redo', undefined, operation, true);
        expect([kind, await dump(library)]).toEqual(['done', states[at]]);
      }
      checkWhole(library.location);
      await library.close();
      await copy.close();
    }),
    { numRuns: runs },
  );
}, 300_000);

test('any one entry is taken back, or refused, and the library stays whole', async () => {
  await fc.assert(
    fc.asyncProperty(commands, fc.array(fc.nat(30), { maxLength: 8 }), async (list, ids) => {
      const library = await openTestLibrary();
      await run(library, list);
      for (const id of ids) {
        const before = await dump(library);
        const rehearsed = await library.takeBack('undo', id, operation, false);
        expect(await dump(library)).toBe(before);
        const outcome = await library.takeBack('undo', id, operation, true);
        expect(outcome.kind).toBe(rehearsed.kind);
        if (outcome.kind === 'blocked') expect(outcome.obstacles).not.toEqual([]);
        if (outcome.kind !== 'done') expect(await dump(library)).toBe(before);
        checkWhole(library.location);
        if (outcome.kind !== 'done' || id % 2 === 0) continue;
        expect((await library.takeBack('redo', id, operation, true)).kind).toBe('done');
        expect(await dump(library)).toBe(before);
      }
      checkWhole(library.location);
      await library.close();
    }),
    { numRuns: runs },
  );
}, 300_000);
