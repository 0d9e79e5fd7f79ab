import { foldDateText } from './foldDateText.ts';
import { findMonth } from './monthNames.ts';
import type { Season } from './parseEdtf.ts';

/** What a word in a date means. */
export type DateWord =
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'season'; readonly season: Season }
  | { readonly kind: 'circa' | 'to' | 'since' | 'present' | 'bce' | 'ce' | 'century' | 'noise' };

/** Four groups, spring first, as in `monthNames`. */
const seasons = [
  'spring summer autumn,fall winter',
  'frühling,frühjahr sommer herbst winter',
  'printemps été automne hiver',
  'primavera verano otoño invierno',
  'ilkbahar,bahar yaz sonbahar,güz kış',
  'весна,весной,весны лето,летом,лета осень,осенью,осени зима,зимой,зимы',
  'весна,навесні літо,влітку осінь,восени зима,взимку',
  'ربيع,الربيع صيف,الصيف خريف,الخريف شتاء,الشتاء',
  'بەهار,بەهاری هاوین,هاوینی پایز,پاییز,پایزی زستان,زستانی',
  'bihar,bihara havîn,havîna payîz,payîza zivistan,zivistana',
  'بهار تابستان پاییز زمستان',
];

const words = {
  circa:
    'c ca cca circa about around approx approximately etwa um vers около ок حوالي تقريبا نحو yaklaşık',
  to: 'to till until through thru bis по إلى حتى تا',
  since: 'since seit depuis desde منذ',
  present: 'present now today ongoing heute',
  bce: 'bce bc',
  ce: 'ce ad',
  century: 'century',
};

/** Days of the week and words that say nothing: `of`, `de`, `года`, `عام`. */
const noise = [
  'of the on at in and from de del d den der dem im am le el du em dia от с в г год года году р рік року',
  'عام سنة لسنة لعام من في يوم م ساڵی سالی رۆژی ی sala salê roja yılı',
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun',
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so',
  'lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim',
  'lunes martes miércoles jueves viernes sábado domingo mié jue vie sáb dom',
  'lunedì martedì mercoledì giovedì venerdì sabato domenica segunda terça quarta quinta sexta feira',
  'pazartesi salı çarşamba perşembe cuma cumartesi pazar pzt sal çar per cum cmt paz',
  'понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс',
  'понеділок вівторок середа четвер пʼятниця п’ятниця субота неділя нд',
  'الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت أحد اثنين ثلاثاء أربعاء خميس جمعة سبت الاحد',
  'شەممە یەکشەممە دووشەممە سێشەممە چوارشەممە پێنجشەممە هەینی جومعە شەممەی',
  'yekşem duşem sêşem çarşem pêncşem în şemî yekşemê duşemê sêşemê çarşemê pêncşemê înê şemiyê',
  'شنبه یکشنبه دوشنبه سه‌شنبه چهارشنبه پنجشنبه پنج‌شنبه جمعه',
];

let lookup: Map<string, DateWord> | undefined;

/** What a word (or two, joined by a space), folded by `foldDateText`, means in a date. */
export function findDateWord(folded: string): DateWord | undefined {
  const month = findMonth(folded);
  if (month !== undefined) return { kind: 'month', month };
  lookup ??= makeLookup();
  return lookup.get(folded);
}

function makeLookup(): Map<string, DateWord> {
  const found = new Map<string, DateWord>();
  const add = (text: string, separator: string, meaning: DateWord) => {
    for (const word of text.split(separator)) found.set(foldDateText(word), meaning);
  };
  for (const text of noise) add(text, ' ', { kind: 'noise' });
  for (const text of seasons) {
    const [spring = '', summer = '', autumn = '', winter = ''] = text.split(' ');
    add(spring, ',', { kind: 'season', season: 1 });
    add(summer, ',', { kind: 'season', season: 2 });
    add(autumn, ',', { kind: 'season', season: 3 });
    add(winter, ',', { kind: 'season', season: 4 });
  }
  for (const kind of ['circa', 'to', 'since', 'present', 'bce', 'ce', 'century'] as const) {
    add(words[kind], ' ', { kind });
  }
  return found;
}
