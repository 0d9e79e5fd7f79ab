/**
 * Preloaded into the program (NODE_OPTIONS) where pages of docs/ are run: the day is the page's, and what is written
 * to the file that stands for the screen is written as to a terminal, without colours.
 */
const fs = require('node:fs');

const { fstatSync, statSync } = fs;

const { CITE_TEST_NOW: now, CITE_TEST_SCREEN: screen } = process.env;

if (now !== undefined) {
  const RealDate = Date;
  const instant = Date.parse(now);
  globalThis.Date = class extends RealDate {
    constructor(...given) {
      if (given.length === 0) super(instant);
      else super(...given);
    }
    static now() {
      return instant;
    }
  };
}

for (const [fd, name] of [
  [1, 'stdout'],
  [2, 'stderr'],
]) {
  if (screen !== undefined && isScreen(fd)) {
    Object.assign(process[name], { isTTY: true, columns: 100, rows: 10_000 });
    // The program asks what is there before it takes the stream.
    const ask = fs.fstatSync;
    const terminal = { isFile: () => false, isFIFO: () => false, isCharacterDevice: () => false };
    fs.fstatSync = (asked, ...more) => (asked === fd ? terminal : ask(asked, ...more));
  }
}

function isScreen(fd) {
  try {
    const [is, wanted] = [fstatSync(fd), statSync(screen)];
    return is.ino === wanted.ino && is.dev === wanted.dev;
  } catch {
    return false;
  }
}
