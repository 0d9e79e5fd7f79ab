import { createRequire } from 'node:module';

export interface Inquirer {
  readonly inquirer: typeof import('inquirer');
  /** What inquirer's own prompts are built with. */
  readonly core: typeof import('@inquirer/core');
}

/**
 * Loads inquirer, and from where it stands the core that it is built on, which it does not export:
 * the completing prompt is built on the same one. Both come as CommonJS, so that there is one copy.
 */
export function loadInquirer(): Inquirer {
  const require = createRequire(import.meta.url);
  const requireFromInquirer = createRequire(require.resolve('inquirer'));
  return { inquirer: require('inquirer'), core: requireFromInquirer('@inquirer/core') };
}
