/** Families of parameters by how their names begin. */
const trackingPrefix =
  /^(?:(?:utm|mtm|matomo|pk|piwik|hsa|mc|vero|oly|at|ns|wt|itm|guce|ml_subscriber|elq|bsft|fb_action|_x_tr|_branch)[_.-]|__(?:cft|tn|hs|s$|source|twitter)|_hs|elqtrack|cx_(?:test|art)|int_(?:cmp|source|medium|campaign)|sf\d+$|utm$)/;

/** Names, in lower case, that tell where a reader came from and never which article it is. */
const trackingNames = `
  _ga _gac _gl _openstat action_object_map action_ref_map action_type_map amp amp_gsa amp_js_v
  aoh bxid campaign_id cjevent cmp cmpid cndid cvid dclid dicbo dm_i efg emc epik esrc fb_ref
  fb_source fbclid ftag gad_campaignid gad_source gbraid gclid gclsrc guccounter hasha hashb hashc
  hsctatracking icid ictd igsh igshid intcid intcmp irclickid irgwc ito leadsource li_fat_id
  mbid mibextid mkt_tok mkwid msclkid ncid nr_email_referer ocid oborigurl outputtype pcmp rb_clickid
  rdid ref_src ref_url referringsource s_cid s_kwcid sc_channel sc_cid sc_content sc_src scid
  share_id share_url shareid smid smprod smtyp soc_src soc_trk spm sr_share srnd srsltid ss_email_id
  stm_campaign stm_medium stm_source tblci traffic_source trk trk_contact trk_module trk_msg
  trk_sid ttclid twclid usqp vgo_ee wbraid wickedid wpisrc wpmm xtor xtref yclid ymclid
`;

/** Names that only track on the hosts named; elsewhere they may tell one article from another. */
const trackingByHost: readonly (readonly [host: RegExp, names: string])[] = [
  [/^twitter\.com$/, 's t cxt cn refsrc lang'],
  [/(?:^|\.)youtube\.com$/, 'si feature ab_channel pp t app'],
  [/(?:^|\.)facebook\.com$/, 'eav paipv _rdr _rdc ref fref hc_ref locale'],
  [/(?:^|\.)reddit\.com$/, 'rdt share ref_source ref_campaign'],
  [/(?:^|\.)(?:substack|medium)\.com$/, 'r s sk source showwelcomeonshare triedredirect'],
  [/(?:^|\.)google\.com$/, 'ved ei sxsrf usg sa hl gl ceid'],
];

/** Names that tell where a link was shared only where their value is one of these. */
const sharingName = /^(?:ref|share|source|src|from|via|partner|mod)$/;
const sharedFrom =
  /^(?:rss|feed|share|sharing|shared|twitter|facebook|fb|tw|telegram|whatsapp|linkedin|reddit|email|newsletter|home|homepage)$/i;

let names: Set<string> | undefined;

function splitNames(text: string): string[] {
  return text.trim().split(/\s+/);
}

/**
 * Tells whether a parameter of a web address says nothing of the article: campaign and click
 * trackers, marks of AMP and of the mobile view. Names that may select the article (`id`, `p`,
 * `newsid`, `story`) are never tracking.
 *
 * @param host In canonical form.
 * @param name Decoded, in lower case.
 * @param value Decoded.
 */
export function isTrackingParameter(host: string, name: string, value: string): boolean {
  names ??= new Set(splitNames(trackingNames));
  if (names.has(name) || trackingPrefix.test(name)) return true;
  if (sharingName.test(name) && sharedFrom.test(value)) return true;
  // Blogger's mobile view; WordPress has `m=202412` for a month.
  if (name === 'm') return value === '0' || value === '1';
  if (name === 'output') return value === 'amp';
  return trackingByHost.some(
    ([there, list]) => there.test(host) && splitNames(list).includes(name),
  );
}
