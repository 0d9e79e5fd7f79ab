import type { Problem, ProblemCode } from './problem.ts';
import { quoteText } from './quoteText.ts';
import { splitUrl } from './urlParts.ts';

type UrlProblem = Omit<Problem, 'place'>;

/** In UTF-16 code units. */
export const longestUrl = 8192;

const webScheme = /^https?:\/\//i;

/** Schemes have no dots in practice, so that `www.reuters.com:443/x` has none; nor has a server's name. */
const otherScheme = /^(?!https?:|localhost:)([a-z][a-z0-9+-]*):/i;

const whiteSpace = /\s/;
const likelyHost = /^(?:\/\/)?[^\s/:@.]+(?:\.[^\s/:@.]+)+(?::\d+)?(?:[/?#]|$)/;

const userPart = /^https?:\/\/[^/?#]*@/i;

/** What keeps a trimmed text from being a web address; undefined where nothing does. */
export function findUrlProblem(url: string): UrlProblem | undefined {
  const scheme = otherScheme.exec(url)?.[1];
  if (scheme !== undefined) {
    const kind = quoteText(`${scheme.slice(0, 20)}:`);
    const message = `${quoteText(url)} is a ${kind} address; a web address begins with http:// or https://`;
    return describe('url.not-web', message);
  }
  if (url.length > longestUrl) {
    return describe(
      'text.too-long',
      `${quoteText(url)} has ${url.length} characters; a web address may have ${longestUrl}`,
    );
  }
  if (!webScheme.test(url)) return refuseBare(url);
  if (whiteSpace.test(url)) {
    return unreadable(url, 'has a space in it; take it out, or write %20 for it');
  }
  if (hasUnseen(url)) {
    return unreadable(url, 'has an invisible character in it; copy the address again');
  }
  if (userPart.test(url)) {
    return unreadable(url, 'has a user name or password in it; leave out what stands before the @');
  }
  const host = splitUrl(url)?.host;
  if (
    host === undefined ||
    url.charAt(url.indexOf(':') + 3) === '/' ||
    /^[.:]|^https?$|\.\./.test(host)
  ) {
    return unreadable(url, 'is no web address; one looks like https://www.reuters.com/world/');
  }
  return undefined;
}

function refuseBare(url: string): UrlProblem {
  if (likelyHost.test(url)) {
    const full = quoteText(`https://${url.replace(/^\/\//, '')}`);
    return unreadable(url, `has no https:// in front; write ${full}`);
  }
  return unreadable(url, 'is no web address; one begins with http:// or https://');
}

function unreadable(url: string, why: string): UrlProblem {
  return describe('url.unreadable', `${quoteText(url)} ${why}`);
}

function describe(code: ProblemCode, message: string): UrlProblem {
  return { code, message };
}

/** Controls, zero-width spaces, controls of direction, lone surrogates; joiners are in Persian paths. */
function hasUnseen(url: string): boolean {
  return (
    /[^!-~]/.test(url) &&
    /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff]/u.test(url)
  );
}
