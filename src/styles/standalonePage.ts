import { toSafeText } from '../domain/safeText.ts';
import { escapeHtml } from './escapeHtml.ts';
import { pageStyle, pageStyleHash } from './pageStyle.ts';

export interface Page {
  /** The post’s, where there is one. */
  readonly title: string | undefined;
  /** Of the section; undefined for none. */
  readonly heading: string | undefined;
  /** A BCP 47 tag; undefined for English. */
  readonly language: string | undefined;
  /** The section as a style prints it in HTML, without its heading. */
  readonly section: string;
}

/** Nothing is fetched, nothing runs, nothing is sent; only the page’s own style counts. */
const policy = `default-src 'none'; style-src '${pageStyleHash}'; base-uri 'none'; form-action 'none'`;

/** A whole HTML page of one section, light or dark as the reader’s system is. */
export function formatPage({ title, heading, language, section }: Page): string {
  const name = toOneLine(title ?? '');
  const part = toOneLine(heading ?? '');
  const headings =
    name === '' ? toHeading('h1', part) : `${toHeading('h1', name)}${toHeading('h2', part)}`;
  const lines = [
    '<!DOCTYPE html>',
    `<html lang="${escapeHtml(language ?? 'en')}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(name || part || 'Sources')}</title>`,
    `<style>${pageStyle}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `${headings}${isolateScripts(nameClasses(section))}</main>`,
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

function toOneLine(text: string): string {
  return toSafeText(text).toWellFormed().replace(/\s+/g, ' ').trim();
}

/** A heading goes from right to left where its script does. */
function toHeading(tag: 'h1' | 'h2', text: string): string {
  return text === '' ? '' : `<${tag} dir="auto">${escapeHtml(text)}</${tag}>\n`;
}

/** The policy lets no attribute set a style. Text of the library has no such tag: it is escaped. */
function nameClasses(section: string): string {
  return section.replaceAll('<span style="font-variant: small-caps">', '<span class="small-caps">');
}

const tagOrText = /<[^>]*>|[^<]+/g;

/** From a letter of a script that goes from right to left to the last such before other letters. */
const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}&\n]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])?/gu;

/**
 * Isolates what goes from right to left (UAX #9), unless its tag does that, so that a comma and a
 * date after it stay where they belong.
 */
function isolateScripts(section: string): string {
  let isIsolated = false;
  return section.replace(tagOrText, (part) => {
    if (part.startsWith('<')) {
      isIsolated = part.includes(' dir="auto"');
      return part;
    }
    return isIsolated ? part : part.replace(rightToLeft, '<bdi>$&</bdi>');
  });
}
