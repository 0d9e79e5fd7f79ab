import { formatCommand, toFlag } from '../../../src/domain/doctor/formatCommand.ts';

test.each([
  [['merge', 'a1', 'b:2'], 'cite merge a1 b:2'],
  [['outlet', 'merge', 'Al Mada', 'O’Neil'], "cite outlet merge 'Al Mada' 'O’Neil'"],
  [
    ['edit', 'k', '--title', "It's $(rm -rf ~) `x` !1"],
    "cite edit k --title 'It'\\''s $(rm -rf ~) `x` !1'",
  ],
  [['edit', 'k', '--url', 'https://a.com/?a=1&b=2'], "cite edit k --url 'https://a.com/?a=1&b=2'"],
  [['edit', 'k', ...toFlag('--title', '-x; y')], "cite edit k '--title=-x; y'"],
  [['edit', 'k', '--title', 'a\n\u001b[31mb'], "cite edit k --title 'a [31mb'"],
  [['edit', 'k', '--title', '~root'], "cite edit k --title '~root'"],
  [['edit', 'k', '--title', "\\'$(x)'"], "cite edit k --title ''\\\\''\\''$(x)'\\'''"],
  [['edit', 'k', '--title', 'المدى'], 'cite edit k --title المدى'],
  [['import', '-', 'a  b'], "cite import - 'a  b'"],
  [['edit', 'k', '--title', '#1'], "cite edit k --title '#1'"],
  [['edit', 'k', '--title', ''], "cite edit k --title ''"],
])('%j', (words, line) => {
  expect(formatCommand(words)).toBe(line);
});
