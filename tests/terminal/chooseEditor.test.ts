import { chooseEditor } from '../../src/terminal/chooseEditor.ts';

test.each<[Record<string, string>, NodeJS.Platform, unknown]>([
  [{}, 'linux', undefined],
  [{ EDITOR: ' ' }, 'linux', undefined],
  [{}, 'win32', { file: 'notepad.exe', args: [] }],
  [{ EDITOR: 'nano' }, 'linux', { file: 'nano', args: [] }],
  [{ EDITOR: 'nano', VISUAL: 'code --wait' }, 'linux', { file: 'code', args: ['--wait'] }],
  [
    { EDITOR: '"/opt/my editor" -w' },
    'darwin',
    { file: '/bin/sh', args: ['-c', '"/opt/my editor" -w "$@"', '"/opt/my editor" -w'] },
  ],
  [
    { EDITOR: '"C:\\Program Files\\e.exe" --wait -n' },
    'win32',
    { file: 'C:\\Program Files\\e.exe', args: ['--wait', '-n'] },
  ],
  [{ EDITOR: 'C:\\e.exe --wait' }, 'win32', { file: 'C:\\e.exe', args: ['--wait'] }],
])('%j on %s', (env, platform, expected) => {
  expect(chooseEditor(env, platform)).toEqual(expected);
});
