/**
 * What a spreadsheet takes for a formula begins with one of these (OWASP, CSV Injection), here also
 * behind the apostrophe that makes it text.
 */
const formulaStart = /^'*[=+\-@\t\r]/;

/** A cell's text with an apostrophe in front where a spreadsheet would run it as a formula. */
export function defuseFormula(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** The text that `defuseFormula` was given. */
export function restoreFormula(text: string): string {
  return text.charCodeAt(0) === 39 && formulaStart.test(text.slice(1)) ? text.slice(1) : text;
}
