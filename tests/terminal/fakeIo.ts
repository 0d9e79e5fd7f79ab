import type { Io, OutputTraits } from '../../src/terminal/io.ts';

export interface FakeIo extends Io {
  readonly written: { out: string; err: string; errWrites: string[] };
}

/** An Io that keeps what is written; traits may be given, a pipe of 80 columns otherwise. */
export function createFakeIo(
  traits: { out?: Partial<OutputTraits>; err?: Partial<OutputTraits> } = {},
): FakeIo {
  const pipe = { isTerminal: false, columns: 80, rows: 24, colorLevel: 0, links: false } as const;
  const written = { out: '', err: '', errWrites: [] as string[] };
  return {
    out: { ...pipe, ...traits.out },
    err: { ...pipe, ...traits.err },
    isInputTerminal: false,
    writeOut: async (text) => {
      written.out += typeof text === 'string' ? text : Buffer.from(text).toString('utf8');
    },
    writeErr: async (text) => {
      written.err += text;
      written.errWrites.push(text);
    },
    readInput: async function* () {},
    written,
  };
}
