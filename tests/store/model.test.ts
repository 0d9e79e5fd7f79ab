import fc from 'fast-check';
import { CiteError } from '../../src/domain/error.ts';
import { mergeTexts } from '../../src/store/dump/merge/mergeTexts.ts';
import type { Library, LibraryWriter } from '../../src/store/library.ts';
import { checkDerived } from './mend/support.ts';
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
          key: post === 1 ? `key${more}` : undefined,
          extra: tag === 3 ? { page: String(more) } : {},
          tags: tags.slice(0, tag),
          citation: posts[post] === undefined ? undefined : makeCitation({ post: posts[post] }),
        }),
      );
      const isFromFile = list.length > 2;
      return (writer) => writer.saveArticles(articles, policy as 'skip', { isFromFile });
    }),
  );

const mend = fc.tuple(fc.nat(14), fc.nat(20), fc.nat(20)).map(([kind, a, b]): Command => {
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
    // Many at once, as a query means them; doctor --fix writes in this way, too.
    async (writer, library) => {
      const all = await library.listArticles({ sort: 'title' });
      const edits = all.slice(a % 3).map(({ key }) => ({
        key,
        changes: {
          addTags: [`t${b % 4}`],
          removeTags: ['war'],
          note: b % 2 === 0 ? null : `n${b}`,
        },
      }));
      return writer.changeArticles(edits);
    },
    async (writer, library) => {
      const all = await library.listArticles({ sort: 'title' });
      return writer.removeArticles(all.slice(a % 4, 2 + (b % 4)).map(({ key }) => key));
    },
    async (writer, library) => {
      const others = [await pickKey(library, b), await pickKey(library, b + 1)];
      return writer.mergeArticles(await pickKey(library, a), others);
    },
    async (writer) =>
      writer.savePosts(
        ['p', `new${a % 3}`].map((slug) => ({
          slug,
          title: b % 2 === 0 ? `Title ${b}` : undefined,
          date: b % 3 === 0 ? date('2025-01-01') : undefined,
          url: b % 4 === 0 ? `https://blog.example/${slug}` : undefined,
        })),
        b % 2 === 0 ? 'update' : 'skip',
      ),
    async (writer) =>
      a % 2 === 0
        ? writer.addPost({ slug: `new${b % 3}`, title: undefined, date: undefined, url: undefined })
        : writer.changePost(pick([...posts, 'new0'], b) ?? 'p', {
            date: date('2024-12'),
            url: null,
          }),
    async (writer, library) =>
      a % 2 === 0
        ? writer.addOutlet({
            name: `Bare ${b % 3}`,
            kind: 'agency',
            addFormer: b % 2 === 0 ? [`Old ${b}`] : [],
          })
        : writer.changeOutlet(await pickOutlet(library, a), {
            addFormer: [`Once ${b % 5}`],
            forgetName: b % 2 === 0,
            name: `Now ${b}`,
          }),
  ];
  return pick(commands, kind) ?? (async () => undefined);
});

const cite = fc.tuple(fc.nat(20), fc.nat(2), fc.boolean()).map(([a, post, away]): Command => {
  return async (writer, library) => {
    const key = await pickKey(library, a);
    if (away) return writer.uncite([key], posts[post] ?? 'p');
    const keys = [key, await pickKey(library, a + 1)];
    // In no post, as a draft’s --record and add without --post have it.
    if (a % 4 === 0)
      return writer.cite(keys, makeCitation({ cited: date(`2025-01-0${1 + (a % 3)}`) }));
    const locator = a % 3 === 0 ? 'p. 1' : undefined;
    return writer.cite(keys, makeCitation({ post: posts[post] ?? 'p', note: `n${a}`, locator }));
  };
});

/** A command, or an earlier state that is loaded from its dump. */
type Step = Command | { readonly load: 'merge' | 'replace'; readonly state: number };

const load = fc.record({
  load: fc.constantFrom('merge' as const, 'replace' as const),
  state: fc.nat(30),
});

const commands: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: save },
    { weight: 7, arbitrary: mend },
    { weight: 2, arbitrary: cite },
    { weight: 1, arbitrary: load },
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

async function runStep(library: Library, step: Step, states: readonly string[]): Promise<void> {
  if (typeof step === 'function') {
    await library.write(operation, (writer) => step(writer, library));
    return;
  }
  const text = pick(states, step.state) ?? '';
  const request = { operation, mode: step.load, keep: true } as const;
  expect((await library.load(toLines(text), request)).problems).toEqual([]);
  if (step.load === 'replace') expect(await dump(library)).toBe(text);
}

/** Runs commands, those that are refused among them. @returns the dumps before the first and after each that wrote. */
async function run(library: Library, list: readonly Step[]): Promise<string[]> {
  const states = [await dump(library)];
  let total = 0;
  for (const step of list) {
    try {
      await runStep(library, step, states);
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

/** What only one of two did is done: nothing of a dump is lost or made up when it is merged. */
async function checkMerge(states: readonly string[]): Promise<void> {
  const [first = '', last = ''] = [pick(states, states.length >> 1), states.at(-1)];
  for (const [ours, theirs, expected] of [
    [last, first, last],
    [first, last, last],
    [last, last, last],
  ] as const) {
    const versions = { base: toLines(first), ours: toLines(ours), theirs: toLines(theirs) };
    const merged = await mergeTexts(versions);
    expect(merged?.remarks).toEqual([]);
    expect(`${merged?.lines.join('\n')}\n`).toBe(expected);
  }
}

/** Takes all back, the last first; what stands in the way is taken back before, in the order that is told. */
async function takeAllBack(library: Library): Promise<void> {
  for (;;) {
    const outcome = await library.takeBack('undo', undefined, operation, true);
    if (outcome.kind === 'nothing') return;
    if (outcome.kind !== 'blocked') expect(outcome.kind).toBe('done');
    else {
      for (const { entry } of outcome.obstacles) {
        const what = entry.kind === 'undo' ? 'redo' : 'undo';
        expect((await library.takeBack(what, entry.id, operation, true)).kind).toBe('done');
      }
    }
  }
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
      checkDerived(copy.location);
      checkDerived(library.location);
      await checkMerge(states);
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

test('whatever was taken back and done again in between, all is taken back to the start', async () => {
  await fc.assert(
    fc.asyncProperty(
      commands,
      fc.array(fc.tuple(fc.boolean(), fc.nat(30)), { maxLength: 15 }),
      async (list, moves) => {
        const library = await openTestLibrary();
        const start = await dump(library);
        const step = Math.max(1, Math.ceil(list.length / (moves.length + 1)));
        for (let at = 0; at <= moves.length; at += 1) {
          await run(library, list.slice(at * step, (at + 1) * step));
          const [isUndo, id] = moves[at] ?? [true, 0];
          const what = isUndo ? 'undo' : 'redo';
          await library.takeBack(what, id % 3 === 0 ? undefined : id, operation, true);
        }
        checkWhole(library.location);
        checkDerived(library.location);
        await takeAllBack(library);
        expect(await dump(library)).toBe(start);
        checkWhole(library.location);
        await library.close();
      },
    ),
    { numRuns: runs },
  );
}, 300_000);
