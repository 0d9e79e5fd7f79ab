/** How the page looks: light or dark as the reader’s system is; chart and table side by side where there is room. */
export const statsStyle = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1b1b1b; --quiet: #595959; --line: #dcdcdc; --bar: #2f6db3; }
@media (prefers-color-scheme: dark) { :root { --paper: #16181c; --ink: #e6e6e6; --quiet: #a3a3a3; --line: #3a3d43; --bar: #7fb0ea; } }
:root.printed { color-scheme: light; --paper: #fff; --ink: #000; --quiet: #333; --line: #ccc; --bar: #555; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 72rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Naskh Arabic", "Geeza Pro", sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0 0 .5rem; font-size: 1.75rem; line-height: 1.25; }
h2 { margin: 0 0 .75rem; font-size: 1.125rem; line-height: 1.25; }
p { margin: 0 0 .5rem; }
section { margin: 2rem 0 0; padding: 1.5rem 0 0; border-top: 1px solid var(--line); }
.quiet { color: var(--quiet); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.5rem, 1fr)); gap: 1rem; margin: 1.5rem 0; }
.figures div { display: flex; flex-direction: column-reverse; }
.figures dt { color: var(--quiet); font-size: .875rem; }
.figures dd { margin: 0; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
.pair { display: grid; gap: 1.5rem; }
.chart { display: none; position: relative; min-width: 0; }
.charted .chart { display: block; }
.list { max-height: 26rem; overflow: auto; }
.list:focus-visible { outline: 2px solid var(--bar); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: .25rem .5rem .25rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; font-weight: 400; }
thead th { color: var(--quiet); font-size: .8125rem; }
.number { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
.few { height: 11rem; } .some { height: 18rem; } .many { height: 30rem; } .time { height: 15rem; }
@media (min-width: 56rem) { .charted .pair { grid-template-columns: 3fr 2fr; } }
@media print { .list { max-height: none; } section { break-inside: avoid; } :root { --paper: #fff; --ink: #000; --quiet: #333; --bar: #555; } }
`;
