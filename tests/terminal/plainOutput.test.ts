import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { createPlainOutput } from '../../src/terminal/plainOutput.ts';

const folder = mkdtempSync(join(tmpdir(), 'cite-output-'));

const refuse = () => {
  throw new Error('Node’s own stream is not asked for');
};

function write(output: ReturnType<typeof createPlainOutput>, text: string | Uint8Array) {
  return new Promise<unknown>((resolve) => {
    output.write(text, resolve);
  });
}

test('writes text in order, in UTF-8, and bytes as they are', async () => {
  const file = join(folder, 'text');
  const descriptor = openSync(file, 'w');
  const output = createPlainOutput(descriptor, refuse);
  expect(await write(output, 'مرحبا\n')).toBeUndefined();
  expect(await write(output, Buffer.from('two\n'))).toBeUndefined();
  closeSync(descriptor);
  expect(readFileSync(file, 'utf8')).toBe('مرحبا\ntwo\n');
  expect(output.isTTY).toBe(false);
});

test('tells that the disk is full', async () => {
  const descriptor = openSync('/dev/full', 'w');
  expect(await write(createPlainOutput(descriptor, refuse), 'text')).toMatchObject({
    code: 'ENOSPC',
  });
  closeSync(descriptor);
});

test('leaves the rest to Node’s stream where a pipe that does not wait is full', async () => {
  const fifo = join(folder, 'fifo');
  execFileSync('mkfifo', [fifo]);
  const reader = openNonBlocking(fifo, 'r');
  const descriptor = openNonBlocking(fifo, 'w');
  const rest = new PassThrough();
  const received: Buffer[] = [];
  rest.on('data', (piece) => received.push(piece));
  const output = createPlainOutput(descriptor, () => rest);
  const text = 'x'.repeat(1_000_000);
  expect(await write(output, text)).toBeFalsy();
  expect(await write(output, 'end')).toBeFalsy();
  const left = Buffer.concat(received).toString();
  expect(left.length).toBeGreaterThan(900_000);
  expect(left.length).toBeLessThan(1_000_000);
  expect(left.endsWith('xend')).toBe(true);
  closeSync(descriptor);
  closeSync(reader);
});

/** For reading it can be opened before there is a writer; then for writing, too. */
function openNonBlocking(file: string, way: 'r' | 'w'): number {
  const { O_NONBLOCK, O_RDONLY, O_WRONLY } = constants;
  return openSync(file, O_NONBLOCK | (way === 'r' ? O_RDONLY : O_WRONLY));
}
