/** A web address taken apart; its scheme and user are left out. */
export interface UrlParts {
  /** Lower case, Punycode; with a port where the address names another than 80 and 443. */
  readonly host: string;
  /** Begins with `/`. */
  readonly path: string;
  /** Without the `?`; '' for none. */
  readonly query: string;
  /** Without the `#`; '' for none. */
  readonly fragment: string;
}

/** Addresses that the URL Standard's parser would leave as they are; told apart without its cost. */
const plainUrl =
  /^https?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*)(\/[\w.~!$&'()*+,;=:@/-]*)?(?:\?([\w.~!$&()*+,;=:@/?-]*))?(?:#([\w.~=/-]*))?$/;

const notSoPlain = /^[^/]*\/\/[^/]*xn--|\/\./;

const scheme = /^https?:\/\//i;

/** Takes an http(s) address apart; undefined for anything that is none. Never throws. */
export function splitUrl(url: string): UrlParts | undefined {
  const match = plainUrl.exec(url);
  if (match !== null && !notSoPlain.test(url)) {
    const [, host = '', path = '/', query = '', fragment = ''] = match;
    return { host, path, query, fragment };
  }
  return scheme.test(url) ? splitByStandard(url) : undefined;
}

/** Not by way of `URL.canParse`: once V8 has optimised it, Node 20 refuses `https://bücher.de/`. */
function splitByStandard(url: string): UrlParts | undefined {
  try {
    const { hostname, port, pathname, search, hash } = new URL(url);
    return {
      host: port === '' || port === '80' || port === '443' ? hostname : `${hostname}:${port}`,
      path: pathname,
      query: search.slice(1),
      fragment: hash.slice(1),
    };
  } catch {
    return undefined;
  }
}
