import type { XmlElement } from './parseXml.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);
}

/**
 * Writes an element in the one way that citeproc’s reading of XML, which goes by patterns, has no
 * trouble with: double quotes, no comments, no prefixes, no white space that means nothing.
 */
export function formatXml({ name, attributes, children }: XmlElement): string {
  const said = [...attributes].map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('');
  const elements = children.filter((child) => typeof child !== 'string');
  const inner =
    elements.length > 0
      ? elements.map(formatXml).join('')
      : escapeXml(
          children
            .filter((child) => typeof child === 'string')
            .join('')
            .trim(),
        );
  const isWhole = inner !== '' || containers.has(name);
  return isWhole ? `<${name}${said}>${inner}</${name}>` : `<${name}${said}/>`;
}

/** Elements that are looked for by their end tags. */
const containers: ReadonlySet<string> = new Set(['citation', 'bibliography', 'layout', 'term']);
