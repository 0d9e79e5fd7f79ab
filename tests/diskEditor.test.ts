import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createDiskEditor, openFile } from '../src/diskEditor.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cite-editor-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function createEditor(editor: string | undefined) {
  const held: string[] = [];
  const holdInterrupts = () => {
    held.push('hold');
    return () => {
      held.push('release');
    };
  };
  const env = { PATH: process.env['PATH'], EDITOR: editor };
  return { held, editor: createDiskEditor({ env, platform: 'linux', holdInterrupts }) };
}

test('a file is private, edited by the user’s program, read and removed', async () => {
  const { editor, held } = createEditor("sed -i -e 's/one/two/'");
  const file = await openFile('a 1.txt', 'one\n', folder);
  expect(statSync(file.path).mode & 0o777).toBe(0o600);
  expect(editor.isSet).toBe(true);
  expect(await editor.run(file.path)).toBe(0);
  expect(held).toEqual(['hold', 'release']);
  expect(await file.read()).toBe('two\n');
  await file.write('three\n');
  expect(await file.read()).toBe('three\n');
  await file.remove();
  expect(() => statSync(dirname(file.path))).toThrow('ENOENT');
});

test.each<[string, 'utf16le' | 'utf8', boolean]>([
  ['UTF-16, low byte first', 'utf16le', false],
  ['UTF-16, high byte first', 'utf16le', true],
  ['UTF-8 with a mark', 'utf8', false],
])('what is saved as %s is read', async (_, encoding, isSwapped) => {
  const file = await openFile('a.txt', 'one\n', folder);
  const bytes = Buffer.from('\ufeffعربي — zwei\r\n', encoding);
  writeFileSync(file.path, isSwapped ? bytes.swap16() : bytes);
  expect(await file.read()).toBe('عربي — zwei\r\n');
});

test('what is no text is not guessed at, nor is a file that is gone a bug', async () => {
  const file = await openFile('a.txt', 'one\n', folder);
  writeFileSync(file.path, Buffer.from('Caf\xe9', 'latin1'));
  await expect(file.read()).rejects.toMatchObject({
    code: 'editor.unreadable',
    message: `${file.path} was not saved as text in UTF-8.`,
    hint: 'In your editor, choose UTF-8 as the encoding, and save it again.',
  });
  rmSync(file.path);
  await expect(file.read()).rejects.toMatchObject({
    code: 'editor.gone',
    message: 'The file that your editor was given is gone.',
  });
  mkdirSync(file.path);
  await expect(file.read()).rejects.toMatchObject({
    code: 'editor.unreadable',
    message: 'What your editor saved can’t be read.',
  });
});

test('the status of the editor is told', async () => {
  expect(await createEditor('sh -c "exit 3"').editor.run('x')).toBe(3);
  expect(await createEditor('false').editor.run('x')).toBe(1);
});

test('an editor that is not there is an error that says how to name one', async () => {
  const { editor, held } = createEditor('/no/such/editor');
  await expect(editor.run('x')).rejects.toMatchObject({
    code: 'editor.failed',
    message: 'The editor /no/such/editor could not be started.',
    hint: 'Name one in VISUAL or EDITOR, such as: export EDITOR=nano',
  });
  expect(held).toEqual(['hold', 'release']);
  const none = createEditor(undefined).editor;
  expect(none.isSet).toBe(false);
  await expect(none.run('x')).rejects.toMatchObject({ message: 'No editor is set.' });
});
