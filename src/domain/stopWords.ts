/*
 * Words that tell nothing of what a title is about: articles, prepositions, conjunctions,
 * pronouns, auxiliaries, question words. A word that is telling in another of these languages
 * (German `war`, French `son`) is left out.
 */
const english =
  'a an the and or but nor so yet if then than as of in on at by to for from with without within into ' +
  'onto upon over under above below between among amid amidst across through throughout during ' +
  'before after since until till about against toward towards off out up down near via per vs ' +
  'versus is are was were be been being am do does did has have had having will would shall should ' +
  'can could may might must ought not no yes how what when where which who whom whose why whether ' +
  'that this these those there here it its he him his she her hers they them their we our you your ' +
  'i me my mine let s t re ve ll d m pro anti ex non pre post al el just also only more most some ' +
  'any all both each every other such own too very again once still amp';
const german =
  'der die das den dem des ein eine einen einem einer eines und oder aber von vom zu zum zur mit bei ' +
  'beim nach aus auf fur uber unter im ist sind wird werden wurde wie wer wo warum wann nicht auch ' +
  'als dass sich es er sie wir ihr sein seine';
const french =
  'le la les un une du de et ou mais dans sur sous avec sans par pour en au aux ce cet cette ces est ' +
  'sont qui que quoi dont comment pourquoi quand il elle ils elles ne pas plus se sa ses leur leurs ' +
  'entre vers chez contre apres avant l j n c qu';
const spanish =
  'el lo los las una unos unas y o del con por para segun como cuando donde quien cual es son ser ' +
  'esta este esto ese esa al su sus no ni desde hasta hacia sobre tras';
const russian =
  'в во на с со и а но о об обо по из за к ко у от до для не ни или что чтобы как это при над под ' +
  'через без если почему когда где кто ли же бы его ее их после между перед он она они мы я вы та те ' +
  'тот этот эта эти і й та але чи що як у із зі від про';
const arabic =
  'في من على الى عن مع هذا هذه ذلك تلك التي الذي الذين ان قد لا لم لن ما هل كيف لماذا متى اين ماذا ' +
  'بعد قبل بين حول ضد خلال حتى و او ثم لكن بل عند لدى منذ كل بعض غير هو هي هم كان كانت يا اذا ال';
const kurdish =
  'له بو به و كه ئهم ئهو لهگهل بوچي چون ئايا چي لهسهر دواي پيش ههر نه يان بهلام تا ي در از را است این ' +
  'آن با برای که';

let words: Set<string> | undefined;

/** Lower case, marks off, apostrophes off, Arabic, Persian and Kurdish variants of a letter as one. */
function foldWord(word: string): string {
  if (/^[a-z0-9]*$/.test(word)) return word;
  return word
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/[یى]/g, 'ي')
    .replace(/ک/g, 'ك')
    .replace(/[ەة]/g, 'ه');
}

/**
 * Whether a word of a title is too common to tell titles apart, in any of the languages above.
 *
 * @param word In lower case.
 */
export function isStopWord(word: string): boolean {
  if (words === undefined) {
    const lists = [english, german, french, spanish, russian, arabic, kurdish];
    words = new Set(lists.join(' ').split(' ').map(foldWord));
  }
  return words.has(foldWord(word));
}
