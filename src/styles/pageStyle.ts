/**
 * How a page looks: one column, light or dark as the reader’s system is, no italics where the script
 * has none. The page’s policy names its hash.
 */
export const pageStyle = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1b1b1b; --quiet: #595959; --link: #0b57d0; }
@media (prefers-color-scheme: dark) { :root { --paper: #16181c; --ink: #e6e6e6; --quiet: #a3a3a3; --link: #8ab4f8; } }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 42rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 Georgia, "Times New Roman", "Noto Naskh Arabic", "Geeza Pro", "Noto Serif", serif; overflow-wrap: anywhere; }
h1, h2 { line-height: 1.25; font-weight: 600; }
h1 { margin: 0 0 1.5rem; font-size: 1.75rem; }
h2 { margin: 0 0 1rem; font-size: 1.125rem; color: var(--quiet); }
p { margin: 0 0 1rem; }
ol { margin: 0; padding-inline-start: 2.25rem; }
li { margin: 0 0 .75rem; }
li::marker { color: var(--quiet); }
a { color: var(--link); text-decoration-thickness: from-font; text-underline-offset: .15em; }
a:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
i bdi { font-style: normal; }
.small-caps { font-variant: small-caps; }
@media print { body { max-width: none; padding: 0; } :root { --paper: #fff; --ink: #000; --quiet: #000; --link: #000; } }
`;

/** The SHA-256 hash of `pageStyle`, as a Content-Security-Policy names it. */
export const pageStyleHash = 'sha256-nbOtBZUq9Ntn456qEk9jHk1/Q6Dj364Ht5ZQEtMiQI8=';
