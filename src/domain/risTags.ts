/**
 * RIS tags of the CSL variables that the library only keeps, as Zotero and EndNote write them. Title,
 * authors, outlet, dates, pages, addresses, keywords and notes have rules of their own.
 */
export const risTextTags: Readonly<Record<string, string>> = {
  DOI: 'DO',
  abstract: 'AB',
  'call-number': 'CN',
  'collection-title': 'T3',
  'container-title-short': 'J2',
  edition: 'ET',
  genre: 'M3',
  issue: 'IS',
  number: 'M1',
  'number-of-volumes': 'NV',
  'publisher-place': 'CY',
  'reviewed-title': 'RI',
  section: 'SE',
  source: 'DB',
  'title-short': 'ST',
  volume: 'VL',
};

/** RIS tags of people other than authors. */
export const risNameTags: Readonly<Record<string, string>> = {
  'collection-editor': 'A3',
  editor: 'ED',
  translator: 'A4',
};

/** Tags that export writes by rules of their own, or that mean something else to other programs. */
const ruled =
  /^(?:A[1-4U]|BT|C[TP]|D[AO]|E[DNPR]|I[DS]|J[1AFO]|K[1W]|L[AK]|N[12]|P[BPY]|R[DN]|S[NPE]|T[1-3AIY]|U[1R]|Y[12])$/;

/** Whether a tag is one that import only keeps, and export writes back as it was. */
export function isKeptTag(tag: string): boolean {
  return (
    /^[A-Z][A-Z0-9]$/.test(tag) && !ruled.test(tag) && !Object.values(risTextTags).includes(tag)
  );
}

/** Splits `115-138` into its first and last page; undefined for any other text. */
export function splitPages(pages: string): readonly [first: string, last: string] | undefined {
  const match = /^([^\s-]+)-([^\s-]+)$/.exec(pages);
  const [, first = '', last = ''] = match ?? [];
  return match === null ? undefined : [first, last];
}

/** Whether a number for SN is an ISSN; an ISBN has ten or thirteen digits. */
export function isIssn(text: string): boolean {
  return /^\d{4}-?\d{3}[\dXx]$/.test(text);
}

/** Whether a number for SN is an ISBN. */
export function isIsbn(text: string): boolean {
  return /^[\d-]{9,16}[\dXx]$/.test(text);
}
