import type { PostReport } from './postTally.ts';

/** So many posts whose sources were not all understood are told one by one. */
const shownPosts = 20;

/** What became of the sources of each post: all together, and those one by one that need work. */
export function describePosts(posts: readonly PostReport[]): readonly string[] {
  if (posts.length === 0) return [];
  const bare = posts.filter(({ understood, rejected }) => understood + rejected === 0);
  const wrong = posts.filter(({ rejected }) => rejected > 0);
  const shown = posts.length <= shownPosts ? posts.filter((post) => !bare.includes(post)) : wrong;
  const lines = shown.slice(0, shownPosts).map(describePost);
  const left = wrong.filter((post) => !shown.slice(0, shownPosts).includes(post)).length;
  if (left > 0) lines.push(`… and ${left} more posts with sources that were not understood`);
  const understood = sum(posts.map((post) => post.understood));
  const rejected = sum(posts.map((post) => post.rejected));
  const all = understood + rejected;
  lines.push(`${count(posts.length, 'post')}: ${understood} of ${count(all, 'source')} understood`);
  if (bare.length > 0) lines.push(`${count(bare.length, 'post')} without sources`);
  return lines;
}

function describePost({ slug, understood, rejected }: PostReport): string {
  return `  ${slug}: ${understood} of ${count(understood + rejected, 'source')} understood`;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
