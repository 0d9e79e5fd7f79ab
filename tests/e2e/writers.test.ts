import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHome, type Home, waitFor } from '../support/builtCite.ts';

let home: Home;
beforeAll(() => {
  home = createHome();
});
afterAll(() => home.remove());

test('eight writers at once lose nothing, on a library that none of them found there', async () => {
  const rounds = 3;
  for (let round = 0; round < rounds; round += 1) {
    const writers = Array.from({ length: 8 }, (_, writer) => {
      if (writer === 7) {
        const file = join(home.folder, `batch-${round}.csv`);
        const lines = Array.from({ length: 300 }, (_, row) => `Reuters,Batch ${round} row ${row}`);
        writeFileSync(file, `outlet,title\n${lines.join('\n')}\n`);
        return home.start(['import', file]);
      }
      const title = `Round ${round} writer ${writer}`;
      return home.start(['add', '--outlet', 'Al Mada', '--title', title, '--post', 'shared']);
    });
    expect(await Promise.all(writers.map(waitFor))).toEqual(Array(8).fill(0));
  }
  const listed = home.run(['list', '--json']);
  const articles = JSON.parse(listed.out) as { key: string; title: string }[];
  expect(articles).toHaveLength(rounds * (7 + 300));
  expect(new Set(articles.map(({ key }) => key)).size).toBe(articles.length);
  const posts = JSON.parse(home.run(['post', 'list', '--json']).out);
  expect(posts).toMatchObject([{ slug: 'shared', sources: rounds * 7 }]);
}, 120_000);

test('six edits of one article at once are all done', async () => {
  const { out } = home.run(['add', '--title', 'Edited', '--outlet', 'Al Mada', '--json']);
  const { key } = JSON.parse(out);
  const tags = ['t1', 't2', 't3', 't4', 't5', 't6'];
  const edits = tags.map((tag) => home.start(['edit', key, '--add-tag', tag]));
  expect(await Promise.all(edits.map(waitFor))).toEqual(Array(6).fill(0));
  expect([...JSON.parse(home.run(['show', key, '--json']).out).tags].sort()).toEqual(tags);
}, 60_000);
