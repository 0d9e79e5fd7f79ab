import type { DumpRecord } from '../dumpRecord.ts';
import type { Settled } from './settled.ts';

/** Has records name outlets and articles as they are called after a merge, whoever renamed them. */
export function createRenamer(settled: readonly Settled[]): (record: DumpRecord) => DumpRecord {
  const outlets = new Map<string, string>();
  const articles = new Map<string, string>();
  for (const { aligned, outcome } of settled) {
    if (outcome.kind === 'gone') continue;
    const record = outcome.kind === 'fields' ? outcome.ours : outcome.record;
    if (record.kind === 'outlet') outlets.set(aligned.name, record.name);
    if (record.kind === 'article') articles.set(aligned.name, record.key);
  }
  const nameOutlet = (name: string) => outlets.get(name) ?? name;
  const nameArticle = (key: string) => articles.get(key) ?? key;
  return (record) => {
    switch (record.kind) {
      case 'article':
        return record.outlet === undefined
          ? record
          : { ...record, outlet: nameOutlet(record.outlet) };
      case 'former-key':
        return record.article === undefined
          ? record
          : { ...record, article: nameArticle(record.article) };
      case 'citation':
        return { ...record, article: nameArticle(record.article) };
      default:
        return record;
    }
  };
}
