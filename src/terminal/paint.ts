import type { OutputTraits } from './io.ts';

/** Colours by what they mean. Each is readable on light and on dark backgrounds. */
export interface Paint {
  readonly heading: (text: string) => string;
  readonly key: (text: string) => string;
  readonly title: (text: string) => string;
  readonly outlet: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly success: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly error: (text: string) => string;
}

const same = (text: string) => text;

/** Leaves every text as it is. */
export const plainPaint: Paint = {
  heading: same,
  key: same,
  title: same,
  outlet: same,
  dim: same,
  success: same,
  warning: same,
  error: same,
};

/** The colours of a terminal of that level; level 0 loads nothing and paints nothing. */
export async function createPaint(level: OutputTraits['colorLevel']): Promise<Paint> {
  if (level === 0) return plainPaint;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level });
  const common = { heading: chalk.bold, title: same, dim: chalk.dim };
  if (level === 1) {
    // Cyan, green, yellow and blue are hardly seen on the one or the other background there.
    const { magenta, red, bold } = chalk;
    return { ...common, key: magenta, outlet: same, success: bold, warning: red, error: red };
  }
  return {
    ...common,
    key: chalk.ansi256(30),
    outlet: chalk.ansi256(98),
    success: chalk.ansi256(28),
    warning: chalk.ansi256(130),
    error: chalk.ansi256(161),
  };
}
