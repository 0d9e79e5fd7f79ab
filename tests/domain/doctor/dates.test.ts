import fc from 'fast-check';
import { toCalendarDay } from '../../../src/domain/dateCalendar.ts';
import { findDateInUrl } from '../../../src/domain/doctor/dateInUrl.ts';
import { countDaysBetween, toDaySpan } from '../../../src/domain/doctor/daySpan.ts';
import { find, findOne, type Sketch, toDate } from './support.ts';

test('days are counted from 1970, the other way round than the calendar does', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
      const { year, month, day } = toCalendarDay(days);
      const pad = (number: number, width: number) => String(number).padStart(width, '0');
      const span = toDaySpan(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
      expect(span).toEqual({ first: days, last: days });
    }),
  );
});

test.each([
  ['2024-12', '2024-12-31', 0],
  ['2024-12', '2025-01-01', 1],
  ['2024', '2023-12-30', 2],
  ['2024-12-06', '2024-12-03', 3],
  ['../2020', '2021-01-01', 1],
  ['2020/..', '2300-01-01', 0],
  ['2024-02-28', '2024-03-01', 2],
])('from %s to %s it is %s days', (one, other, days) => {
  const [first, second] = [toDaySpan(one), toDaySpan(other)];
  if (first === undefined || second === undefined) throw new Error('no date');
  expect(countDaysBetween(first, second)).toBe(days);
  expect(countDaysBetween(second, first)).toBe(days);
});

// Today is 2024-12-09.
test.each<[string, Sketch, string | undefined]>([
  ['date.future', { date: '2025-12-04' }, 'today is 2024-12-09'],
  ['date.future', { date: '2024-12-11' }, 'today is 2024-12-09'],
  ['date.future', { date: '2204' }, 'today is 2024-12-09'],
  ['date.future', { date: '2024-12-10' }, undefined],
  ['date.future', { date: '2024-12' }, undefined],
  ['date.future', { date: '2024' }, undefined],
  ['date.future', { date: '2025-02', type: 'article-magazine' }, undefined],
  ['date.future', { date: '2025-06', type: 'article-magazine' }, 'today is 2024-12-09'],
  ['date.future', {}, undefined],
  ['date.impossible', { date: '0024-12-03' }, 'there were no newspapers then'],
  ['date.impossible', { date: '1599' }, 'there were no newspapers then'],
  ['date.impossible', { date: '1700', type: 'broadcast' }, 'there was no broadcasting then'],
  ['date.impossible', { date: '1700' }, undefined],
  ['date.impossible', { date: '0800', type: 'document' }, undefined],
  ['date.impossible', { date: '1258', type: 'book' }, undefined],
  [
    'date.implausible',
    { date: '1970-01-01' },
    'the day computers count from, which stands where none is known',
  ],
  [
    'date.implausible',
    { date: '1899-12-30' },
    'the day spreadsheets count from, which stands for an empty cell',
  ],
  ['date.implausible', { date: '0224', type: 'book' }, 'the year has lost a digit'],
  ['date.implausible', { date: '0024', type: 'article-newspaper' }, undefined],
  ['date.implausible', { date: '1970' }, undefined],
  ['date.implausible', { date: '1970-01-02' }, undefined],
  ['date.implausible', { date: '-0300', type: 'book' }, undefined],
  ['date.missing', { title: 'One' }, 'no date: One'],
  ['date.missing', { title: 'One', date: '2024~' }, undefined],
])('%s of %j is %j', (code, sketch, message) => {
  expect(findOne(code, sketch)?.message).toBe(message);
});

test.each([
  ['2024-12-07', '2024-12-05', 'cited in axis of 2024-12-05'],
  ['2024-12-06', '2024-12-05', undefined],
  ['2024-12', '2024-12-05', undefined],
  ['2025', '2024-12-05', 'cited in axis of 2024-12-05'],
  ['2024-12-31', '2024-12', undefined],
  ['2024-12-01', undefined, 'cited on 2024-11-01'],
  ['2024-11-02', undefined, undefined],
])('an article of %s in a post of %s: %j', (date, postDate, message) => {
  const [found, ...others] = find('date.after-post', {
    articles: [{ date, post: 'axis', cited: '2024-11-01' }],
    posts: [{ slug: 'axis', date: postDate === undefined ? undefined : toDate(postDate) }],
  });
  expect(others).toEqual([]);
  expect(found?.message).toBe(message);
});

test.each([
  ['https://a.com/2024/12/06/story', '2024-12-06'],
  ['https://a.com/world/2024/1/6/story', '2024-01-06'],
  ['https://a.com/news/2024-12-06-story', '2024-12-06'],
  ['https://a.com/story-2024-12-06', '2024-12-06'],
  ['https://a.com/2024/12/story', undefined],
  ['https://a.com/2024/13/06/story', undefined],
  ['https://a.com/2024/02/31/story', undefined],
  ['https://a.com/120241206', undefined],
  ['https://a.com/?d=2024-12-06', undefined],
  ['https://web.archive.org/web/20240101000000/https://a.com/2023/12/06/x', '2023-12-06'],
])('%s has the day %s', (url, day) => {
  expect(findDateInUrl(url)).toBe(day);
});

test('a date is held against the one in the web address', () => {
  const url = 'https://a.com/2024/12/06/story';
  expect(findOne('date.url', { url, date: '2023-12-06' })).toMatchObject({
    value: '2023-12-06',
    next: ['edit', 'k1', '--date', '2024-12-06'],
  });
  for (const date of ['2024-12-01', '2024-12-13', '2024-12', '2024']) {
    expect(findOne('date.url', { url, date })).toBeUndefined();
  }
});
