import { foldDateText } from './foldDateText.ts';

const longest = 40;

/** English, Latin, French, Spanish, German, Russian, Arabic; dots and spaces left out. */
const saidNone =
  'nd,ndate,undated,nodate,notdated,dateunknown,unknowndate,unknown,none,null,nil,na,n/a,sd,sinedato,sansdate,sf,sinfecha,oj,od,ohnedatum,ohnejahr,бд,бг,бездаты,دت,بدونتاريخ,بلاتاريخ,?,-,–,--,[]';

let noDates: ReadonlySet<string> | undefined;

/** Whether the text says that there is no date: blank, `n.d.`, `undated`, `unknown`, `s. d.`, a dash … */
export function isNoDate(text: string): boolean {
  if (text.length > longest) return text.trim() === '';
  const first = text.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return false;
  const tight = toTight(text);
  noDates ??= new Set(saidNone.split(',').map(toTight));
  return tight === '' || noDates.has(tight);
}

function toTight(text: string): string {
  return foldDateText(text).replace(/[ .()[\]]/g, '');
}
