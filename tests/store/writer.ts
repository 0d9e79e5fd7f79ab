import type { NewArticle } from '../../src/domain/article.ts';
import { openLibrary } from '../../src/store/openLibrary.ts';

/**
 * A process that writes: `node writer.mjs FILE NAME COMMANDS`. Each of its commands opens the
 * library, stores an article of its own and one that every writer stores, and closes it.
 */
const [file = '', name = '', commands = '0'] = process.argv.slice(2);

function makeArticle(title: string, post: string): NewArticle {
  return {
    type: 'webpage',
    typeGiven: true,
    title,
    outlet: 'Al Mada',
    authors: [],
    issued: undefined,
    url: undefined,
    language: undefined,
    note: undefined,
    tags: ['war'],
    key: undefined,
    extra: {},
    citation: {
      post: { slug: post, title: undefined },
      cited: undefined,
      locator: name,
      quotation: undefined,
      note: undefined,
    },
  };
}

for (let n = 0; n < Number(commands); n += 1) {
  const library = await openLibrary({ file, create: true, busyTimeout: 30_000 });
  const articles = [
    makeArticle(`${name} ${n}`, `post-${n}`),
    makeArticle(`shared ${n}`, `post-${n}`),
  ];
  const operation = { command: 'write', at: '2026-01-02T03:04:05.678Z', today: '2026-01-02' };
  await library.write(operation, (writer) => writer.saveArticles(articles, 'skip'));
  await library.close();
}
process.stdout.write('done ');
