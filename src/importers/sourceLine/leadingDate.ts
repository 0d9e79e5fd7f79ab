import { isDateText } from './tail.ts';

const numeric =
  /^[([]?([\d٠-٩۰-۹]{1,4}[/.-][\d٠-٩۰-۹]{1,2}[/.-][\d٠-٩۰-۹]{2,4})[)\]]?\s*[,:;.،–—|-]?\s+(?=\S)/;
const inWords = /^[([]?([^“”"«»()[\]]{6,30}?)[)\]]?(?:\s+[–—-]|:)\s+(?=\S)/;

/** Takes the date off the beginning of `12/4/24 - Al Mada, “Title”`; '' where there is none. */
export function takeLeadingDate(line: string): { readonly text: string; readonly date: string } {
  for (const pattern of [numeric, inWords]) {
    const [whole, date = ''] = pattern.exec(line) ?? [];
    if (whole === undefined || !isDateText(date)) continue;
    return { text: line.slice(whole.length).replace(/^[–—-]\s+/, ''), date };
  }
  return { text: line, date: '' };
}
