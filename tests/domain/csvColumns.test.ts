import { findColumnRole } from '../../src/domain/csvColumns.ts';
import { draftFields } from '../../src/domain/draftField.ts';
import { planColumns } from '../../src/importers/csvPlan.ts';

test.each(draftFields)('a column %s is that field', (field) => {
  expect(findColumnRole(field)).toMatchObject({ kind: 'field', field });
});

test.each([
  '',
  ' ',
  '---',
  'foo',
  'mobileurl',
  'status',
  'author name 1234',
  '__proto__',
  'constructor',
])('a column %j is none that is known', (name) => {
  expect(findColumnRole(name)).toBeUndefined();
});

test.each([
  ['Editor', { kind: 'extra', name: 'editor', isPeople: true }],
  ['Place', { kind: 'extra', name: 'publisher-place', isPeople: false }],
  ['surname', { kind: 'family' }],
  ['Vorname', { kind: 'given' }],
  ['time_added', { kind: 'saved' }],
  ['Reason', { kind: 'reason' }],
])('a column %s has the role %j', (name, role) => {
  expect(findColumnRole(name)).toEqual(role);
});

test('no two columns are kept under one name', () => {
  const header = [
    'Title',
    'Abstract',
    'Summary',
    'Abstract',
    'x',
    'X',
    'x',
    '',
    'column 8',
    'Publisher',
    'Outlet',
    'publisher',
  ];
  const { extras } = planColumns(header, [], new Map());
  const names = extras.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual([
    'abstract',
    'Summary',
    'Abstract',
    'x',
    'X',
    'x 2',
    'column 8',
    'column 8 2',
    'publisher',
    'publisher 2',
  ]);
});
