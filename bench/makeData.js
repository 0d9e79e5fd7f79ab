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

const arabicTelling =
  'العراق الفصائل قرار سوريا حدود بغداد النفط صادرات البرلمان تصويت الوزير كركوك احتجاجات البصرة المياه أزمة القوات انسحاب أربيل محادثات الموازنة الموصل'.split(
    ' ',
  );
const languages = ['en', 'ar', 'ku', 'fa', 'ru', 'zh'];

/**
 * The same for a library that is fifteen years old: articles with three citations each but for every
 * twentieth, which has none, in six thousand posts; tags, languages, here and there a note or a
 * quotation; every eighth title in Arabic.
 */
export function makeCitedCsv(rows) {
  mkdirSync(dataFolder, { recursive: true });
  const path = join(dataFolder, `cited-${rows}.csv`);
  if (existsSync(path)) return path;
  const random = createRandom(11);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const posts = Math.max(1, Math.floor((rows * 6) / 100));
  const lines = ['outlet,author,title,date,url,post,cited,tag,language,note,quotation'];
  for (let row = 0; row < rows; row += 1) {
    const author = row % 2 === 0 ? `"${pick(families)}, ${pick(names)}"` : '';
    const words = Array.from({ length: 8 }, () => pick(arabicTelling));
    const title = row % 8 === 0 ? `${words.join(' ')} ${row}` : makeTitle(random);
    const year = 2005 + Math.floor((row / rows) * 20);
    const date = `${1 + Math.floor(random() * 12)}/${1 + Math.floor(random() * 28)}/${year}`;
    const article = [
      `Outlet ${Math.floor(random() * 300)}`,
      author,
      title,
      date,
      `https://www.outlet${row % 300}.com/news/${row}/story`,
    ].join(',');
    const tag = row % 3 === 0 ? pick(telling).toLowerCase() : '';
    const note = row % 10 === 0 ? `on ${makeTitle(random)}` : '';
    const rest = [tag, row % 8 === 0 ? 'ar' : pick(languages), note].join(',');
    if (row % 20 === 0) lines.push(`${article},,,${rest},`);
    const times = row % 20 === 0 ? 0 : row % 6 === 1 ? 4 : 3;
    const first = Math.floor((row / rows) * posts);
    for (let time = 0; time < times; time += 1) {
      const post = (first + time * (1 + Math.floor(random() * 200))) % posts;
      const quotation = row % 50 === 1 && time === 0 ? makeTitle(random) : '';
      lines.push(`${article},post-${post},${date},${rest},${quotation}`);
    }
  }
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}
