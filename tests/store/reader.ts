import { openLibrary } from '../../src/store/openLibrary.ts';

/**
 * A process that reads, rehearses and then tries to write: `node reader.mjs FILE`. It prints what
 * came of it as JSON.
 */
const [file = ''] = process.argv.slice(2);
const operation = { command: 'read', at: '2026-01-02T03:04:05.678Z', today: '2026-01-02' };
const article = {
  type: 'webpage',
  typeGiven: true,
  title: 'second',
  outlet: undefined,
  authors: [],
  issued: undefined,
  url: undefined,
  language: undefined,
  note: undefined,
  tags: [],
  key: undefined,
  extra: {},
  citation: undefined,
} as const;

const result: Record<string, unknown> = {};
try {
  const library = await openLibrary({ file, create: true });
  result['found'] = (await library.listArticles({ words: ['irs'] })).map(({ key }) => key);
  await library.rehearse(operation, async (writer) => {
    const [outcome] = await writer.saveArticles([article], 'skip');
    result['rehearsed'] = outcome?.status;
  });
  await library.write(operation, (writer) => writer.saveArticles([article], 'skip'));
  await library.close();
} catch (error) {
  if (!(error instanceof Error && 'code' in error)) throw error;
  result['code'] = error.code;
  result['message'] = error.message;
}
process.stdout.write(JSON.stringify(result));
