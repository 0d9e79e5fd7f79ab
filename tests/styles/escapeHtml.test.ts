import { escapeHtml } from '../../src/styles/escapeHtml.ts';

test('what means something to HTML is written as references, the rest stays', () => {
  expect(escapeHtml(`<a href="x" title='y'>&amp; “العراق”`)).toBe(
    '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp; “العراق”',
  );
});
