import type { Library } from '../../src/store/library.ts';
import type { LogFigure, TakeBackOutcome } from '../../src/store/libraryHistory.ts';
import {
  checkWhole,
  date,
  dumpRows,
  makeCitation,
  openTestLibrary,
  operation,
  save,
} from './support.ts';

const siege = {
  outlet: 'Al-Hurra',
  title: 'Inside the “siege”',
  issued: date('2024-12-02'),
  authors: [{ family: 'Salhy', given: 'Suadad' }],
  tags: ['war'],
} as const;

const undo = (library: Library, id?: number, keep = true) =>
  library.takeBack('undo', id, operation, keep);
const redo = (library: Library, id?: number, keep = true) =>
  library.takeBack('redo', id, operation, keep);

function tellObstacles(outcome: TakeBackOutcome): unknown {
  if (outcome.kind !== 'blocked') return outcome.kind;
  return outcome.obstacles.map(({ entry, why }) => `${entry.id} ${why}`);
}

function tell(figures: readonly LogFigure[]): string {
  return figures.map((f) => `${f.kind} +${f.added} ~${f.changed} -${f.removed}`).join(', ');
}

async function tellLog(library: Library): Promise<readonly string[]> {
  const { entries } = await library.listLog(undefined);
  return entries.map(
    ({ id, kind, undoneBy, figures }) => `${id} ${kind} ${undoneBy ?? '-'} ${tell(figures)}`,
  );
}

test('what stands is taken back from the last on, and done again in turn', async () => {
  const library = await openTestLibrary();
  const states = [dumpRows(library.location)];
  for (const title of ['one', 'two', 'three']) {
    await save(library, [{ ...siege, title }]);
    states.push(dumpRows(library.location));
  }
  for (const left of [2, 1, 0]) {
    expect(await undo(library)).toMatchObject({ kind: 'done', entry: { id: left + 1 } });
    expect(dumpRows(library.location)).toEqual(states[left]);
  }
  expect(await undo(library)).toEqual({ kind: 'nothing' });
  for (const done of [1, 2, 3]) {
    expect(await redo(library)).toMatchObject({ kind: 'done', entry: { id: done } });
    expect(dumpRows(library.location)).toEqual(states[done]);
  }
  expect(await redo(library)).toEqual({ kind: 'nothing' });
  expect((await undo(library)).kind).toBe('done');
  expect(dumpRows(library.location)).toEqual(states[2]);
  checkWhole(library.location);
});

test('a rehearsal changes nothing, and refuses what would be refused', async () => {
  const library = await openTestLibrary();
  await save(library, [siege]);
  await save(library, [{ title: 'leans', outlet: 'Al-Hurra' }]);
  const before = dumpRows(library.location);
  expect((await undo(library, 2, false)).kind).toBe('done');
  expect(tellObstacles(await undo(library, 1, false))).toEqual(['2 leans']);
  expect(dumpRows(library.location)).toEqual(before);
  expect(await tellLog(library)).toHaveLength(2);
});

test('later work that stands in the way is named, with how it does', async () => {
  const library = await openTestLibrary();
  await save(library, [siege]);
  await save(library, [{ title: 'leans', outlet: 'Al-Hurra' }]);
  await save(library, [{ ...siege, note: 'n' }], 'update');
  const before = dumpRows(library.location);
  expect(tellObstacles(await undo(library, 1))).toEqual(['3 same']);
  await undo(library, 3);
  expect(tellObstacles(await undo(library, 1))).toEqual(['2 leans']);
  await redo(library);
  expect(dumpRows(library.location)).toEqual(before);
  expect((await undo(library, 2)).kind).toBe('done');
  expect(tellObstacles(await undo(library, 2))).toBe('already');
  expect(tellObstacles(await redo(library, 3))).toBe('already');
  expect(tellObstacles(await undo(library, 99))).toBe('unknown');
  expect(tellObstacles(await redo(library, 99))).toBe('unknown');
  checkWhole(library.location);
});

test('a name that was given anew stands in the way of its first bearer', async () => {
  const library = await openTestLibrary();
  const add = (slug: string) =>
    library.write(operation, (writer) =>
      writer.addPost({ slug, title: undefined, date: undefined, url: undefined }),
    );
  await add('one');
  await add('two');
  await library.write(operation, (writer) => writer.removePost('one', false));
  await add('one');
  expect(tellObstacles(await undo(library, 3))).toEqual(['4 holds']);
  await undo(library);
  expect(await undo(library)).toMatchObject({ kind: 'done', entry: { id: 3 } });
  expect((await library.listPosts()).map(({ slug }) => slug)).toEqual(['two', 'one']);
});

test('an undo that took away what would come back needs is named, and led on from', async () => {
  const library = await openTestLibrary();
  await library.write(operation, (writer) =>
    writer.addPost({ slug: 'one', title: undefined, date: undefined, url: undefined }),
  );
  await save(library, [{ ...siege, citation: makeCitation({ post: 'one' }) }]);
  const [article] = await library.listArticles({});
  await library.write(operation, (writer) => writer.removeArticles([article?.key ?? '']));
  expect((await undo(library, 1)).kind).toBe('done');
  const before = dumpRows(library.location);
  expect(tellObstacles(await undo(library, 3, false))).toEqual(['4 took']);
  expect(tellObstacles(await undo(library, 3))).toEqual(['4 took']);
  expect(dumpRows(library.location)).toEqual(before);
  expect((await redo(library, 1)).kind).toBe('done');
  expect((await undo(library, 3)).kind).toBe('done');
  expect(await library.readArticles({ post: 'one' })).toHaveLength(1);
  checkWhole(library.location);
});

test('people and tags that later articles share stay', async () => {
  const library = await openTestLibrary();
  await save(library, [siege]);
  await save(library, [{ title: 'shares', authors: siege.authors, tags: siege.tags }]);
  expect((await undo(library, 1)).kind).toBe('done');
  checkWhole(library.location);
  const [left] = await library.readArticles({});
  expect(left).toMatchObject({ title: 'shares', authors: siege.authors, tags: ['war'] });
  expect((await redo(library)).kind).toBe('done');
  expect(await library.readArticles({ tag: 'war' })).toHaveLength(2);
  checkWhole(library.location);
});

test('the log tells in figures what each entry did, whatever became of it later', async () => {
  const library = await openTestLibrary();
  await save(library, [
    { ...siege, citation: makeCitation({ post: 'one' }) },
    { title: 'two', tags: ['war', 'oil'] },
    { title: 'three', outlet: 'X', url: 'https://x.example/1' },
  ]);
  await save(library, [{ ...siege, tags: ['new'] }], 'update');
  await save(library, [{ ...siege, note: 'n', citation: makeCitation({ post: 'two' }) }], 'update');
  await library.write(operation, (writer) => writer.removePost('one', true));
  await undo(library, 2);
  const figures = [
    'article +0 ~1 -0',
    'post +0 ~0 -1, citation +0 ~0 -1',
    'article +0 ~1 -0, post +1 ~0 -0, citation +1 ~0 -0',
    'article +0 ~1 -0',
    'article +3 ~0 -0, outlet +2 ~0 -0, post +1 ~0 -0, citation +1 ~0 -0',
  ];
  expect(await tellLog(library)).toEqual([
    `5 undo - ${figures[0]}`,
    `4 command - ${figures[1]}`,
    `3 command - ${figures[2]}`,
    `2 command 5 ${figures[3]}`,
    `1 command - ${figures[4]}`,
  ]);
  for (const id of [4, 3, 1]) expect((await undo(library, id)).kind).toBe('done');
  expect((await tellLog(library)).slice(-5)).toEqual([
    `5 undo - ${figures[0]}`,
    `4 command 6 ${figures[1]}`,
    `3 command 7 ${figures[2]}`,
    `2 command 5 ${figures[3]}`,
    `1 command 8 ${figures[4]}`,
  ]);
  expect((await library.listLog(2)).entries.map(({ id }) => id)).toEqual([8, 7]);
});

test('what is put back around rows that are gone is counted, and stands in the way, without them', async () => {
  const library = await openTestLibrary();
  await save(library, [
    { title: 'a', citation: makeCitation({ post: 'one' }) },
    { title: 'b', citation: makeCitation({ post: 'two' }) },
    { title: 'c', citation: makeCitation({ post: 'one' }) },
  ]);
  await library.write(operation, (writer) => writer.removePost('two', true));
  await library.write(operation, (writer) => writer.removePost('one', true));
  const outcome = await undo(library, 3);
  const figures = outcome.kind === 'done' ? tell(outcome.figures) : outcome.kind;
  expect(figures).toBe('post +1 ~0 -0, citation +2 ~0 -0');
  expect((await tellLog(library))[0]).toBe('4 undo - post +1 ~0 -0, citation +2 ~0 -0');
  expect((await redo(library)).kind).toBe('done');
  expect((await undo(library, 3)).kind).toBe('done');
  expect((await undo(library, 2)).kind).toBe('done');
  checkWhole(library.location);
});

test('an entry says what it changed, field by field, also of what is gone', async () => {
  const library = await openTestLibrary();
  await save(library, [
    { ...siege, extra: { page: '1' }, citation: makeCitation({ post: 'one' }) },
  ]);
  await save(library, [{ ...siege, note: 'n', tags: ['oil'], extra: { volume: '2' } }], 'update');
  await undo(library);
  await undo(library);
  const changed = await library.findLogEntry(2, undefined);
  expect(changed?.records).toEqual([
    {
      kind: 'article',
      name: 'salhy2024inside',
      change: 'changed',
      fields: [
        { field: 'note', before: undefined, after: 'n' },
        { field: 'volume', before: undefined, after: '2' },
        { field: 'tag', before: undefined, after: 'oil' },
      ],
    },
  ]);
  const added = await library.findLogEntry(1, 2);
  expect(added?.left).toBe(2);
  expect(added?.records.map(({ kind, name, change }) => `${kind} ${name} ${change}`)).toEqual([
    'article salhy2024inside added',
    'outlet Al-Hurra added',
  ]);
  expect(added?.records[0]?.fields).toContainEqual({
    field: 'tag',
    before: undefined,
    after: 'war',
  });
  expect(await library.findLogEntry(7, 1)).toBeUndefined();
});
