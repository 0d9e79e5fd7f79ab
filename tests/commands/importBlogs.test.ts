import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkplace, type Workplace } from '../support/runCite.ts';

function formatItem(name: string, day: string, body: string, status = 'publish'): string {
  return `<item><title><![CDATA[On ${name}]]></title><link>https://x.example/${name}/</link>
<content:encoded><![CDATA[${body}]]></content:encoded>
<wp:post_date>${day} 10:00:00</wp:post_date><wp:post_name>${name}</wp:post_name>
<wp:status>${status}</wp:status><wp:post_type>post</wp:post_type></item>\n`;
}

function formatBackup(...items: readonly string[]): string {
  return `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
${items.join('')}</channel></rss>\n`;
}

const dams = formatItem(
  'dams',
  '2024-12-09',
  '<p>SOURCES</p>\n<p>Al Mada, “One,” 12/4/24</p>\n<p>Reuters, “Two,” 13/25/24</p>\n<p>Shafaq News: Three 12/6/24</p>',
);
const grain = formatItem('grain', '2025-03-01', '<p>SOURCES</p><p>Al Mada, “One,” 12/4/24</p>');
const draft = formatItem('idea', '2025-03-02', '<p>SOURCES</p><p>AP, “Four,” 3/1/25</p>', 'draft');

describe('a blog’s backup', () => {
  let place: Workplace;
  let file: string;
  beforeEach(() => {
    place = createWorkplace();
    file = join(place.folder, 'blog.xml');
  });
  afterEach(() => place.remove());

  const listPosts = async (): Promise<unknown> => {
    const { out } = await place.cite(['post', 'list', '--json']);
    return JSON.parse(out).map(({ slug, date, url }: Record<string, unknown>) => [slug, date, url]);
  };

  test('next year’s adds only what is new', async () => {
    writeFileSync(file, formatBackup(grain));
    expect((await place.cite(['import', file])).status).toBe(0);
    writeFileSync(file, formatBackup(grain, dams, draft));
    const { out } = await place.cite(['import', file]);
    expect(out).toContain('4 read, 0 added, 2 already there, 0 updated, 2 rejected');
    expect(await listPosts()).toEqual([
      ['grain', '2025-03-01', 'https://x.example/grain/'],
      ['dams', '2024-12-09', 'https://x.example/dams/'],
    ]);
    const again = await place.cite(['import', file]);
    expect(again.out).toContain('4 read, 0 added, 2 already there');
    expect(again.err).toMatch(/1 draft\b/);
  });

  test('its rejects are mended and imported into the right post', async () => {
    writeFileSync(file, formatBackup(dams, grain));
    const rejects = join(place.folder, 'bad.md');
    const { status, err } = await place.cite(['import', file, '--rejects', rejects]);
    expect(status).toBe(1);
    expect(err).toContain('blog.xml:6: date: in the post ‘On dams’: ‘13/25/24’ is no date');
    expect(err).toContain(
      'blog.xml:7: in the post ‘On dams’: can’t read ‘Shafaq News: Three 12/6/24’',
    );
    const text = readFileSync(rejects, 'utf8');
    expect(text.match(/^slug: "dams"$/gm)).toHaveLength(2);
    const mended = text
      .replace('Reuters, “Two,” 13/25/24', 'Reuters, “Two,” 12/5/24')
      .replace('\nShafaq News: Three 12/6/24', '\nShafaq News, “Three,” 12/6/24');
    writeFileSync(rejects, mended);
    const again = await place.cite(['import', rejects]);
    expect([again.status, again.out]).toEqual([
      0,
      '2 read, 2 added, 0 already there, 0 updated, 0 rejected\n',
    ]);
    const { out } = await place.cite(['list', '--json']);
    const cited = JSON.parse(out).map(({ title, citations }: Record<string, unknown>) => [
      title,
      (citations as { post: string; cited: string }[]).map(({ post, cited: day }) => [post, day]),
    ]);
    expect(Object.fromEntries(cited)).toEqual({
      One: [
        ['dams', '2024-12-09'],
        ['grain', '2025-03-01'],
      ],
      Two: [['dams', '2024-12-09']],
      Three: [['dams', '2024-12-09']],
    });
    expect(await listPosts()).toHaveLength(2);
  });

  test('drafts come in where they are asked for', async () => {
    writeFileSync(file, formatBackup(draft));
    expect((await place.cite(['import', file])).out).toContain('0 read');
    const { out } = await place.cite(['import', file, '--include', 'drafts']);
    expect(out).toContain('1 read, 1 added');
    expect(await listPosts()).toEqual([['idea', '2025-03-02', null]]);
  });
});
