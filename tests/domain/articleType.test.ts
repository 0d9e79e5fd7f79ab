import { articleTypes } from '../../src/domain/article.ts';
import { parseArticleType } from '../../src/domain/articleType.ts';

test.each([...articleTypes])('%s is itself', (type) => {
  expect(parseArticleType(type)).toBe(type);
});

test.each([
  ['newspaper', 'article-newspaper'],
  ['News', 'article-newspaper'],
  ['Article', 'article-newspaper'],
  ['ARTICLE NEWSPAPER', 'article-newspaper'],
  ['newspaperArticle', 'article-newspaper'],
  ['magazine', 'article-magazine'],
  ['journalArticle', 'article-journal'],
  ['preprint', 'article'],
  ['Web page', 'webpage'],
  ['web', 'webpage'],
  ['website', 'webpage'],
  ['blogPost', 'post-weblog'],
  ['blog', 'post-weblog'],
  ['tweet', 'post'],
  ['Social', 'post'],
  ['report', 'report'],
  ['press release', 'pamphlet'],
  ['TV', 'broadcast'],
  ['radioBroadcast', 'broadcast'],
  ['podcast', 'broadcast'],
  ['video', 'motion_picture'],
  ['Motion Picture', 'motion_picture'],
  ['Book', 'book'],
  ['book chapter', 'chapter'],
  ['bookSection', 'chapter'],
  ['dissertation', 'thesis'],
  ['conferencePaper', 'document'],
  ['legal_case', 'document'],
  ['entry-encyclopedia', 'webpage'],
])('%s is %s', (text, type) => {
  expect(parseArticleType(text)).toBe(type);
});

test.each(['', 'sculpture', '__proto__', 'constructor', 'مقال', 'a'.repeat(1_000_000)])(
  '%j is none',
  (text) => {
    expect(parseArticleType(text)).toBeUndefined();
  },
);

test('every type of Zotero and CSL is known', () => {
  const zotero =
    'artwork attachment audioRecording bill blogPost book bookSection case computerProgram conferencePaper dataset dictionaryEntry document email encyclopediaArticle film forumPost hearing instantMessage interview journalArticle letter magazineArticle manuscript map newspaperArticle note patent podcast preprint presentation radioBroadcast report standard statute thesis tvBroadcast videoRecording webpage';
  const csl =
    'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty webpage';
  const unknown = `${zotero} ${csl}`
    .split(' ')
    .filter((name) => parseArticleType(name) === undefined);
  expect(unknown).toEqual(['note']);
});
