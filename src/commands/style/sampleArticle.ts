import type { Article } from '../../domain/article.ts';
import { toDateValue } from '../../domain/dateParts.ts';

/** What styles are shown by while the library is empty. */
export const sampleArticle: Article = {
  key: 'salhy2024inside',
  type: 'article-newspaper',
  title: 'Inside the Iraqi factions’ decision to keep out of Syria',
  outlet: { name: 'Middle East Eye', sortName: undefined },
  authors: [{ family: 'Al-Salhy', given: 'Suadad' }],
  issued: toDateValue('2024-12-06', '12/6/24'),
  url: 'https://www.middleeasteye.net/news/iraq-factions-syria',
  language: 'en',
  note: undefined,
  tags: [],
  extra: {},
  added: '2024-12-09T08:00:00.000Z',
  citations: [],
};
