import { mkdtempSync, rmSync, statSync } from 'node:fs';
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
