const listing =
  /^https?:\/\/[^/]+(?:\/[a-z]{2})?\/(?:search(?:\/|\?|$)|(?:tags?|labels?|category|categories|authors?|hashtag)(?:\/[^/?#]*)?\/?(?:[?#]|$)|\?(?:[^#]*&)?(?:s|q|cat|tag)=)/i;
const engine =
  /^https?:\/\/(?:www\.)?(?:google\.[a-z.]+|bing\.com|duckduckgo\.com)\/(?:search|url)?\?/i;
const sharing =
  /^https?:\/\/(?:[a-z]+\.)?(?:facebook\.com\/(?:sharer|dialog)|(?:twitter|x)\.com\/(?:intent|share)|t\.me\/share|wa\.me\/|api\.whatsapp\.com\/|pinterest\.[a-z]+\/pin\/create|linkedin\.com\/share|reddit\.com\/submit|blogger\.com\/|feedburner\.com\/)/i;

/** Whether an address leads to a search, a tag or a button for sharing, not to an article. */
export function isListingPage(url: string): boolean {
  return url.length > 8192 || listing.test(url) || engine.test(url) || sharing.test(url);
}
