import type { Matter } from './fitTree.ts';
import type { XmlElement } from './xml/parseXml.ts';

/** Whether a test holds for all items (true), for none (false), or for some (undefined). */
type Verdict = boolean | undefined;

/**
 * Fits a `choose` to the items: branches that none of them takes are left out; a branch that all of
 * them take stands by itself.
 *
 * @param toPrint Fits what a branch prints.
 */
export function fitChoose(
  choose: XmlElement,
  matter: Matter,
  toPrint: (nodes: readonly XmlElement[]) => readonly XmlElement[],
): readonly XmlElement[] {
  const branches: XmlElement[] = [];
  for (const branch of choose.children) {
    if (typeof branch === 'string') continue;
    const { verdict, attributes } = judgeBranch(branch, matter);
    if (verdict === false) continue;
    const children = toPrint(branch.children.filter((child) => typeof child !== 'string'));
    if (verdict === true) {
      if (branches.length === 0) return children;
      if (children.length > 0)
        branches.push({ ...branch, name: 'else', attributes: none, children });
      break;
    }
    const name = branches.length === 0 ? 'if' : 'else-if';
    branches.push({ ...branch, name, attributes, children });
  }
  return branches.some(({ children }) => children.length > 0)
    ? [{ ...choose, children: branches }]
    : [];
}

const none: ReadonlyMap<string, string> = new Map();

interface Judged {
  readonly verdict: Verdict;
  /** The tests whose outcome is open. */
  readonly attributes: ReadonlyMap<string, string>;
}

function judgeBranch({ name, attributes }: XmlElement, matter: Matter): Judged {
  if (name === 'else') return { verdict: true, attributes: none };
  const match = attributes.get('match') ?? 'all';
  const open = new Map<string, string>();
  const verdicts: Verdict[] = [];
  for (const [test, value] of attributes) {
    if (test === 'match') continue;
    const values = value.split(' ').map((word) => [word, judge(test, word, matter)] as const);
    verdicts.push(...values.map(([, verdict]) => verdict));
    const left = values.filter(([, verdict]) => verdict === undefined).map(([word]) => word);
    if (left.length > 0) open.set(test, left.join(' '));
  }
  const decided = decide(match, verdicts);
  if (match !== 'all') open.set('match', match);
  return { verdict: decided, attributes: open };
}

function decide(match: string, verdicts: readonly Verdict[]): Verdict {
  const hasTrue = verdicts.includes(true);
  const hasFalse = verdicts.includes(false);
  if (match === 'any' && hasTrue) return true;
  if (match === 'none' && hasTrue) return false;
  if (match === 'all' && hasFalse) return false;
  if (verdicts.includes(undefined)) return undefined;
  return match !== 'any';
}

function judge(test: string, value: string, { types, some, all, guessed }: Matter): Verdict {
  if (test === 'type') return types.has(value) ? (types.size === 1 ? true : undefined) : false;
  if (test === 'is-uncertain-date') return guessed.has(value) ? undefined : false;
  if (test === 'is-numeric') return some.has(value) ? undefined : false;
  if (test !== 'variable') return undefined;
  if (all.has(value)) return true;
  return some.has(value) ? undefined : false;
}
