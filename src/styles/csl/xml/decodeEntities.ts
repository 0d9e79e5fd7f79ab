import { quoteText } from '../../../domain/quoteText.ts';

const known: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const referenceAt = /&(?:#x([0-9a-f]{1,6});|#([0-9]{1,7});|(amp|lt|gt|quot|apos);)?/gi;
/** What XML allows in no document, and noncharacters, which `marks.ts` uses. */
const noText = /(?![\t\n\r])\p{Cc}|[\ufdd0-\ufdef\ufffe\uffff]/gu;

/**
 * The text that stands for an XML text: its character references and five entities read, what XML
 * forbids made U+FFFD. Nothing it stands for is read again.
 *
 * @param fail Is told of an `&` that begins no reference.
 */
export function decodeEntities(text: string, fail: (message: string) => never): string {
  const decoded = text.includes('&')
    ? text.replace(referenceAt, (whole, hex?: string, decimal?: string, name?: string) => {
        if (name !== undefined) return known[name] ?? fail(describe(whole));
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        if (Number.isNaN(code)) return fail(describe(whole));
        return code > 0x10ffff || code === 0 ? '\ufffd' : String.fromCodePoint(code);
      })
    : text;
  return decoded.toWellFormed().replace(noText, '\ufffd');
}

function describe(reference: string): string {
  return `${quoteText(reference)} is no character reference; write an ampersand as &amp;.`;
}
