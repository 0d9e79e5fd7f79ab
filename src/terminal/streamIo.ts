import { CiteError } from '../domain/error.ts';
import { detectTraits, type OutputShape } from './detectTraits.ts';
import type { Env } from './env.ts';
import type { Io, OutputTraits } from './io.ts';

export type InputStream = AsyncIterable<unknown> & { readonly isTTY?: boolean | undefined };

/** What is asked of an output stream; Node's own have it. */
export interface OutputStream extends OutputShape {
  on(event: 'error', listener: () => void): unknown;
  write(text: string | Uint8Array, onWritten: (error?: unknown) => void): unknown;
}

export interface StreamIoOptions {
  /** Asked for only when needed, so getters may make the streams late: each costs some start-up. */
  readonly stdin: InputStream;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Env;
  /** From `--color` and `--no-color`. */
  readonly color: boolean | undefined;
}

export interface StreamIo extends Io {
  /** Aborted once whoever read standard output has gone (`cite list | head -1`). Not an error. */
  readonly readerGone: AbortSignal;
}

/**
 * Reads and writes through the process's streams. A write resolves when the stream has passed the
 * text on, so a slow reader slows the writer down. Once the reader has gone, writing does nothing.
 *
 * @throws CiteError `output.unwritable` from writeOut, e.g. on a full disk; `input.unreadable` from
 * readInput. writeErr never throws: there is nowhere left to tell.
 */
export function createStreamIo(options: StreamIoOptions): StreamIo {
  const gone = new AbortController();
  const writeOut = toWriter(
    () => options.stdout,
    (error) => {
      if (!isReaderGone(error)) throw toWriteError(error);
      gone.abort();
    },
  );
  const writeErr = toWriter(
    () => options.stderr,
    () => {},
  );
  const traits = (stream: OutputShape) => detectTraits(stream, options.env, options);
  let out: OutputTraits | undefined;
  let err: OutputTraits | undefined;
  return {
    get out() {
      out ??= traits(options.stdout);
      return out;
    },
    get err() {
      err ??= traits(options.stderr);
      return err;
    },
    get isInputTerminal() {
      return options.stdin.isTTY === true;
    },
    readerGone: gone.signal,
    writeOut,
    writeErr,
    readInput: () => readBytes(options.stdin),
  };
}

/** After a first failure the stream is broken: what failed is told once, later texts are dropped. */
function toWriter(
  getStream: () => OutputStream,
  onError: (error: unknown) => void,
): (text: string | Uint8Array) => Promise<void> {
  let stream: OutputStream | undefined;
  let broken = false;
  return async (text) => {
    if (broken || text.length === 0) return;
    if (stream === undefined) {
      stream = getStream();
      stream.on('error', () => {});
    }
    try {
      await writeTo(stream, text);
    } catch (error) {
      broken = true;
      onError(error);
    }
  };
}

function writeTo(stream: OutputStream, text: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

async function* readBytes(stream: InputStream): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of stream) {
      if (chunk instanceof Uint8Array) yield chunk;
      else if (typeof chunk === 'string') yield new TextEncoder().encode(chunk);
    }
  } catch (error) {
    if (error instanceof CiteError || readCode(error) === undefined) throw error;
    throw new CiteError('input.unreadable', `Standard input cannot be read: ${reasonOf(error)}.`, {
      cause: error,
    });
  }
}

/** EPIPE: the pipe's reader closed it. EIO: the terminal's window was closed. */
function isReaderGone(error: unknown): boolean {
  const code = readCode(error);
  return code === 'EPIPE' || code === 'EIO' || code === 'ERR_STREAM_DESTROYED';
}

function toWriteError(error: unknown): CiteError {
  return new CiteError('output.unwritable', `The output cannot be written: ${reasonOf(error)}.`, {
    cause: error,
  });
}

function reasonOf(error: unknown): string {
  const code = readCode(error);
  if (code === 'ENOSPC') return 'the disk is full';
  if (code === 'EISDIR') return 'it is a folder';
  return error instanceof Error ? error.message : String(error);
}

function readCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
