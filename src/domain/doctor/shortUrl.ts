import { toPlainHost } from '../plainUrl.ts';
import { splitUrl } from '../urlParts.ts';
import type { ArticleCheck } from './check.ts';

const shorteners =
  'bit.ly bitly.com t.co tinyurl.com goo.gl buff.ly ow.ly dlvr.it trib.al lnkd.in is.gd v.gd fb.me rb.gy cutt.ly shorturl.at tiny.cc t.ly ift.tt wp.me rebrand.ly soo.gd spr.ly qr.ae po.st bl.ink urlz.fr clck.ru vk.cc goo.su share.google search.app apple.news flip.it amzn.to ' +
  'reut.rs nyti.ms wapo.st bbc.in cnn.it econ.st on.ft.com on.wsj.com bloom.bg ajn.me aje.io politi.co apne.ws u.afp.com f24.my p.dw.com gu.com lat.ms usat.ly cbsn.ws abcn.ws nbcnews.to cnb.cx n.pr theatln.tc huff.to';

let hosts: ReadonlySet<string> | undefined;

export const shortUrl: ArticleCheck = {
  kind: 'article',
  code: 'url.short',
  severity: 'note',
  heading: 'Web addresses that were shortened',
  explanation:
    'The web address is one that only passes on to another (bit.ly, t.co and the like). It does not show where it leads, and it dies with the service that made it. Open it (cite open KEY) and give the address you land on.',
  find({ key, url }) {
    hosts ??= new Set(shorteners.split(' '));
    const host = toPlainHost((url === undefined ? undefined : splitUrl(url))?.host ?? '');
    if (url === undefined || !hosts.has(host)) return undefined;
    const message = `${host} only passes on to the page`;
    return { value: url, message, next: ['edit', key, '--url', 'URL'] };
  },
};
