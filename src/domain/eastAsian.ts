/** Whether a name is written in Chinese, Japanese or Korean script only. */
export function isEastAsian(name: string): boolean {
  return (
    name.charCodeAt(0) >= 0x1100 &&
    /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}々ー・· ]+$/u.test(name)
  );
}
