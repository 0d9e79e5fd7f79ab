/** Zotero's item types (schema 129) as CSL types; what the library has no type for is a document. */
const zoteroTypes: Readonly<Record<string, string>> = {
  newspaperArticle: 'article-newspaper',
  magazineArticle: 'article-magazine',
  journalArticle: 'article-journal',
  encyclopediaArticle: 'chapter',
  dictionaryEntry: 'chapter',
  preprint: 'article',
  webpage: 'webpage',
  blogPost: 'post-weblog',
  forumPost: 'post',
  report: 'report',
  tvBroadcast: 'broadcast',
  radioBroadcast: 'broadcast',
  podcast: 'broadcast',
  audioRecording: 'broadcast',
  videoRecording: 'motion_picture',
  film: 'motion_picture',
  interview: 'interview',
  book: 'book',
  bookSection: 'chapter',
  conferencePaper: 'chapter',
  thesis: 'thesis',
  document: 'document',
  manuscript: 'document',
  letter: 'document',
  email: 'document',
  presentation: 'document',
  bill: 'document',
  case: 'document',
  hearing: 'document',
  statute: 'document',
  patent: 'document',
  map: 'document',
  artwork: 'document',
  dataset: 'document',
  standard: 'document',
  computerProgram: 'document',
  instantMessage: 'document',
};

/** The CSL type of one of Zotero's item types; undefined for any other text. */
export function toItemType(text: string): string | undefined {
  return Object.hasOwn(zoteroTypes, text) ? zoteroTypes[text] : undefined;
}

/** Whether the CSL type says less than Zotero's item type did. */
export function isLossyItemType(text: string): boolean {
  return toItemType(text) === 'document' && text !== 'document';
}
