import { foldText } from './fold.ts';

/** What an outlet is, which one writer puts to its name and another leaves out, whatever the name. */
const labels =
  'newspaper newspapers channel website site com net org iq co uk www ' +
  'صحيفة جريدة قناة موقع نت روزنامه ڕۆژنامەی کەناڵی ماڵپەڕی телеканал сайт gazetesi';

/** Words that are left out as well, but where the rest is a place these are what tells one outlet from another. */
const additions =
  'news online agency tv television network info press corporation institution ' +
  'وكالة نيوز برس انباء للانباء اخبارية اخباري تلفزيون شبكة خبرگزاری ئاژانسی агентство ajansi';

/** Places, their people, and words as common: `Iraqi News` is not `Iraqi News Agency`, nor `Al Arab` `Arab News`. */
const places =
  'arab arabs arabic iraq iraqi iran iranian syria syrian lebanon lebanese jordan palestine ' +
  'palestinian israel israeli turkey turkish kurd kurds kurdish kurdistan egypt egyptian saudi yemen ' +
  'kuwait qatar bahrain oman emirates libya tunisia algeria morocco gulf asia asian africa african ' +
  'europe european america american us russia russian ukraine ukrainian china chinese india indian ' +
  'pakistan afghan afghanistan baghdad basra erbil mosul kirkuk duhok sulaymaniyah damascus aleppo ' +
  'beirut amman cairo tehran jerusalem east west north south middle world global international ' +
  'national local daily weekly business sports first free people public ' +
  'عرب عربي عربية عراق عراقي عراقية سوريا سوري سورية ايران ايراني ايرانية لبنان لبناني لبنانية كرد ' +
  'كردي كردية كورد كوردي كوردية كردستان كوردستان تركيا فلسطين مصر مصري مصرية خليج عالم بغداد بصرة ' +
  'موصل كركوك اربيل دمشق حلب بيروت وطني وطنية دولي دولية محلي محلية رياضي رياضية اقتصادي اقتصادية';

/** By each leading article the languages that have it; `al` and the like as Arabic is put into Latin letters. */
const articles: Readonly<Record<string, string>> = {
  the: 'en',
  a: 'en',
  an: 'en',
  al: 'ar',
  el: 'ar es',
  la: 'es fr it',
  le: 'fr it',
  les: 'fr',
  l: 'fr it',
  der: 'de',
  die: 'de',
  das: 'de',
  il: 'it',
  lo: 'it',
};

interface OutletWords {
  readonly labels: ReadonlySet<string>;
  readonly additions: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
}

let known: OutletWords | undefined;

/** The words that say little of which outlet it is, folded. */
export function getOutletWords(): OutletWords {
  const toSet = (text: string) => new Set(text.split(' ').map(foldText));
  known ??= { labels: toSet(labels), additions: toSet(additions), places: toSet(places) };
  return known;
}

/** The languages of a leading article, parted by spaces; undefined for a word that is none. */
export function findArticleLanguages(word: string): string | undefined {
  return Object.hasOwn(articles, word) ? articles[word] : undefined;
}
