/** A small file of each format as other programs write it: three articles, no problem. */
export const samples: Readonly<Record<string, string>> = {
  csv: `outlet,title,date,url
Al Mada,“One”,12/4/24,https://almadapaper.net/1
Shafaq News,Two,2024-12-05,https://shafaq.com/2
Reuters,Three,2024-12-06,https://reuters.com/3
`,
  bibtex: `% Encoding: UTF-8

@string{reu = "Reuters"}

@article{salhy2024inside,
  author = {Al-Salhy, Suadad and {Staff}},
  title = {{Inside} the {\\"O}ffice},
  journal = reu,
  month = dec # "~2",
  year = 2024,
}

junk, and a mail address: someone@example.com

@misc(two,
  title = "Two {Words}",
  howpublished = "\\url{https://x.example/two}",
  year = 2023)

@book{three, title = {Three}, author = {van den Berg, Jan}, publisher = {Verso}, year = {2003}}

@comment{jabref-meta: databaseType:bibtex;}
`,
  biblatex: `@article{one, title = {One}, journaltitle = {Al Mada}, entrysubtype = {newspaper},
  date = {2024-12-02}, langid = {arabic}}
@online{two, title = {Two}, organization = {Shafaq News}, date = {2024-12}, url = {https://shafaq.com/2}}
@report{three, title = {Three}, institution = {Crisis Group}, date = {2024}, type = {Briefing}}
`,
  ris: `TY  - NEWS
TI  - One
T2  - Al Mada
AU  - Al-Salhy, Suadad
DA  - 2024/12/02/
PY  - 2024
ER  - 

TY  - ELEC
TI  - Two, a title that is
 wrapped
UR  - https://x.example/two
ER  - 
TY  - RPRT
TI  - Three
PB  - Crisis Group
KW  - Iraq
KW  - Syria
ER  - 
`,
  'csl-json': `[
  {"id": "one", "type": "article-newspaper", "title": "One", "container-title": "Al Mada",
   "issued": {"date-parts": [["2024", 12, 2]]}, "author": [{"family": "Salhy", "given": "S."}]},
  {"id": "two", "type": "webpage", "title": "Two", "URL": "https://x.example/two"},
  {"id": "three", "type": "book", "title": "Three", "publisher": "Verso",
   "issued": {"raw": "2003"}}
]
`,
  'reading-list': `[{"href":"https:\\/\\/a.example\\/1","description":"One","extended":"","time":"2024-12-02T10:11:12Z","tags":"iraq oil"},
{"href":"https:\\/\\/a.example\\/2","description":"Two","extended":"so","time":"2024-12-02T10:11:12Z","tags":""},
{"href":"https:\\/\\/a.example\\/3","description":"Three","extended":"","time":"2024-12-02T10:11:12Z","tags":""}]
`,
  urls: `https://a.example/1 | One
https://a.example/2 | Two
- [Three](https://a.example/3)
`,
  bookmarks: `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
    <DT><A HREF="https://a.example/1?a=1&amp;b=2" ADD_DATE="1733140000">One &amp; a half</A>
    <DT><H3 ADD_DATE="1733140001">Iraq &amp; Syria</H3>
    <DL><p>
        <DT><A HREF="https://a.example/2" ADD_DATE="1733140002" TAGS="oil,gas">Two</A>
        <DD>A note on it
    </DL><p>
    <DT><A HREF="https://a.example/3" ADD_DATE="1733140003">Three</A>
</DL><p>
`,
  jsonl: `{"key":"one","type":"webpage","title":"One","outlet":"Al Mada","authors":[],"issued":"2024-12-02"}
{"key":"two","title":"Two","outlet":"Shafaq News","url":"https://shafaq.com/2","authors":["Ann Roe"]}
{"key":"three","title":"Three","outlet":"Reuters","authors":[{"literal":"Staff"}],"citations":[]}
`,
  sources: `SOURCES

Reuters, “One,” 12/3/24
- “Two, and a half,” 12/2/24

Al-Salhy, Suadad, “Three?” Middle East Eye, 12/6/24
`,
  blogger: `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns='http://www.w3.org/2005/Atom' xmlns:thr='http://purl.org/syndication/thread/1.0'>
<generator uri='http://www.blogger.com'>Blogger</generator>
<entry><category scheme='http://schemas.google.com/g/2005#kind' term='http://schemas.google.com/blogger/2008/kind#post'/>
<published>2024-12-09T22:40:00.000-05:00</published><title type='text'>Dams &amp; rivers</title>
<link rel='alternate' type='text/html' href='http://notes.example/2024/12/dams.html'/>
<content type='html'>&lt;p&gt;SOURCES&lt;/p&gt;
&lt;p&gt;Al Mada, “&lt;a href="https://almadapaper.net/1?a=1&amp;amp;b=2"&gt;One&lt;/a&gt;,” 12/4/24&lt;/p&gt;
&lt;p&gt;- “Two [updated] *now*,” 12/5/24&lt;/p&gt;
&lt;p&gt;Salhy, Suadad, “Three,” Amwaj, 12/2/24&lt;/p&gt;</content></entry>
</feed>
`,
  wordpress: `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>Notes</title>
<item><title><![CDATA[Dams & "rivers"]]></title><link>https://notes.example/dams/</link>
<content:encoded><![CDATA[<!-- wp:heading --><h2>Sources</h2><!-- /wp:heading -->
<!-- wp:list --><ul>
<li>Al Mada, “One,” 12/4/24</li>
<li>Reuters, “<a href="https://reuters.com/two">Two</a>,” 12/5/24</li>
<li>Salhy, Suadad, “Three,” Amwaj, 12/2/24</li>
</ul><!-- /wp:list -->]]></content:encoded>
<wp:post_date>2024-12-09 22:40:00</wp:post_date><wp:post_name>dams</wp:post_name>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item>
</channel></rss>
`,
  post: `---
title: "Dams: a reckoning"
date: 2024-12-09
slug: dams
---
Text.

## Sources

- Al Mada, “One,” 12/4/24
- Reuters, “[Two](https://reuters.com/two),” 12/5/24
- Salhy, Suadad, “Three,” Amwaj, 12/2/24
`,
};
