import { foldDateText } from './foldDateText.ts';

const english =
  'January February March April May June July August September October November December';

/**
 * For each language twelve groups, January first; a group is the spellings of one month joined by
 * commas, `_` a space inside one. Marks, hamzas, case and letter variants are folded away, so that
 * one spelling stands for all of those. After the Unicode CLDR, and news sites in these languages.
 */
const spellings = [
  // German, with the Austrian names
  'januar,jänner,jän februar,feber märz,maerz,mär,mrz april mai juni juli august september oktober,okt november dezember,dez',
  // French
  'janvier,janv février,févr,fév mars avril,avr mai juin juillet,juil,juill août septembre octobre novembre décembre,déc',
  // Spanish
  'enero,ene febrero marzo abril,abr mayo junio julio agosto,ago septiembre,setiembre,set octubre noviembre diciembre,dic',
  // Italian
  'gennaio,gen febbraio marzo aprile maggio,mag giugno,giu luglio,lug agosto settembre,sett ottobre,ott novembre dicembre',
  // Portuguese
  'janeiro fevereiro,fev março abril maio junho julho agosto setembro outubro,out novembro dezembro',
  // Turkish
  'ocak,oca şubat,şub mart nisan,nis mayıs haziran,haz temmuz,tem ağustos,ağu eylül,eyl ekim,eki kasım,kas aralık,ara',
  // Russian: nominative, genitive, prepositional, abbreviated
  'январь,января,январе,янв февраль,февраля,феврале,февр,фев март,марта,марте,мар апрель,апреля,апреле,апр май,мая,мае июнь,июня,июне,июн июль,июля,июле,июл август,августа,августе,авг сентябрь,сентября,сентябре,сент,сен октябрь,октября,октябре,окт ноябрь,ноября,ноябре,нояб,ноя декабрь,декабря,декабре,дек',
  // Ukrainian
  'січень,січня,січ лютий,лютого,лют березень,березня,бер,берез квітень,квітня,квіт травень,травня,трав червень,червня,черв липень,липня,лип серпень,серпня,серп вересень,вересня,вер,верес жовтень,жовтня,жовт листопад,листопада,лист грудень,грудня,груд',
  // Arabic of Iraq and the Levant
  'كانون_الثاني,كانون_ثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول,تشرين_أول تشرين_الثاني,تشرين_ثاني كانون_الأول,كانون_أول',
  // Arabic of Egypt and the Gulf
  'يناير فبراير مارس أبريل مايو يونيو,يونيه يوليو,يوليه أغسطس,أوغسطس سبتمبر أكتوبر,أوكتوبر نوفمبر ديسمبر',
  // Arabic of the Maghreb, and what else is met in Iraq
  'جانفي فيفري مارت أفريل مايس,ماي جوان جويلية,يوليوز أوت,غشت شتنبر تشرين_اول نونبر,نوفنبر دجنبر',
  // Persian and Dari, Gregorian
  'ژانویه,جنوری فوریه,فبروری مارس,مارچ آوریل,اپریل مه,می ژوئن,جون ژوئیه,جولای اوت,آگوست,اگست سپتامبر,سپتمبر اکتبر,اکتوبر نوامبر,نومبر دسامبر,دسمبر',
];

/** As `spellings`, for languages whose months take an ending before the year; the endings stand first. */
const inflected: readonly (readonly [string, string])[] = [
  // Kurdish, Sorani. The months of the Kurdish solar calendar are left out: they are other days.
  [
    'ی',
    'کانوونی_دووەم,کانونی_دووەم,کانوونی_دووهەم,جەنیوەری شوبات,شووبات,فێبریوەری ئازار,ئادار,مارچ نیسان,ئەپریل ئایار,مایس,مەی حوزەیران,حوزیران,جوون تەمووز,تەموز,جولای ئاب,ئۆگەست ئەیلوول,ئەیلول,سێپتەمبەر تشرینی_یەکەم,ئۆکتۆبەر تشرینی_دووەم,تشرینی_دووهەم,نۆڤەمبەر کانوونی_یەکەم,کانونی_یەکەم,دیسەمبەر',
  ],
  // Kurdish, Kurmanji, which uses these for the Gregorian months
  [
    'ê a',
    'rêbendan,çile,çileya_paşîn,kanûna_paşîn,kanûna_duyem,kanûna_duyemîn sibat,şibat,reşemî adar nîsan,avrêl gulan hezîran,pûşper tîrmeh,temûz tebax,gelawêj îlon,rezber cotmeh,kewçêr,teşrîna_pêşîn,çiriya_pêşîn mijdar,sermawez,teşrîna_paşîn,çiriya_paşîn berfanbar,kanûn,kanûna_pêşîn,çileya_pêşîn,kanûna_yekem,kanûna_yekemîn',
  ],
];

let englishMonths: Map<string, number> | undefined;
let months: Map<string, number> | undefined;

/** The month, 1 to 12, that a word (or two, joined by a space) folded by `foldDateText` names. */
export function findMonth(folded: string): number | undefined {
  const month = findEnglishMonth(folded);
  if (month !== undefined) return month;
  months ??= makeMonths();
  return months.get(folded);
}

/** As `findMonth`, for English alone: a program that starts for one date need not know all languages. */
export function findEnglishMonth(lowerCase: string): number | undefined {
  englishMonths ??= makeEnglishMonths();
  return englishMonths.get(lowerCase);
}

function makeEnglishMonths(): Map<string, number> {
  const found = new Map<string, number>();
  for (const [index, name] of english.toLowerCase().split(' ').entries()) {
    found.set(name, index + 1).set(name.slice(0, 3), index + 1);
  }
  return found.set('sept', 9);
}

/** The English name of a month, 1 to 12. */
export function getMonthName(month: number): string {
  const name = english.split(' ')[month - 1];
  if (name === undefined) throw new RangeError(`no month ${month}`);
  return name;
}

function makeMonths(): Map<string, number> {
  const found = new Map<string, number>();
  const add = (text: string, endings: readonly string[]) => {
    for (const [index, group] of text.split(' ').entries()) {
      for (const name of group.split(',')) {
        for (const ending of endings) {
          found.set(foldDateText(name.replace('_', ' ') + ending), index + 1);
        }
      }
    }
  };
  for (const text of spellings) add(text, ['']);
  for (const [endings, text] of inflected) add(text, ['', ...endings.split(' ')]);
  return found;
}
