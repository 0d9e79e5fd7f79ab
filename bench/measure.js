import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Runs a whole process and returns its time in milliseconds and its greatest memory in bytes
 * (Linux; elsewhere undefined).
 */
export function runProcess(file, args, options = {}) {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const child = spawn(file, args, { stdio: ['ignore', 'ignore', 'pipe'], ...options });
    let memory;
    let errors = '';
    const look = () => {
      try {
        const found = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
        if (found !== null) memory = Number(found[1]) * 1024;
      } catch {
        // The process is gone, or this is not Linux.
      }
    };
    const timer = options.memory ? setInterval(look, 20) : undefined;
    child.stderr?.on('data', (text) => {
      errors += text;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      const time = Number(process.hrtime.bigint() - start) / 1e6;
      if (code === 0) resolve({ time, memory });
      else reject(new Error(`${file} ${args.join(' ')} ended with ${code}: ${errors}`));
    });
  });
}

export function findMedian(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/**
 * Runs several commands turn by turn, so that the machine's moods meet all of them alike, and
 * returns the median time of each.
 *
 * @param commands Each `{ file, args, options?, before? }`; `before` is not timed.
 */
export async function compare(commands, rounds) {
  const runs = commands.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, { file, args, options, before }] of commands.entries()) {
      await before?.();
      runs[at].push(await runProcess(file, args, options));
    }
  }
  return runs.map((list) => ({
    time: findMedian(list.map(({ time }) => time)),
    memory: Math.max(...list.map(({ memory }) => memory ?? 0)),
  }));
}
