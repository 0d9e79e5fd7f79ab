import { decodeList } from '../../domain/decodeJson.ts';
import { quoteText } from '../../domain/quoteText.ts';

/** Takes note of what is wrong with a line, or with one of its members. */
export type Report = (field: string | undefined, message: string) => void;

/** What is wrong with a text, such as ‘is no key’; undefined where nothing is. */
type Check = (text: string) => string | undefined;

/** Reads the members of an object one by one. What is wrong is reported and read as if it were missing. */
export interface MemberReader {
  /** A text that must be there; '' where it is not. */
  text(name: string, check?: Check): string;
  optionalText(name: string, check?: Check): string | undefined;
  /** A text that may be empty. */
  optionalAny(name: string): string | undefined;
  texts(name: string, check?: Check): readonly string[];
  list<T>(name: string, decode: (value: unknown) => T | undefined): readonly T[];
  flag(name: string): boolean;
  optional<T>(name: string, decode: (value: unknown) => T | undefined, otherwise: T): T;
  /** Reports members that nothing asked for. */
  refuseOthers(): void;
}

/** Begins with no member read. */
export function createMemberReader(
  members: { readonly [name: string]: unknown },
  report: Report,
): MemberReader {
  const asked = new Set<string>();
  const take = (name: string): unknown => {
    asked.add(name);
    return Object.hasOwn(members, name) ? members[name] : undefined;
  };
  const wrong = (name: string, value: unknown, why: string): undefined => {
    report(name, `${quoteText(typeof value === 'string' ? value : formatValue(value))} ${why}`);
  };
  const readText = (name: string, value: unknown, check: Check | undefined) => {
    if (typeof value !== 'string' || value === '') return wrong(name, value, 'is no text');
    const problem = check?.(value);
    return problem === undefined ? value : wrong(name, value, problem);
  };
  const list = <T>(name: string, decode: (value: unknown) => T | undefined): readonly T[] => {
    const value = take(name);
    if (value === undefined) return [];
    const items = decodeList(value);
    if (items === undefined) wrong(name, value, 'is no list');
    return (items ?? []).flatMap((item) => decode(item) ?? []);
  };
  return {
    text(name, check) {
      const value = take(name);
      if (value === undefined) report(name, 'it is missing');
      return value === undefined ? '' : (readText(name, value, check) ?? '');
    },
    optionalText(name, check) {
      const value = take(name);
      return value === undefined ? undefined : readText(name, value, check);
    },
    optionalAny(name) {
      const value = take(name);
      if (value === undefined || typeof value === 'string') return value;
      return wrong(name, value, 'is no text');
    },
    texts: (name, check) => list(name, (item) => readText(name, item, check)),
    list: (name, decode) =>
      list(name, (item) => decode(item) ?? wrong(name, item, 'is no name of a person')),
    flag(name) {
      const value = take(name);
      if (value !== undefined && typeof value !== 'boolean') wrong(name, value, 'is not true');
      return value === true;
    },
    optional(name, decode, otherwise) {
      const value = take(name);
      if (value === undefined) return otherwise;
      return decode(value) ?? wrong(name, value, 'cannot be kept') ?? otherwise;
    },
    refuseOthers() {
      for (const name of Object.keys(members)) {
        if (!asked.has(name)) report(name, 'this version of cite knows no such member');
      }
    },
  };
}

/** As JSON; one too deep for that is named. */
function formatValue(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '[[[…]]]';
  }
}
