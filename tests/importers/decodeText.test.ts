import fc from 'fast-check';
import { CiteError } from '../../src/domain/error.ts';
import { decodeText, detectEncoding } from '../../src/importers/decodeText.ts';
import { type Encoding, findEncoding } from '../../src/importers/encodingName.ts';
import { toPieces } from './pieces.ts';

async function decode(bytes: Uint8Array, length = bytes.length || 1): Promise<string> {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += length) pieces.push(bytes.subarray(at, at + length));
  let text = '';
  for await (const piece of decodeText(toPieces(pieces))) text += piece;
  return text;
}

function toUtf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}

/** Encodes by turning the decoder round. */
function encode(text: string, encoding: string): Buffer {
  const decoder = new TextDecoder(encoding);
  const codes = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) codes.set(decoder.decode(Uint8Array.of(byte)), byte);
  if (encoding === 'windows-1252') {
    for (const [index, character] of [...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].entries()) {
      codes.set(
        character,
        [0x80, ...range(0x82, 0x8c), 0x8e, ...range(0x91, 0x9c), 0x9e, 0x9f][index] ?? 0,
      );
    }
  }
  return Buffer.from([...text].map((character) => codes.get(character) ?? 0x3f));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const arabic = 'العنوان,الصحيفة\nالعراق ينشر مدرعات على الحدود مع سوريا,الصباح\n';
const persian = 'عنوان,منبع\nگفت‌وگو با پژوهشگر چپ,کیهان\n';
const russian = 'Заголовок,Издание\nИрак направил войска к границе с Сирией,Коммерсантъ\n';
const russianCapitals = 'ЗАГОЛОВОК,ИЗДАНИЕ\nИРАК НАПРАВИЛ ВОЙСКА К ГРАНИЦЕ,ИЗВЕСТИЯ\n';
const french = 'titre,journal\nL’armée créée à Erbil – « général »,Libération\n';
const plain = 'title,outlet\nIraq and Syria,Reuters\n';

test.each([
  ['utf8', 'UTF-8'],
  ['UTF-16le', 'UTF-16LE'],
  ['cp1256', 'Windows-1256'],
  ['windows_1251', 'Windows-1251'],
  ['Windows-1252', 'Windows-1252'],
  ['ebcdic', undefined],
  ['', undefined],
])('the name ‘%s’ is %s', (name, encoding) => {
  expect(findEncoding(name)).toBe(encoding);
});

describe('detectEncoding', () => {
  test.each<[string, string, Uint8Array]>([
    ['ASCII', 'UTF-8', Buffer.from(plain)],
    ['nothing', 'UTF-8', Buffer.from('')],
    ['UTF-8', 'UTF-8', Buffer.from(arabic)],
    ['UTF-8 with a mark', 'UTF-8', Buffer.from(`\ufeff${plain}`)],
    ['UTF-16 LE with a mark', 'UTF-16LE', Buffer.from(`\ufeff${plain}`, 'utf16le')],
    ['UTF-16 BE with a mark', 'UTF-16BE', toUtf16be(`\ufeff${plain}`)],
    ['UTF-16 LE', 'UTF-16LE', Buffer.from(plain, 'utf16le')],
    ['UTF-16 BE', 'UTF-16BE', toUtf16be(plain)],
    ['UTF-16 LE, Arabic', 'UTF-16LE', Buffer.from(arabic, 'utf16le')],
    ['UTF-16 BE, Russian', 'UTF-16BE', toUtf16be(russian)],
    ['UTF-16 LE, Chinese', 'UTF-16LE', Buffer.from('标题,来源\n伊拉克,新华社\n', 'utf16le')],
    ['French', 'Windows-1252', encode(french, 'windows-1252')],
    ['an accent at the very end', 'Windows-1252', Buffer.from('title\nCafé', 'latin1')],
    ['ß and an apostrophe among umlauts', 'Windows-1252', encode('Strauß’ Müller', 'windows-1252')],
    ['curly quotes only', 'Windows-1252', encode('title\n“War”', 'windows-1252')],
    ['Arabic', 'Windows-1256', encode(arabic, 'windows-1256')],
    ['Persian', 'Windows-1256', encode(persian, 'windows-1256')],
    ['Russian', 'Windows-1251', encode(russian, 'windows-1251')],
    ['Russian in capitals', 'Windows-1251', encode(russianCapitals, 'windows-1251')],
    ['UTF-8 cut inside a character', 'UTF-8', Buffer.from(arabic).subarray(0, -3)],
    [
      'curly quotes and two stray bytes',
      'UTF-8',
      Buffer.from('caf\xe9 \xe9 \xe2\x80\x9cWar\xe2\x80\x9d', 'latin1'),
    ],
    ['an accent in each way', 'UTF-8', Buffer.from('Lib\xc3\xa9ration, caf\xe9', 'latin1')],
    ['Ukrainian', 'Windows-1251', encode('Гість із Києва: «Гірка Гілка»\n', 'windows-1251')],
    [
      'French with spaces before its marks',
      'Windows-1252',
      encode('« café\u00a0» ; d’été\u00a0» – né', 'windows-1252'),
    ],
    ['a stray zero byte', 'UTF-8', Buffer.from('title,outlet\na\0b,c\n')],
  ])('%s is %s', (_what, encoding, bytes) => {
    expect(detectEncoding(bytes)).toBe(encoding);
  });

  test.each<[string, RegExp, Uint8Array]>([
    ['a spreadsheet', /a zip file or a spreadsheet/, Buffer.from('PK\x03\x04\x14\0\x06\0')],
    ['an old spreadsheet', /an Excel or Word file/, Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['a PDF', /a PDF/, Buffer.from('%PDF-1.7\n')],
    ['a library', /an SQLite database/, Buffer.from('SQLite format 3\0')],
    ['zero bytes', /no text file/, Buffer.alloc(100)],
    ['a program', /no text file/, Buffer.from(range(0, 255))],
  ])('refuses %s', (_what, message, bytes) => {
    expect(() => detectEncoding(bytes)).toThrow(
      expect.objectContaining({ code: 'input.format', message: expect.stringMatching(message) }),
    );
  });
});

describe('decodeText', () => {
  test.each<[string, string, Uint8Array]>([
    ['UTF-8 with a mark', arabic, Buffer.from(`\ufeff${arabic}`)],
    ['UTF-16 LE with a mark', `${arabic}😀`, Buffer.from(`\ufeff${arabic}😀`, 'utf16le')],
    ['UTF-16 BE with a mark', `${arabic}😀`, toUtf16be(`\ufeff${arabic}😀`)],
    ['UTF-16 LE', persian, Buffer.from(persian, 'utf16le')],
    ['Windows-1252', french, encode(french, 'windows-1252')],
    ['Windows-1256', arabic, encode(arabic, 'windows-1256')],
    ['Windows-1251', russian, encode(russian, 'windows-1251')],
    ['a zero byte', 'title\na\0b', Buffer.from('title\na\0b')],
  ])('decodes %s in pieces of any length', async (_what, text, bytes) => {
    for (const length of [1, 2, 3, 7, bytes.length]) {
      expect(await decode(bytes, length)).toBe(text);
    }
  });

  test('knows all characters of Windows-1252', async () => {
    const text = 'é €‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
    expect(await decode(encode(text, 'windows-1252'))).toBe(text);
  });

  test('loses no character where pieces meet beyond the first mebibyte', async () => {
    const text = 'é😀ي€a'.repeat(160_000);
    const bytes = Buffer.from(text);
    expect(bytes.length).toBeGreaterThan(1_900_000);
    for (const length of [65_536, 65_537, 99_999]) expect(await decode(bytes, length)).toBe(text);
  });

  test('decodes any text in any pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 9 }),
        async (text, length) => {
          const printable = `title ${text.replace(/[\p{Cc}\ufeff]/gu, '')}`;
          expect(await decode(Buffer.from(printable), length)).toBe(printable);
        },
      ),
    );
  });

  test('says the encoding before the text', async () => {
    const said: string[] = [];
    const bytes = toPieces([encode(arabic, 'windows-1256')]);
    for await (const piece of decodeText(bytes, {
      onEncoding: (encoding) => said.push(encoding),
    })) {
      if (piece !== '') expect(said).toEqual(['Windows-1256']);
    }
    expect(said).toEqual(['Windows-1256']);
  });

  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from('title,outlet\nيوم,يوم').subarray(0, -1)],
    ['UTF-8, after one byte of four', Buffer.from('title,outlet\nيوم,😀').subarray(0, -3)],
    ['UTF-16', Buffer.from('\ufefftitle,outlet\nx,يوم', 'utf16le').subarray(0, -1)],
    ['UTF-16, half a pair', Buffer.from('\ufefftitle,outlet\nx,😀', 'utf16le').subarray(0, -2)],
  ])('tells where the end cuts a character off: %s', async (_what, bytes) => {
    for (const length of [1, 3, bytes.length]) {
      await expect(decode(bytes, length)).rejects.toMatchObject({
        code: 'input.unreadable',
        message: expect.stringContaining('ends in the middle of a character'),
        place: { line: 2 },
      });
    }
  });

  test('a cut-off end takes nothing from the text before it', async () => {
    let text = '';
    const pieces = decodeText(toPieces([Buffer.from('title\nيوم').subarray(0, -1)]));
    await expect(
      (async () => {
        for await (const piece of pieces) text += piece;
      })(),
    ).rejects.toThrow(CiteError);
    expect(text).toBe('title\nيو');
  });

  test.each<[string, Uint8Array]>([
    ['half of a surrogate pair', Buffer.from('title\nzero\xed\xa0\x80width', 'latin1')],
    ['a letter of Latin-1', Buffer.from('title\n\xe2\x80\x9cWar\xe2\x80\x9d caf\xe9', 'latin1')],
  ])('little UTF-8 with %s is damaged, no code page', async (_what, bytes) => {
    await expect(decode(bytes)).rejects.toMatchObject({
      code: 'input.unreadable',
      place: { line: 2 },
    });
  });

  test('is told the encoding, whatever the bytes look like', async () => {
    const decodeAs = async (bytes: Uint8Array, encoding: Encoding): Promise<string> => {
      let text = '';
      for await (const piece of decodeText(toPieces([bytes]), { encoding })) text += piece;
      return text;
    };
    expect(await decodeAs(encode(arabic, 'windows-1256'), 'Windows-1251')).not.toBe(arabic);
    expect(await decodeAs(encode('title\nИрак', 'windows-1251'), 'Windows-1251')).toBe(
      'title\nИрак',
    );
    expect(await decodeAs(Buffer.from('title\nStrau\xdf\x92', 'latin1'), 'Windows-1252')).toBe(
      'title\nStrauß’',
    );
    expect(await decodeAs(Buffer.from(`\ufeff${arabic}`), 'UTF-8')).toBe(arabic);
    await expect(decodeAs(encode(french, 'windows-1252'), 'UTF-8')).rejects.toMatchObject({
      code: 'input.unreadable',
      place: { line: 2 },
    });
  });

  test('names the line of damage in the beginning', async () => {
    const bytes = Buffer.concat([Buffer.from(arabic), Buffer.of(0xff), Buffer.from(arabic)]);
    await expect(decode(bytes)).rejects.toMatchObject({
      code: 'input.unreadable',
      place: { line: 3 },
    });
  });

  test('names the line of damage far behind', async () => {
    const rows = Buffer.from('title,outlet\n'.repeat(100_000));
    const bytes = Buffer.concat([rows, Buffer.from('caf\xe9,x\n', 'latin1'), rows]);
    const error = await decode(bytes, 65_536).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CiteError);
    expect(error).toMatchObject({ code: 'input.unreadable', place: { line: 100_001 } });
  });

  test('reads past damage where it is told what stands for it', async () => {
    const bytes = Buffer.from(
      'title\n\xe2\x80\x9cWar\xe2\x80\x9d caf\xe9\xe9\n\xed\xa0\x80z\n\xd9',
      'latin1',
    );
    for (const length of [1, 2, 3, bytes.length]) {
      const told: string[] = [];
      const onDamage = (line: number, isCut: boolean) => {
        told.push(`${line}${isCut ? ' cut' : ''}`);
        return '#';
      };
      const pieces: Uint8Array[] = [];
      for (let at = 0; at < bytes.length; at += length)
        pieces.push(bytes.subarray(at, at + length));
      let text = '';
      for await (const piece of decodeText(toPieces(pieces), { onDamage })) text += piece;
      expect(text).toBe('title\n“War” caf##\n###z\n#');
      expect(told).toEqual(['2', '2', '3', '3', '3', '4 cut']);
    }
  });

  test('survives any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        try {
          expect(typeof (await decode(bytes, 50))).toBe('string');
        } catch (error) {
          expect(error).toBeInstanceOf(CiteError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
