import { createDamage } from '../../src/importers/damage.ts';

const draft = { title: 'x' };

test('a text without damage gives back the very records', () => {
  const records = [{ draft, problems: [], source: 'a \udc00' }];
  expect(createDamage().tell(records)).toBe(records);
});

test('the line of a mark is found however many lines were passed over, as long as it is less than a thousand', () => {
  const damage = createDamage();
  const marks = Array.from({ length: 3000 }, (_, at) => damage.mark(at * 2 + 1, false));
  for (const at of [0, 1000, 2000, 2999]) {
    const record = { draft, problems: [], source: `word ${marks[at]} word\nmore` };
    expect(damage.tell([record])[0]?.problems).toEqual([
      {
        code: 'text.damaged',
        message:
          'the letter \ufffd in ‘word \ufffd word’ cannot be read, as it is not in UTF-8 like the rest of the file; type it anew, and save the file as UTF-8',
        place: { line: at * 2 + 1 },
      },
    ]);
  }
  expect(damage.listOthers()).toHaveLength(2996);
});

test('what a record has from an earlier one is found behind it', () => {
  const damage = createDamage();
  const [first, second] = [damage.mark(1, false), damage.mark(7, false)];
  const own = { draft, problems: [], source: second };
  const inherited = { draft: { title: 'x', authors: [`y ${first}`] }, problems: [], source: 'z' };
  const told = damage.tell([own, inherited]);
  expect(told.map(({ problems }) => problems[0]?.place)).toEqual([{ line: 7 }, { line: 1 }]);
  expect(damage.listOthers()).toEqual([]);
});

test('a post without sources is taken, and its damaged lines are left to be told', () => {
  const damage = createDamage();
  const mark = damage.mark(3, false);
  const post = { title: `x ${mark}` };
  const told = damage.tell([{ draft: undefined, problems: [], source: mark, post }]);
  expect(told[0]?.problems).toEqual([]);
  expect(damage.listOthers()).toEqual([3]);
});
