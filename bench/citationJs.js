/**
 * What Citation.js alone does with items of CSL-JSON, for comparison: `node citationJs.js ITEMS.json FORMAT
 * [STYLE.csl]`, FORMAT being bibtex, data or bibliography.
 */
import { readFileSync } from 'node:fs';
import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';

const [file, format, style] = process.argv.slice(2);
const items = new Cite(JSON.parse(readFileSync(file, 'utf8')));
if (style !== undefined) {
  plugins.config.get('@csl').styles.add('ours', readFileSync(style, 'utf8'));
}
process.stdout.write(items.format(format, { template: 'ours', lang: 'en-US' }));
