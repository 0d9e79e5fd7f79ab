import fc from 'fast-check';
import { parseDraft } from '../../src/drafts/parseDraft.ts';
import { planSection } from '../../src/drafts/planSection.ts';
import { refreshSection } from '../../src/drafts/printDraft.ts';
import { isSourcesHeading } from '../../src/importers/sourceLine/headingLine.ts';

const pieces = [
  'text',
  'Sources',
  'SOURCES\n',
  '## Sources\n',
  'Sources\n---\n',
  '<b>Sources</b>',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  ' ',
  '    ',
  '\t',
  '- ',
  '1. ',
  '> ',
  '```',
  '~~~\n',
  '`',
  '---\n',
  '+++\n',
  '<!--',
  '-->',
  '<pre>',
  '</pre>',
  '<!-- cite:sources -->',
  '\n<!-- cite:sources -->\n',
  '\n<!-- /cite:sources -->\n',
  '[@key]',
  '[^1]: ',
  '\ufeff',
  '\0',
  '#',
  '[',
  '](x)',
];

const drafts = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...pieces) }, fc.string()), {
    maxLength: 14,
  })
  .map((parts) => parts.join(''));

const lists = fc.constantFrom(
  '',
  '**SOURCES**\n\nReuters, “One,” 12/2/24\n',
  '<!-- /cite:sources -->\n',
  '<!-- cite:sources -->\n```\n---\n',
  '~~~\n\n> x\n',
  'Sources\n',
);

const dialects = fc.constantFrom('markdown' as const, 'html' as const);

function refresh(text: string, dialect: 'markdown' | 'html', list: string) {
  const draft = parseDraft(text, dialect);
  const plan = planSection(draft, isSourcesHeading);
  const isOpen = ({ code }: { code: string }) =>
    code === 'code.unclosed' || code === 'comment.unclosed';
  const stops = draft.problems.some(
    (problem) => problem.code.startsWith('section.') || (isOpen(problem) && plan.isAtEnd),
  );
  return stops ? undefined : { plan, text: refreshSection(draft, plan, list) };
}

test('what is refreshed twice is as refreshed once', () => {
  fc.assert(
    fc.property(drafts, dialects, lists, (text, dialect, list) => {
      const once = refresh(text, dialect, list);
      if (once === undefined) return;
      const twice = refresh(once.text, dialect, list);
      expect(twice?.text).toBe(once.text);
      expect(twice?.plan.heading !== undefined).toBe(once.plan.heading !== undefined);
      expect(twice?.plan.isNew).toBe(once.plan.isNew && list === '');
    }),
    { numRuns: 5000 },
  );
});

test('not a byte outside of the markers changes, with another list neither', () => {
  fc.assert(
    fc.property(drafts, dialects, lists, lists, (text, dialect, first, second) => {
      const once = refresh(text, dialect, first);
      if (once === undefined) return;
      const { span, isNew } = once.plan;
      expect(once.text.startsWith(text.slice(0, span.start))).toBe(true);
      expect(once.text.endsWith(text.slice(span.end))).toBe(true);
      if (isNew && first === '') expect(once.text).toBe(text);
      const again = refresh(once.text, dialect, second);
      if (isNew && first === '') return;
      const marks = once.text.match(/<!-- \/?cite:sources -->/g) ?? [];
      expect(marks.length).toBeGreaterThan(1);
      expect(again?.plan.isNew).toBe(false);
    }),
    { numRuns: 5000 },
  );
});

test('what was there before the citations is there after them, in any draft', () => {
  fc.assert(
    fc.property(drafts, dialects, (text, dialect) => {
      const { marks, section } = parseDraft(text, dialect);
      let end = 0;
      for (const mark of marks) {
        expect(mark.start).toBeGreaterThanOrEqual(end);
        expect(mark.end).toBeGreaterThan(mark.start);
        for (const at of mark.keyAt) expect(at >= mark.start && at < mark.end).toBe(true);
        if (section !== undefined) {
          expect(mark.end <= section.start || mark.start >= section.end).toBe(true);
        }
        end = mark.end;
      }
    }),
    { numRuns: 3000 },
  );
});
