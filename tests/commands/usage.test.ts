import { existsSync } from 'node:fs';
import { createWorkplace, type Workplace } from '../support/runCite.ts';

let place: Workplace;
beforeEach(() => {
  place = createWorkplace();
});
afterEach(() => place.remove());

test.each([
  [
    'undo 0',
    'ID can’t be ‘0’. Give the number of an entry, as cite log shows it.\nSee: cite undo --help\n',
  ],
  [
    'list --since never --limit x',
    '--since can’t be ‘never’. ‘never’ can’t be read as a date; write it like 12/25/24, 2024-12-25, December 25, 2024, December 2024 or 2024.\nSee: cite list --help\n',
  ],
  ['list --limit', '--limit needs N: the first N only.\nSee: cite list --help\n'],
  [
    'outlet show Al Hurra',
    'cite outlet show takes OUTLET alone, and ‘Hurra’ is too much.\nWhat has spaces in it stands in quotation marks.\nSee: cite outlet show --help\n',
  ],
  [
    'post list axis',
    'cite post list takes no arguments, and ‘axis’ is too much.\nWhat has spaces in it stands in quotation marks.\nSee: cite post list --help\n',
  ],
  [
    'list --search syria',
    'Unknown option ‘--search’.\nThe words stand by themselves: cite list WORDS\nSee: cite list --help\n',
  ],
])('cite %s is told in our own words', async (line, err) => {
  expect(await place.cite(line.split(' '))).toEqual(
    expect.objectContaining({ out: '', err: `cite: ${err}`, status: 2 }),
  );
});

describe('where there is no library yet', () => {
  test.each([
    ['undo', 'There is nothing to take back.'],
    ['redo', 'Nothing was taken back.'],
    ['undo 3', 'The log has no entry 3.'],
    ['log --forget-before 2024 --yes', 'The log has no entries from before 2024-01-01'],
    ['post edit axis --title Axis', 'There is no post ‘axis’'],
    ['post remove axis --yes', 'There is no post ‘axis’'],
    ['post cite axis a2024b', 'There is no post ‘axis’'],
    ['post uncite axis a2024b', 'There is no post ‘axis’'],
    ['search remove syria --yes', 'There is no saved search ‘syria’'],
    ['load missing.txt', 'There is no file missing.txt.'],
    ['used nobody2024known', 'There is no article ‘nobody2024known’'],
  ])('cite %s makes none', async (line, told) => {
    const { out, err } = await place.cite(line.split(' '));
    expect({ out, err }).toEqual({ out: '', err: expect.stringContaining(told) });
    expect(existsSync(place.library)).toBe(false);
  });
});
