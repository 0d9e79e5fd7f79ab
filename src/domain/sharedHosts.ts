/** Hosts that carry many outlets' articles themselves, though not at their subdomains. */
export const sharedHosts = `
  medium.com substack.com wordpress.com blogspot.com blogger.com tumblr.com github.com google.com
  news.google.com docs.google.com drive.google.com sites.google.com groups.google.com
  translate.google.com webcache.googleusercontent.com translate.googleusercontent.com
  news.yahoo.com yahoo.com apple.news podcasts.apple.com getpocket.com 12ft.io 1ft.io r.jina.ai
  outline.com doi.org bit.ly t.co tinyurl.com goo.gl buff.ly ow.ly dlvr.it trib.al lnkd.in is.gd
  youtu.be t.me telegram.me telegra.ph wa.me fb.watch fb.me perma.cc issuu.com
`;

/** Sites that carry many outlets' articles, at any of their subdomains. */
export const sharedSites = `
  twitter.com x.com facebook.com youtube.com instagram.com threads.net threads.com tiktok.com
  linkedin.com reddit.com pinterest.com vk.com ok.ru weibo.com bsky.app snapchat.com quora.com
  msn.com flipboard.com feedly.com smartnews.com newsbreak.com pressreader.com instapaper.com
  vimeo.com dailymotion.com twitch.tv rumble.com odysee.com soundcloud.com spotify.com scribd.com
  academia.edu researchgate.net jstor.org proquest.com lexis.com nexis.com factiva.com dropbox.com
  archive.org archive.today archive.ph archive.is archive.li archive.vn archive.fo archive.md
  archive-it.org ghostarchive.org webarchive.loc.gov webarchive.nationalarchives.gov.uk arquivo.pt
  ampproject.org translate.goog whatsapp.com telegram.org discord.com
`;
