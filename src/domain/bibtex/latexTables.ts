/** Combining characters of LaTeX’s accents (LaTeX2e for authors). */
export const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  d: '\u0323',
  b: '\u0331',
  k: '\u0328',
  r: '\u030a',
  t: '\u0361',
  h: '\u0309',
  textcommabelow: '\u0326',
};

const symbolList = `
ss ß|SS ẞ|ae æ|AE Æ|oe œ|OE Œ|aa å|AA Å|o ø|O Ø|l ł|L Ł|i ı|j ȷ|dh ð|DH Ð|th þ|TH Þ|dj đ|DJ Đ|ng ŋ|NG Ŋ
textbackslash \\|textasciitilde ~|textasciicircum ^|textasciigrave \`|textless <|textgreater >|textbar |
textbraceleft {|textbraceright }|lbrace {|rbrace }|textquotedbl "|textquotesingle '|textunderscore _
textdollar $|textquoteleft ‘|textquoteright ’|textquotedblleft “|textquotedblright ”|lq ‘|rq ’
quotedblbase „|quotesinglbase ‚|guillemotleft «|guillemotright »|guilsinglleft ‹|guilsinglright ›
flqq «|frqq »|glqq „|grqq “|glq ‚|grq ‘|textendash –|textemdash —|textellipsis …|ldots …|dots …
textdegree °|texteuro €|euro €|pounds £|textsterling £|textyen ¥|copyright ©|textcopyright ©
textregistered ®|texttrademark ™|textsection §|S §|P ¶|textparagraph ¶|textbullet •|slash /
textasteriskcentered *|textexclamdown ¡|textquestiondown ¿|textordmasculine º|textordfeminine ª
textperiodcentered ·|textmu µ|times ×|textpm ±|LaTeX LaTeX|TeX TeX|BibTeX BibTeX|hamza ʾ|ayn ʿ
textampersand &|textpercent %|texthash #|aleph ℵ|textcent ¢|texttimes ×|textdiv ÷|textdagger †
textdaggerdbl ‡|textperthousand ‰|textonehalf ½|textonequarter ¼|textthreequarters ¾|textonesuperior ¹
texttwosuperior ²|textthreesuperior ³|textnumero №`;

let symbols: ReadonlyMap<string, string> | undefined;

/** The character that a control word stands for; undefined for none. */
export function findSymbol(word: string): string | undefined {
  symbols ??= new Map(
    symbolList
      .split(/\n|\|(?=[A-Za-z])/)
      .map((pair) => pair.split(' '))
      .map(([name = '', character = '']) => [name, character || '|']),
  );
  return symbols.get(word);
}

/** Control words that only say how text looks: gone, what they are about stays. */
export const formatting: ReadonlySet<string> = new Set(
  `emph textit textbf texttt textsc textsl textsf textrm textup textmd textnormal textsuperscript
  textsubscript mkbibemph mkbibitalic mkbibbold mkbibsuperscript underline mbox hbox text mathrm
  ensuremath url path nolinkurl em it bf tt sc rm sl sf itshape bfseries scshape ttfamily upshape
  normalfont protect relax noindent uppercase lowercase MakeUppercase MakeLowercase NoCaseChange
  foreignlanguage selectlanguage unskip ignorespaces allowbreak small footnotesize bibstring autocap textlatin
  textcyrillic textarabic RL LR textLR textRL`.split(/\s+/),
);
