import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './builtCite.ts';
import { createWorkplace, type Workplace } from './runCite.ts';

const csl = [
  {
    id: 'salhy2024inside',
    type: 'article-newspaper',
    title: 'Inside the Iraqi factions’ decision to keep out of Syria',
    'container-title': 'Middle East Eye',
    author: [
      { family: 'Salhy', given: 'Suadad', suffix: 'Jr.', 'non-dropping-particle': 'Al-' },
      { family: 'Berg', given: 'Jan', 'dropping-particle': 'van den' },
      { literal: 'Reuters' },
    ],
    issued: { 'date-parts': [[2024, 12, 6]] },
    URL: 'https://www.middleeasteye.net/news/inside',
    language: 'en',
    note: 'Ask her',
    keyword: 'militias, syria',
    section: 'News',
  },
];

const blog = `---
title: The dam
date: 2025-02-01
---

## Sources

- Al Mada, “Water comes late,” 1/27/25
- nothing to be read here
`;

/** What was done before the forms are looked at, so that no member of any record is empty everywhere. */
const past: readonly string[] = [
  'import sources.json',
  'import _posts',
  'post add axis --title Axis --date 12/9/24 --url https://river-notes.example/axis',
  'post add bare',
  'post cite axis salhy2024inside --locator p.3 --quotation Waiting --note again --cited 12/8/24',
  'post cite bare salhy2024inside',
  'add --title Nothing_else',
  'add --title Uncited --outlet Al_Mada --cited 1/1/25',
  'outlet edit Al_Mada --alias المدى --former Mada --domain almadapaper.net --kind newspaper',
  'outlet edit Al_Mada --country IQ --language ar --sort-name Mada',
  'search save factions factions --since 2024',
  'style add autor-jahr.csl',
  'config set style blog',
  'edit salhy2024inside --add-tag gone',
  'undo',
];

/** The words of a line; an underscore stands for a space. */
export function toWords(line: string): readonly string[] {
  return line.split(' ').map((word) => (word.startsWith('_') ? word : word.replaceAll('_', ' ')));
}

/** A library that has everything in it that can be told of. */
export async function createEverything(): Promise<Workplace> {
  const bare = createWorkplace();
  const place: Workplace = {
    ...bare,
    cite: (argv, options) =>
      bare.cite(toPaths(argv, bare), { ...options, env: { HOME: bare.folder, ...options?.env } }),
  };
  const folder = join(place.folder, '_posts');
  mkdirSync(folder);
  writeFileSync(join(folder, '2025-02-01-dam.md'), blog);
  writeFileSync(join(place.folder, 'sources.json'), JSON.stringify(csl));
  writeFileSync(join(place.folder, 'again.csv'), again);
  copyFileSync(
    join(root, 'fixtures', 'styles', 'csl', 'autor-jahr.csl'),
    join(place.folder, 'autor-jahr.csl'),
  );
  for (const line of past) {
    const { status, err } = await place.cite(toWords(line));
    if (status !== 0 && !line.startsWith('import _posts')) throw new Error(`${line}\n${err}`);
  }
  return place;
}

/** Files are named without their folder in the tables. */
function toPaths(words: readonly string[], place: Workplace): readonly string[] {
  return words.map((word) =>
    /^(?:_posts|[a-z-]+\.(?:json|csv|csl|md))$/.test(word) ? join(place.folder, word) : word,
  );
}

const again = `key,outlet,title,date,url,tag,post,cited
salhy2024inside,Middle East Eye,Another altogether,12/5/24,,,axis,
,Middle East Eye,Inside the Iraqi factions’ decision to keep out of Syria,12/6/24,https://www.middleeasteye.net/news/inside,,dam,
,Al-Mada News,New,13/45/24,,,,
,Al Madda,New,12/2/24,,,new,
,,Nothing else,12/3/24,,,,
`;
