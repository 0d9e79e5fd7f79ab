import type { Candidate } from './candidate.ts';

/** How a shell's script hands over its words and wants the answer. */
export interface Exchange {
  readonly words: readonly string[];
  readonly format: (found: readonly Candidate[] | 'files') => string;
}

/**
 * Reads what stands behind `__complete`: the words, behind `--`, for lines of a word, a tab and a remark,
 * where the single line `:files` has the shell complete names of files; or `--base64` and one word of
 * them all, a line each, the program's name first, for an array of objects in JSON and ASCII.
 */
export function readExchange(given: readonly string[]): Exchange {
  const [first, second = ''] = given;
  if (first === '--base64') {
    const lines = Buffer.from(second, 'base64').toString('utf8').split('\n');
    return { words: lines.slice(1), format: formatJson };
  }
  if (first === '--') return { words: given.slice(1), format: formatLines };
  return { words: given, format: formatLines };
}

function formatLines(found: readonly Candidate[] | 'files'): string {
  if (found === 'files') return ':files\n';
  const lines = found.map(({ value, remark }) => (remark ? `${value}\t${remark}\n` : `${value}\n`));
  return lines.join('');
}

/** Nothing where files are meant: PowerShell completes them by itself then. A remark is never empty there. */
function formatJson(found: readonly Candidate[] | 'files'): string {
  if (found === 'files' || found.length === 0) return '';
  const whole = found.map(({ value, remark }) => ({ value, remark: remark || value }));
  const text = JSON.stringify(whole).replace(/[^ -~]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `${text}\n`;
}
