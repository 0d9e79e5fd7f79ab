import type { Extra, JsonValue } from './article.ts';

const mostCharacters = 1_000_000;
const mostLevels = 64;

/** Names that would reach an object's prototype where some code assigns them. */
const unsafeNames = new Set(['__proto__', 'constructor', 'prototype']);

const nothing: Extra = {};

/**
 * Copies what a format knows beyond our columns without names that could harm (`__proto__`).
 *
 * @returns undefined where it is more than 1,000,000 characters or 64 levels deep.
 */
export function checkExtra(extra: Extra | undefined): Extra | undefined {
  if (extra === undefined) return nothing;
  const budget = { left: mostCharacters };
  const copy: { [name: string]: JsonValue } = {};
  for (const [name, value] of Object.entries(extra)) {
    if (unsafeNames.has(name)) continue;
    const checked = copyValue(value, 1, budget);
    if (checked === undefined) return undefined;
    spend(budget, name.length);
    copy[name] = checked;
  }
  return budget.left < 0 ? undefined : copy;
}

interface Budget {
  left: number;
}

function spend(budget: Budget, characters: number): void {
  budget.left -= characters + 4;
}

function copyValue(value: JsonValue, level: number, budget: Budget): JsonValue | undefined {
  spend(budget, typeof value === 'string' ? value.length : 4);
  if (budget.left < 0 || level > mostLevels) return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) {
    const list: JsonValue[] = [];
    for (const item of value) {
      const checked = copyValue(item, level + 1, budget);
      if (checked === undefined) return undefined;
      list.push(checked);
    }
    return list;
  }
  const copy: { [name: string]: JsonValue } = {};
  for (const [name, item] of Object.entries(value)) {
    if (unsafeNames.has(name)) continue;
    spend(budget, name.length);
    const checked = copyValue(item, level + 1, budget);
    if (checked === undefined) return undefined;
    copy[name] = checked;
  }
  return copy;
}

function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value);
}
