import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const name = 'chart.umd.min.js';

/** The source of Chart.js for browsers: it stands beside the built program, else in its package. */
export async function readChartLibrary(): Promise<string> {
  const { resolve } = createRequire(import.meta.url);
  try {
    return await readFile(resolve(`./${name}`), 'utf8');
  } catch {
    return readFile(join(dirname(resolve('chart.js')), name), 'utf8');
  }
}
