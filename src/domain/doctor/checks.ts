import { afterPost } from './afterPost.ts';
import { alikeOutlets } from './alikeOutlets.ts';
import { brokenUrl } from './brokenUrl.ts';
import type { Check } from './check.ts';
import { dateInUrl } from './dateInUrl.ts';
import { duplicateAlike } from './duplicateAlike.ts';
import { duplicateOutlet } from './duplicateOutlet.ts';
import { duplicateTitle } from './duplicateTitle.ts';
import { duplicateUrl } from './duplicateUrl.ts';
import { entitiesInTitle } from './entitiesInTitle.ts';
import { futureDate } from './futureDate.ts';
import { homeUrl } from './homeUrl.ts';
import { implausibleDate } from './implausibleDate.ts';
import { impossibleDate } from './impossibleDate.ts';
import { localUrl } from './localUrl.ts';
import { missingDate, missingOutlet, missingTitle } from './missingParts.ts';
import { mojibakeTitle } from './mojibakeTitle.ts';
import { nameInTitle } from './nameInTitle.ts';
import { outletAsAuthor } from './outletAsAuthor.ts';
import { outletAsTitle } from './outletAsTitle.ts';
import { outletSuffix } from './outletSuffix.ts';
import { proxyUrl } from './proxyUrl.ts';
import { shortUrl } from './shortUrl.ts';
import { shoutedTitle } from './shoutedTitle.ts';
import { trackingUrl } from './trackingUrl.ts';
import { uncitedArticle } from './uncitedArticle.ts';
import { undatedPost } from './undatedPost.ts';
import { unseenInTitle } from './unseenInTitle.ts';
import { unusedOutlet } from './unusedOutlet.ts';
import { urlAsTitle } from './urlAsTitle.ts';

/**
 * The checks in the order in which their findings are shown, within their severity; `--fix` works in
 * this order, too. A new check is one file and one line here.
 */
export const checks: readonly Check[] = [
  duplicateUrl,
  duplicateTitle,
  duplicateOutlet,
  duplicateAlike,
  alikeOutlets,
  futureDate,
  impossibleDate,
  implausibleDate,
  afterPost,
  dateInUrl,
  missingDate,
  missingTitle,
  missingOutlet,
  brokenUrl,
  localUrl,
  proxyUrl,
  homeUrl,
  shortUrl,
  trackingUrl,
  mojibakeTitle,
  entitiesInTitle,
  unseenInTitle,
  outletSuffix,
  urlAsTitle,
  outletAsTitle,
  nameInTitle,
  shoutedTitle,
  outletAsAuthor,
  uncitedArticle,
  undatedPost,
  unusedOutlet,
];
