/** How footnotes are written in one form of output. */
export interface FootnoteForm {
  /** The mark in the text for the note of a number, from 1. */
  reference(number: number): string;
  /** All notes; the lines end in LF. */
  list(notes: readonly string[]): string;
}

/** Footnotes of pandoc, GitHub and most writers of Markdown; their labels are none that the draft has. */
export function makeMarkdownFootnotes(draft: string): FootnoteForm {
  const taken = new Set<string>();
  for (const [, label = ''] of draft.matchAll(/\[\^([^\]\s]{1,200})\]/g)) taken.add(label);
  let prefix = '';
  if ([...taken].some((label) => /^\d+$/.test(label))) {
    do prefix += 'cite-';
    while ([...taken].some((label) => label.startsWith(prefix)));
  }
  return {
    reference: (number) => `[^${prefix}${number}]`,
    list: (notes) => notes.map((note, at) => `[^${prefix}${at + 1}]: ${note}`).join('\n\n'),
  };
}

/** Numbers that link to the notes, and back. */
export const htmlFootnotes: FootnoteForm = {
  reference: (number) =>
    `<sup><a id="cite-ref-${number}" href="#cite-note-${number}">${number}</a></sup>`,
  list: (notes) => {
    const items = notes.map((note, at) => {
      const number = at + 1;
      return `<li id="cite-note-${number}">${note} <a href="#cite-ref-${number}">↩</a></li>`;
    });
    return `<ol>\n${items.join('\n')}\n</ol>`;
  },
};

export const textFootnotes: FootnoteForm = {
  reference: (number) => `[${number}]`,
  list: (notes) => notes.map((note, at) => `${at + 1}. ${note}`).join('\n'),
};
