import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const dataFolder = join(import.meta.dirname, 'data');

/** Numbers from 0 to 1 that are the same on every machine (Park and Miller's minimal standard). */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const names =
  'Suadad Mustafa Ammar Fanar Harith Sana Loveday Amatzia Ronen Achim Jane Michael Dexter Phebe Toby'.split(
    ' ',
  );
const families =
  'Al-Salhy Salim Hakim Haddad Qarawee Rasheed Morris Baram Zeidel Rohde Smith Knights Filkins Marr Dodge'.split(
    ' ',
  );
const telling =
  'Iraqi factions decision Syria border militias Baghdad oil exports resume parliament vote minister says Kirkuk dispute protests Basra water crisis forces withdraw Erbil talks budget Mosul reconstruction displaced camp closure election commission results'.split(
    ' ',
  );
const syllables = 'ka ra sha ba di mo hu se li zu qa fi na tu we jo pe go xi'.split(' ');

/** One title of eight to thirteen words from some twenty thousand. */
function makeTitle(random) {
  const words = [];
  const length = 8 + Math.floor(random() * 6);
  for (let at = 0; at < length; at += 1) {
    const known = telling[Math.floor(random() * telling.length)];
    const rare = () =>
      Array.from({ length: 3 }, () => syllables[Math.floor(random() * syllables.length)]).join('');
    words.push(random() < 0.6 ? known : rare());
  }
  return words.join(' ');
}

/**
 * Writes a CSV of articles as our users have them and returns its path: outlet, author of every
 * second, title, date, URL, and a post for every twentieth line.
 */
export function makeCsv(rows) {
  mkdirSync(dataFolder, { recursive: true });
  const path = join(dataFolder, `articles-${rows}.csv`);
  if (existsSync(path)) return path;
  const random = createRandom(7);
  const lines = ['outlet,author,title,date,url,post'];
  for (let row = 0; row < rows; row += 1) {
    const outlet = `Outlet ${Math.floor(random() * 300)}`;
    const pick = (list) => list[Math.floor(random() * list.length)];
    const author = row % 2 === 0 ? `"${pick(families)}, ${pick(names)}"` : '';
    const day = `${1 + Math.floor(random() * 12)}/${1 + Math.floor(random() * 28)}`;
    const date = `${day}/${String(5 + Math.floor(random() * 20)).padStart(2, '0')}`;
    const url = `https://www.outlet${row % 300}.com/news/${row}/story`;
    const post = `post-${Math.floor(row / 20)}`;
    lines.push(`${outlet},${author},${makeTitle(random)},${date},${url},${post}`);
  }
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}
