/*
 * Words that stand in the names of institutions and hardly ever in those of people; lower case,
 * without marks. A name with one of them is an institution's.
 */
const english =
  'agency agencies ministry department committee council commission organization organisation ' +
  'institute institution university foundation association federation confederation network group ' +
  'news newspaper newspapers press times tribune gazette journal magazine radio television tv media ' +
  'broadcasting broadcast centre center bank government parliament embassy army forces ' +
  'police office bureau directorate authority company corporation corp inc inc. ltd ltd. llc gmbh plc ' +
  'nations monitor monitoring watch international observatory initiative project society movement ' +
  'brigade brigades militia militias team staff editors editorial newsroom desk correspondent ' +
  'correspondents reporter reporters contributors collective alliance coalition academy library museum ' +
  'service services programme program secretariat senate congress assembly presidency cabinet blog ' +
  'podcast studios online archive archives administration affairs studies rights kingdom republic ' +
  'emirate command united ministers campaign consortium partnership syndicate chamber of for the ' +
  'against without & and';
const german =
  'agentur ministerium amt redaktion zeitung rundfunk nachrichten verband verein stiftung universitat ' +
  'regierung gesellschaft partei bundesamt kommission ausschuss dienst und fur';
const romance =
  'agence agencia agenzia ministere ministerio ministero comite comitato conseil consejo presse prensa ' +
  'stampa organizacion instituto istituto universite universidad universita centro fondation fundacion ' +
  'fondazione societe sociedad gouvernement gobierno governo parti partido partito reseau redaccion ' +
  'redazione redacao observatoire observatorio ligue commissione comision sans';
const turkish =
  'ajansi haberleri bakanligi gazetesi universitesi partisi dernegi vakfi merkezi kurumu ' +
  'redactie persbureau ministerie';
const slavic =
  'агентство министерство комитет совет центр институт университет служба газета журнал телеканал ' +
  'радио редакция партия союз организация фонд новости администрация правительство ведомство ' +
  'движение посольство армия пресс-служба міністерство агенція комітет уряд новини агенција';
const arabic =
  'وكالة وزارة مركز هيئة منظمة مؤسسة معهد جامعة لجنة مجلس صحيفة جريدة قناة تلفزيون اذاعة راديو شبكة ' +
  'موقع حزب حركة جمعية اتحاد مكتب ادارة دائرة حكومة رئاسة جيش قوات محكمة بنك شركة مجلة مرصد تحالف ' +
  'نقابة سفارة مديرية بعثة انباء اخبار صحافة اعلام برلمان ديوان حقوق';
const persianAndKurdish =
  'خبرگزاری روزنامه وزارت سازمان دانشگاه شبکه موسسه بنیاد شورای مجلس کمیته هفته‌نامه ' +
  'ئاژانسی ڕۆژنامەی دەزگای وەزارەتی کەناڵی ناوەندی پارتی یەکێتی حکومەتی زانکۆی ڕێکخراوی تەلەفزیۆنی ' +
  'کۆمەڵەی تۆڕی هەواڵ';
const hebrew = 'משרד סוכנות עיתון רשות מכון אוניברסיטת ערוץ חדשות ארגון';

/** Every word that makes a name an institution's. */
export function listInstitutionWords(): string {
  const lists = [english, german, romance, turkish, slavic, arabic, persianAndKurdish, hebrew];
  return lists.join(' ');
}

/** Family names too: they count in a name of three words or more. */
export const weakWords =
  'post court school college union board trust front daily herald star report forum party league mission fund';

/** Ends of long German and Dutch compounds. */
export const wordEnds =
  'ministerium agentur zeitung redaktion gesellschaft stiftung universitat verband rundfunk institut';

/** Acronyms, in capitals in a name that is not all in capitals. */
export const acronyms =
  'BBC CNN AFP UPI DPA NBC CBS NPR PBS RFE/RL VOA UN EU US UK U.S. U.N. NATO USAID UNHCR UNICEF UNESCO WHO ' +
  'IMF IRNA ISNA SANA TASS NDR ARD ZDF RFI FAO OPEC IAEA ISW CSIS';

/** Known by their whole name. */
export const wholeNames =
  'white house|islamic state|al jazeera|al arabiya|al monitor|deutsche welle|middle east eye|conde nast|new lines|washington post|jerusalem post|radio liberty|voice of america';

/** One-word names of agencies and broadcasters that stand in a list of authors. */
export const agencies =
  'reuters afp ap dpa upi ansa efe tass interfax xinhua irna isna ina sana wam spa petra anadolu bloomberg bbc cnn rudaw nina ' +
  'رويترز واع روداو سانا тасс интерфакс рейтер';
