import type { FeedElement } from './readElements.ts';

/** The text of the first element of a name that has any, trimmed. */
export function findText(elements: readonly FeedElement[], name: string): string | undefined {
  for (const element of elements) {
    if (element.name !== name) continue;
    const text = element.text.trim();
    if (text !== '') return text;
  }
  return undefined;
}

/** The title of an item, markup in it included. */
export function findTitle(elements: readonly FeedElement[], item: string): string | undefined {
  const element = elements.find(({ name }) => name === 'title');
  return element === undefined ? undefined : getContent(element, item);
}

/** A text of an element that may hold a body: its content as markup where that stands there unescaped. */
export function getContent(element: FeedElement, item: string): string {
  return element.hasMarkup ? item.slice(element.start, element.end) : element.text;
}
