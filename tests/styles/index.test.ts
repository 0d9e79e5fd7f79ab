import { findStyle, listStyleNames, styles } from '../../src/styles/index.ts';

test.each(Object.entries(styles))('%s is registered as it calls itself', async (name, entry) => {
  const style = await entry.load();
  expect(style.name).toBe(name);
  expect(style.summary).toBe(entry.summary);
  expect(entry.summary).not.toBe('');
  expect(style.forms.length).toBeGreaterThan(0);
});

test.each(Object.entries(styles))('%s prints nothing for no articles', async (_name, entry) => {
  const style = await entry.load();
  for (const form of style.forms) {
    expect(await style.format([], { form, heading: style.heading })).toBe('');
  }
});

test('blog is the first; a name that is none is not found', () => {
  expect(listStyleNames()[0]).toBe('blog');
  expect(findStyle('blog')).toBe(styles['blog']);
  expect(findStyle('constructor')).toBeUndefined();
  expect(findStyle('')).toBeUndefined();
});
