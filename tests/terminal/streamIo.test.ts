import { PassThrough, Readable, Writable } from 'node:stream';
import { createStreamIo, type StreamIoOptions } from '../../src/terminal/streamIo.ts';

function create(streams: Partial<StreamIoOptions>) {
  return createStreamIo({
    stdin: Readable.from([]),
    stdout: new PassThrough(),
    stderr: new PassThrough(),
    env: {},
    color: undefined,
    ...streams,
  });
}

function failWith(code: string): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(`write ${code}`), { code })),
  });
}

test('writes results and messages to their streams, in order', async () => {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const io = create({ stdout, stderr });
  await io.writeOut('one\n');
  await io.writeErr('said\n');
  await io.writeOut('مرحبا\n');
  expect(String(stdout.read())).toBe('one\nمرحبا\n');
  expect(String(stderr.read())).toBe('said\n');
});

test('waits until a slow reader has taken the text', async () => {
  const waiting: (() => void)[] = [];
  const stdout = new Writable({
    highWaterMark: 1,
    write: (_chunk, _encoding, done) => void waiting.push(done),
  });
  let written = false;
  const writing = create({ stdout })
    .writeOut('text')
    .then(() => {
      written = true;
    });
  await new Promise(setImmediate);
  expect(written).toBe(false);
  waiting[0]?.();
  await writing;
  expect(written).toBe(true);
});

test.each(['EPIPE', 'EIO'])('%s is a quiet end that main can learn of', async (code) => {
  const io = create({ stdout: failWith(code) });
  expect(io.readerGone.aborted).toBe(false);
  await io.writeOut('text');
  expect(io.readerGone.aborted).toBe(true);
  await io.writeOut('more');
});

test('a full disk is told once, as an error of ours', async () => {
  const io = create({ stdout: failWith('ENOSPC') });
  await expect(io.writeOut('text')).rejects.toMatchObject({
    code: 'output.unwritable',
    message: 'The output cannot be written: the disk is full.',
  });
  expect(io.readerGone.aborted).toBe(false);
  await io.writeOut('more');
});

test('a standard error that is gone is nobody’s concern', async () => {
  const io = create({ stderr: failWith('EPIPE') });
  await io.writeErr('said');
  expect(io.readerGone.aborted).toBe(false);
});

test('reads bytes, of text too', async () => {
  const chunks: Uint8Array[] = [];
  const io = create({ stdin: Readable.from([Buffer.from([0xff]), 'é']) });
  for await (const chunk of io.readInput()) chunks.push(chunk);
  expect(Buffer.concat(chunks)).toEqual(Buffer.from([0xff, 0xc3, 0xa9]));
});

test('an input that cannot be read is an error of ours', async () => {
  const stdin = new Readable({
    read() {
      this.destroy(Object.assign(new Error('EISDIR: read'), { code: 'EISDIR' }));
    },
  });
  const read = async () => {
    for await (const _ of create({ stdin }).readInput());
  };
  await expect(read()).rejects.toMatchObject({
    code: 'input.unreadable',
    message: 'Standard input cannot be read: it is a folder.',
  });
});

test('streams are not asked for before they are needed', () => {
  let asked = 0;
  const io = createStreamIo({
    get stdin() {
      asked += 1;
      return Readable.from([]);
    },
    get stdout() {
      asked += 1;
      return new PassThrough();
    },
    get stderr() {
      asked += 1;
      return new PassThrough();
    },
    env: {},
    color: undefined,
  });
  expect(asked).toBe(0);
  expect(io.out.isTerminal).toBe(false);
  expect(io.isInputTerminal).toBe(false);
  expect(asked).toBe(2);
});
