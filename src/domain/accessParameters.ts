import { createSiteNames } from './siteNames.ts';

/** Names, in lower case, of codes by which a subscriber gives an article to others. */
const accessNames =
  /^(?:unlocked_article_code|accesstoken|pwapi_token|gift_?(?:token|id|code)|sharetoken)$/;

const accessAtSites = createSiteNames(`
  ft.com: token
  wsj.com: st
  barrons.com: st
  marketwatch.com: st
  theatlantic.com: gift
  haaretz.com: gift
  zeit.de: freebie
  faz.net: premium
`);

/**
 * Tells whether a parameter of a web address lets a reader through a paywall. It is no part of what tells
 * articles apart; but it must stay where it is, as without it the article is shut again.
 *
 * @param host In canonical form.
 * @param name Decoded, in lower case.
 */
export function isAccessParameter(host: string, name: string): boolean {
  return accessNames.test(name) || accessAtSites.has(host, name);
}
