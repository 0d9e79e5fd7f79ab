import { fstatSync, statSync, writeSync } from 'node:fs';
import type { OutputStream } from './streamIo.ts';

/**
 * What writes to a file descriptor of the process. Node's own stream for a pipe or a file loads so
 * much that it takes a twentieth of the time of most commands, so those are written to directly, and
 * at once, as Node does, too.
 *
 * @param descriptor 1 for standard output, 2 for standard error.
 * @param getStream Node's stream, for a terminal and whatever else is there.
 */
export function openOutput(
  descriptor: 1 | 2,
  platform: NodeJS.Platform,
  getStream: () => OutputStream,
): OutputStream {
  return platform !== 'win32' && isPlain(descriptor)
    ? createPlainOutput(descriptor, getStream)
    : getStream();
}

/** Whether it is a pipe, a file, or the device that drops all. */
function isPlain(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    if (stats.isFIFO() || stats.isFile()) return true;
    return stats.isCharacterDevice() && stats.rdev === statSync('/dev/null').rdev;
  } catch {
    return false;
  }
}

/** @param getStream Takes over where the descriptor would have to be waited for. */
export function createPlainOutput(descriptor: number, getStream: () => OutputStream): OutputStream {
  let other: OutputStream | undefined;
  return {
    isTTY: false,
    on: () => {},
    write(text, onWritten): void {
      if (other !== undefined) {
        other.write(text, onWritten);
        return;
      }
      let rest: Uint8Array = typeof text === 'string' ? Buffer.from(text) : text;
      try {
        while (rest.length > 0) rest = rest.subarray(writeSync(descriptor, rest));
      } catch (error) {
        // Somebody else has opened the pipe, too, so that writing to it does not wait.
        if (!isNotNow(error)) {
          onWritten(error);
          return;
        }
        other = getStream();
        other.on('error', () => {});
        other.write(rest, onWritten);
        return;
      }
      onWritten();
    },
  };
}

function isNotNow(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EAGAIN';
}
