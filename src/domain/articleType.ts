import { type ArticleType, articleTypes } from './article.ts';
import { foldTight } from './fold.ts';

/**
 * What people, Zotero and CSL call each type, folded tightly. Types of CSL and Zotero that no type
 * of ours stands for are documents, so that a record of one is not refused.
 */
const otherNames: { readonly [type in ArticleType]: string } = {
  'article-newspaper':
    'newspaper news article newsarticle newsstory newsreport newspaperarticle newswire wire agency pressarticle',
  'article-magazine': 'magazine magazinearticle',
  'article-journal':
    'journal journalarticle scholarlyarticle academicarticle academicpaper paper review reviewbook',
  article: 'preprint workingpaper',
  webpage:
    'web website site page online internet entryencyclopedia encyclopediaarticle entry entrydictionary dictionaryentry',
  'post-weblog': 'blog blogpost weblog blogentry newsletter substack',
  post: 'tweet social socialmedia socialmediapost socialpost facebookpost telegrampost forumpost forum thread',
  report: 'thinktank thinktankreport whitepaper policybrief brief policypaper briefing',
  pamphlet: 'pressrelease release statement communique leaflet',
  broadcast:
    'tv television tvbroadcast tvprogram radio radiobroadcast radioprogram podcast episode audio audiorecording song',
  interview: 'interviews',
  motion_picture: 'film movie video videorecording documentary motionpicture youtube',
  book: 'books monograph ebook',
  chapter: 'bookchapter booksection inbook incollection',
  thesis: 'dissertation phdthesis mastersthesis doctoralthesis',
  document:
    'other misc unknown artwork attachment bill case classic collection computerprogram conferencepaper dataset email event figure graphic hearing instantmessage legalcase legislation letter manuscript map musicalscore paperconference patent performance periodical personalcommunication presentation regulation software speech standard statute treaty',
};

let types: Map<string, ArticleType> | undefined;

function readTypes(): Map<string, ArticleType> {
  const read = new Map<string, ArticleType>();
  for (const type of articleTypes) {
    for (const name of otherNames[type].split(' ')) read.set(name, type);
    if (type !== 'article') read.set(foldTight(type), type);
  }
  return read;
}

/**
 * Reads the type of an article: a name of `articleTypes` exactly, else in any case and spacing such
 * a name, a usual word for it (`news`, `blog post`, `TV`) or the name of a type of CSL or Zotero
 * (`newspaperArticle`). CSL's own `article` is a preprint; `Article` and `news article` are
 * newspaper articles.
 *
 * @returns undefined for a word that means none.
 */
export function parseArticleType(text: string): ArticleType | undefined {
  const exact = articleTypes.find((type) => type === text);
  if (exact !== undefined) return exact;
  types ??= readTypes();
  return text.length > 60 ? undefined : types.get(foldTight(text));
}
