import { StringDecoder } from 'node:string_decoder';
import type { PickerTerminal } from './pickerTerminal.ts';

const signals = ['SIGTERM', 'SIGHUP'] as const;

/** The terminal of a process: keys from standard input, drawn on standard error. */
export function createProcessTerminal(process: NodeJS.Process): PickerTerminal {
  const { stdin, stderr } = process;
  return {
    get columns() {
      return stderr.columns || 80;
    },
    get rows() {
      return stderr.rows || 24;
    },
    write: (text) => {
      stderr.write(text);
    },
    setRaw: (isRaw) => {
      stdin.setRawMode(isRaw);
      if (isRaw) stdin.resume();
      else stdin.pause();
    },
    listen: (handlers) => {
      const decoder = new StringDecoder('utf8');
      const onData = (bytes: Buffer) => handlers.data(decoder.write(bytes));
      stdin.on('data', onData).on('end', handlers.end).on('close', handlers.end);
      stdin.on('error', handlers.end);
      stderr.on('resize', handlers.resize);
      process.on('SIGCONT', handlers.resume);
      return () => {
        stdin.off('data', onData).off('end', handlers.end).off('close', handlers.end);
        stdin.off('error', handlers.end);
        stderr.off('resize', handlers.resize);
        process.off('SIGCONT', handlers.resume);
      };
    },
    suspend: canSuspend(process) ? () => process.kill(process.pid, 'SIGTSTP') : undefined,
    guard: (restore) => guard(process, restore),
  };
}

/** In `$(cite pick)` there is no shell to wake it: it waits for what is printed. */
function canSuspend({ platform, stdout }: NodeJS.Process): boolean {
  return platform !== 'win32' && stdout.isTTY === true;
}

function guard(process: NodeJS.Process, restore: () => void): () => void {
  const release = () => {
    process.off('exit', restore);
    for (const signal of signals) process.off(signal, end);
  };
  const end = (signal: NodeJS.Signals) => {
    restore();
    release();
    process.kill(process.pid, signal);
  };
  process.on('exit', restore);
  for (const signal of signals) process.on(signal, end);
  return release;
}
