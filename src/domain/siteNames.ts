/** Names that mean something at some sites only. */
export interface SiteNames {
  /** @param host In canonical form. @param name In lower case. */
  has(host: string, name: string): boolean;
}

/**
 * Reads lists of names by site, which are looked up for the site and all its subdomains.
 *
 * @param text A line each, `site: name name`; read when it is first asked for.
 */
export function createSiteNames(text: string): SiteNames {
  let sites: Map<string, Set<string>> | undefined;
  return {
    has(host, name) {
      sites ??= readSites(text);
      let site = host;
      for (let dots = 0; dots < 10; dots += 1) {
        if (sites.get(site)?.has(name)) return true;
        const dot = site.indexOf('.');
        if (dot < 0) return false;
        site = site.slice(dot + 1);
      }
      return false;
    },
  };
}

function readSites(text: string): Map<string, Set<string>> {
  const sites = new Map<string, Set<string>>();
  for (const line of text.trim().split('\n')) {
    const [site = '', names = ''] = line.split(':');
    sites.set(site.trim(), new Set(names.trim().split(/\s+/)));
  }
  return sites;
}
