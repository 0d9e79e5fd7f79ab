import { findMonth, getMonthName } from '../../src/domain/monthNames.ts';
import { parseDate } from '../../src/domain/parseDate.ts';

/** Twelve spellings a line, January first, as they are printed in these languages. */
const tables: Readonly<Record<string, string>> = {
  'English, full':
    'January|February|March|April|May|June|July|August|September|October|November|December',
  'English, upper case':
    'JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER',
  'English, three letters': 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec',
  'English, dots': 'Jan.|Feb.|Mar.|Apr.|May.|Jun.|Jul.|Aug.|Sept.|Oct.|Nov.|Dec.',
  'Arabic, Iraq':
    'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول',
  'Arabic, Iraq, without hamzas':
    'كانون الثانى|شباط|اذار|نيسان|ايار|حزيران|تموز|اب|ايلول|تشرين الاول|تشرين الثانى|كانون الاول',
  'Arabic, Levant, without article':
    'كانون ثاني|شباط|آذار|نيسان|أيّار|حزيران|تمّوز|آب|أيلول|تشرين أول|تشرين ثاني|كانون أول',
  'Arabic, Egypt': 'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر',
  'Arabic, Egypt, variants':
    'يناير|فبراير|مارس|إبريل|مايو|يونيه|يوليه|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر',
  'Arabic, Algeria': 'جانفي|فيفري|مارس|أفريل|ماي|جوان|جويلية|أوت|سبتمبر|أكتوبر|نوفمبر|ديسمبر',
  'Arabic, Morocco': 'يناير|فبراير|مارس|أبريل|ماي|يونيو|يوليوز|غشت|شتنبر|أكتوبر|نونبر|دجنبر',
  'Kurdish, Sorani':
    'کانوونی دووەم|شوبات|ئازار|نیسان|ئایار|حوزەیران|تەمووز|ئاب|ئەیلوول|تشرینی یەکەم|تشرینی دووەم|کانوونی یەکەم',
  'Kurdish, Sorani, before a year':
    'کانوونی دووەمی|شوباتی|ئازاری|نیسانی|ئایاری|حوزەیرانی|تەمووزی|ئابی|ئەیلوولی|تشرینی یەکەمی|تشرینی دووەمی|کانونی یەکەمی',
  'Kurdish, Kurmanji':
    'rêbendan|sibat|adar|nîsan|gulan|hezîran|tîrmeh|tebax|îlon|cotmeh|mijdar|berfanbar',
  'Kurdish, Kurmanji, other names':
    'Çile|Reşemî|Adar|Avrêl|Gulan|Pûşper|Tîrmeh|Gelawêj|Rezber|Kewçêr|Sermawez|Kanûn',
  'Kurdish, Kurmanji, two words':
    'Kanûna Paşîn|Sibatê|Adarê|Nîsanê|Gulanê|Hezîranê|Tîrmehê|Tebaxê|Îlonê|Teşrîna Pêşîn|Teşrîna Paşîn|Kanûna Pêşîn',
  'Russian, nominative':
    'январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь',
  'Russian, genitive':
    'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря',
  'Russian, short': 'янв.|февр.|мар.|апр.|мая|июн.|июл.|авг.|сент.|окт.|нояб.|дек.',
  'Ukrainian, nominative':
    'січень|лютий|березень|квітень|травень|червень|липень|серпень|вересень|жовтень|листопад|грудень',
  'Ukrainian, genitive':
    'січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня',
  'Ukrainian, short': 'січ.|лют.|бер.|квіт.|трав.|черв.|лип.|серп.|вер.|жовт.|лист.|груд.',
  Persian: 'ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر',
  Dari: 'جنوری|فبروری|مارچ|اپریل|می|جون|جولای|اگست|سپتمبر|اکتوبر|نومبر|دسمبر',
  Turkish: 'Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık',
  'Turkish, upper case':
    'OCAK|ŞUBAT|MART|NİSAN|MAYIS|HAZİRAN|TEMMUZ|AĞUSTOS|EYLÜL|EKİM|KASIM|ARALIK',
  'Turkish, short': 'Oca|Şub|Mar|Nis|May|Haz|Tem|Ağu|Eyl|Eki|Kas|Ara',
  German: 'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember',
  'German, Austria':
    'Jänner|Feber|Maerz|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember',
  'German, short': 'Jan.|Feb.|Mär.|Apr.|Mai|Jun.|Jul.|Aug.|Sept.|Okt.|Nov.|Dez.',
  French: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  'French, without accents':
    'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre',
  'French, short': 'janv.|févr.|mars|avr.|mai|juin|juil.|août|sept.|oct.|nov.|déc.',
  Spanish:
    'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre',
  'Spanish, short': 'ene|feb|mar|abr|may|jun|jul|ago|set|oct|nov|dic',
  Italian:
    'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre',
  Portuguese:
    'janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro',
};

const cases = Object.entries(tables).flatMap(([language, names]) =>
  names.split('|').map((name, index) => [language, name, index + 1] as const),
);

it('has twelve months in every table', () => {
  expect(cases).toHaveLength(12 * Object.keys(tables).length);
});

it.each(cases)('%s: %s is month %i', (_language, name, month) => {
  const number = String(month).padStart(2, '0');
  expect(readEdtf(`2 ${name} 2024`)).toBe(`2024-${number}-02`);
  expect(readEdtf(`${name} 2, 2024`)).toBe(`2024-${number}-02`);
  expect(readEdtf(`${name} 2024`)).toBe(`2024-${number}`);
  expect(readEdtf(`2 ${name.normalize('NFD')} 2024`)).toBe(`2024-${number}-02`);
});

it.each(['رمضان', 'فروردین', 'گوڵان', 'ربيع الأول', 'Thermidor', 'janvember'])(
  'reads no month of another calendar: %s',
  (name) => {
    expect(parseDate(`2 ${name} 2024`)).toMatchObject({ problem: { code: 'date.unreadable' } });
  },
);

it('names months in English', () => {
  expect([1, 5, 12].map(getMonthName)).toEqual(['January', 'May', 'December']);
  expect(() => getMonthName(13)).toThrow('no month 13');
});

it('finds no month in other words, nor in names that objects have', () => {
  for (const word of ['', 'monday', 'constructor', '__proto__', 'tostring']) {
    expect(findMonth(word)).toBeUndefined();
  }
});

function readEdtf(text: string): string {
  const parsed = parseDate(text);
  return parsed.ok ? parsed.value.edtf : parsed.problem.message;
}
