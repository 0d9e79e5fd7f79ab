import { createSiteNames } from './siteNames.ts';

/** Families of parameters by how their names begin. */
const trackingPrefix =
  /^(?:(?:utm|mtm|matomo|pk|piwik|hsa|mc|vero|oly|at|ns|wt|itm|guce|ml_subscriber|elq|bsft|fb_action|_x_tr|_branch|lmd|htm|sfmc|sara)[_.-]|__(?:cft|tn|hs|s$|source|twitter)|_hs|elqtrack|cx_(?:test|art)|(?:int|ga)_(?:cmp|source|medium|campaign|term|content)|cm_(?:mmc|ven)|sf\d+$|utm$)/;

/** Names, in lower case, that tell where a reader came from and never which article it is. */
const trackingNames = `
  .tsrc _bhlid _ga _gac _gl _openstat action_object_map action_ref_map action_type_map adobe_mc
  amp amp_gsa amp_js_v aoh bxid campaign_id cjevent ck_subscriber_id cmp cmpid cndid cvid dclid
  dicbo dm_i efg emc emci emdi epik esrc fb_ref fb_source fbclid ftag gad_campaignid gad_source
  gbraid gclid gclsrc guccounter hasha hashb hashc hootpostid hsctatracking hss_channel icid ictd
  igsh igshid intcid intcmp irclickid irgwc ito leadsource li_fat_id maca mbid mibextid mkt_tok
  mkwid msclkid ncid nr_email_referer oborigurl ocid outputtype pcmp rb_clickid rdid ref_src
  ref_url referringsource reflink s_cid s_kwcid sc_campaign sc_channel sc_cid sc_content sc_medium
  sc_outcome sc_src scid sfnsn share_id share_url shareid sharetype smid smprod smtyp soc_src
  soc_trk spjobid spm spmailingid spreportid spuserid sr_share srnd srsltid ss_email_id
  stm_campaign stm_medium stm_source taid tblci traffic_source trk trk_contact trk_module trk_msg
  trk_sid trkcampaign ttclid twclid usqp vgo_ee wbraid wickedid wpisrc wpmm wprss xtor xtref yclid
  ymclid ysclid
`;

/** Names that only track at the sites named, subdomains and all; elsewhere they may tell one article from another. */
const trackingAtSites = createSiteNames(`
  twitter.com: s t cxt cn refsrc lang
  youtube.com: si feature ab_channel pp t app
  facebook.com: eav paipv _rdr _rdc ref fref hc_ref locale extid
  reddit.com: rdt share ref_source ref_campaign
  linkedin.com: lipi licu midtoken midsig trkemail eid otptoken originalsubdomain rcm
  tiktok.com: _r _t is_from_webapp sender_device web_id is_copy_url
  substack.com: r s sk source showwelcomeonshare triedredirect publication_id post_id isfreemail
  medium.com: r s sk source showwelcomeonshare triedredirect
  google.com: ved ei sxsrf usg sa hl gl ceid oc
  msn.com: ei pc
  nytimes.com: action module pgtype region contentcollection emc rref partner ugrp
  washingtonpost.com: itid tid nid
  wsj.com: mod
  barrons.com: mod
  marketwatch.com: mod
  bloomberg.com: sref in_source embedded-checkout
  ft.com: segmentid desktop syn-25a6b1a6
  economist.com: etear fsrc
  reuters.com: feedtype feedname rpc
  bbc.com: intlink_from_url intlink_from_ts link_location
  bbc.co.uk: intlink_from_url intlink_from_ts link_location
  cnn.com: hpt iref iid cid sr
  nbcnews.com: cid
  abcnews.go.com: cid
  politico.com: nname nid nrid nlid
  foreignpolicy.com: tpcc
  foreignaffairs.com: cid check_logged_in fa_package
  scmp.com: module pgtype campaign
  forbes.com: sh ss
  haaretz.com: lts
  nikkei.com: n_cid
  welt.de: wtrid wtmc cid
  faz.net: gepc
  sueddeutsche.de: reduced ieslc
  handelsblatt.com: ticket
  kommersant.ru: from
  rbc.ru: from
`);

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
  return trackingAtSites.has(host, name);
}
