import fc from 'fast-check';
import type { NewArticle } from '../../../src/domain/article.ts';
import { CiteError } from '../../../src/domain/error.ts';
import type { LibraryWriter } from '../../../src/store/library.ts';
import {
  checkWhole,
  date,
  dumpRows,
  makeArticle,
  makeCitation,
  openTestLibrary,
  operation,
} from '../support.ts';
import { checkDerived, countOperations, undo } from './support.ts';

type Work = (writer: LibraryWriter) => Promise<unknown>;

const key = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const outlet = fc.constantFrom('One', 'Two', 'Three', 'The Fourth', 'خمسة');
const title = fc.constantFrom('Title', 'TITLE!', 'Other', 'Über “x”');
const url = fc.constantFrom('https://one.com/1', 'http://www.one.com/1/', 'https://two.com/2');
const day = fc.constantFrom('2024-12-02', '2024-12').map((edtf) => date(edtf));
const person = fc.constantFrom({ literal: 'UN' }, { family: 'Salhy', given: 'S.' });
const tags = fc.uniqueArray(fc.constantFrom('x', 'X', 'y'));
const note = fc.constantFrom('n', 'm');
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const citation = fc
  .record({
    post: optional(fc.constantFrom('p', 'q')),
    cited: optional(day),
    locator: optional(fc.constant('p. 1')),
    quotation: optional(fc.constantFrom('q', 'r')),
    note: optional(note),
  })
  .map((fields) => makeCitation(JSON.parse(JSON.stringify(fields))));

const article: fc.Arbitrary<NewArticle> = fc
  .record({
    key,
    title,
    outlet: optional(outlet),
    url: optional(url),
    issued: optional(day),
    authors: fc.array(person, { maxLength: 2 }),
    tags,
    note: optional(note),
    citation: optional(citation),
    extra: fc.constantFrom({}, { volume: '1' }, { volume: '2', 'also-url': ['https://two.com/2'] }),
  })
  .map(makeArticle);

/** Articles of every key. */
const first = fc
  .array(article, { minLength: 6, maxLength: 6 })
  .map((all) => all.map((one, at) => ({ ...one, key: 'abcdef'.charAt(at) })));

const changes = fc.record(
  {
    key: fc.constantFrom('k', 'l', 'A'),
    title,
    outlet: fc.option(outlet),
    url: fc.option(url),
    issued: fc.option(day),
    authors: fc.array(person, { maxLength: 2 }),
    type: fc.option(fc.constantFrom('report' as const, 'webpage' as const)),
    note: fc.option(note),
    addTags: tags,
    removeTags: tags,
  },
  { requiredKeys: [] },
);

const outletChanges = fc.record(
  {
    name: outlet,
    forgetName: fc.boolean(),
    sortName: fc.option(outlet),
    addAliases: fc.array(outlet, { maxLength: 1 }),
    addFormer: fc.array(outlet, { maxLength: 1 }),
    removeNames: fc.array(outlet, { maxLength: 1 }),
    addDomains: fc.array(fc.constantFrom('one.com', 'two.com'), { maxLength: 1 }),
  },
  { requiredKeys: [] },
);

const work: fc.Arbitrary<{ name: string; given: unknown; work: Work }> = fc.oneof(
  of(
    'save',
    fc.tuple(article, fc.constantFrom('skip' as const, 'update' as const, 'add' as const)),
    (w, [one, policy]) => w.saveArticles([one], policy),
  ),
  of('change', fc.array(fc.record({ key, changes }), { minLength: 1, maxLength: 2 }), (w, edits) =>
    w.changeArticles(edits),
  ),
  of('remove', fc.array(key, { minLength: 1, maxLength: 2 }), (w, keys) => w.removeArticles(keys)),
  of('merge', fc.tuple(key, fc.array(key, { minLength: 1, maxLength: 2 })), (w, [keep, others]) =>
    w.mergeArticles(keep, others),
  ),
  of('outlet', fc.tuple(outlet, outletChanges), (w, [name, fields]) =>
    w.changeOutlet(name, fields),
  ),
  of('outlets', fc.tuple(outlet, outlet), (w, [keep, other]) => w.mergeOutlets(keep, [other])),
  of('outlet remove', outlet, (w, name) => w.removeOutlet(name)),
);

function of<T>(
  name: string,
  given: fc.Arbitrary<T>,
  run: (writer: LibraryWriter, given: T) => Promise<unknown>,
) {
  return given.map((value) => ({ name, given: value, work: (w: LibraryWriter) => run(w, value) }));
}

test('whatever is done, all that is derived stays right, and all of it is taken back step by step', async () => {
  await fc.assert(
    fc.asyncProperty(first, fc.array(work, { minLength: 5, maxLength: 25 }), async (all, steps) => {
      const library = await openTestLibrary();
      const file = library.location;
      const states = [dumpRows(file)];
      await library.write(operation, (writer) => writer.saveArticles(all, 'add'));
      states.push(dumpRows(file));
      for (const step of steps) {
        try {
          await library.write(operation, step.work);
        } catch (error) {
          if (!(error instanceof CiteError)) throw error;
          expect(dumpRows(file)).toEqual(states.at(-1));
          continue;
        }
        if (countOperations(file) === states.length) states.push(dumpRows(file));
        else expect(dumpRows(file)).toEqual(states.at(-1));
      }
      checkWhole(file);
      checkDerived(file);
      for (let id = states.length - 1; id > 0; id -= 1) {
        expect(undo(file, id)).toEqual({ done: true });
        expect(dumpRows(file)).toEqual(states[id - 1]);
      }
      checkWhole(file);
      await library.close();
    }),
    { numRuns: 25 },
  );
}, 60_000);
