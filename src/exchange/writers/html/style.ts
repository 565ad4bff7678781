// How a page looks: on a phone, on a wide screen, in the dark and on paper.

/** Every text has a contrast of 4.5 and more on what it stands on. */
const light = `
  --paper: #ffffff; --well: #f3f5f7; --ink: #1b2126; --quiet: #56616b; --line: #d5dbe0; --accent: #17608f;
  --planned: #7f8d99; --spent: #17608f; color-scheme: light;`;
const dark = `
  --paper: #14181c; --well: #1d2328; --ink: #e4e8eb; --quiet: #a5b0ba; --line: #39434b; --accent: #85c2ec;
  --planned: #75838f; --spent: #63acdc; color-scheme: dark;`;

export const style = `
:root {${light}
}
@media (prefers-color-scheme: dark) {
  :root {${dark}
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 46rem;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  overflow-wrap: anywhere;
}
/* Each text begins where its own script does. */
h1, h2, h3, h4, h5, h6, p, li, th, td { unicode-bidi: plaintext; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; text-wrap: balance; }
h1 { font-size: 1.75rem; margin: 0 0 .5rem; letter-spacing: -.01em; }
h2 { font-size: 1.375rem; margin: 2.5rem 0 .75rem; }
#record { margin-top: 3.5rem; padding-top: 1.75rem; border-top: 2px solid var(--line); }
h3 { font-size: 1.125rem; margin: 2rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.75rem 0 .5rem; color: var(--accent); }
h5, h6 { font-size: 1rem; margin: 1.25rem 0 .25rem; }
p, ul, ol, pre, table { margin: 0 0 1rem; }
ul, ol { padding-inline-start: 1.25rem; }
li { margin: .3rem 0; }
li > p { margin: 0 0 .5rem; }
li::marker { color: var(--quiet); }
em { font-style: normal; color: var(--quiet); }
code { font: .9em/1.4 ui-monospace, "SF Mono", Menlo, Consolas, monospace; background: var(--well); border-radius: 3px; padding: .1em .25em; }
pre { background: var(--well); border-radius: 6px; padding: .75rem 1rem; white-space: pre-wrap; }
pre code { padding: 0; background: none; }
li.ticks { list-style: none; margin-inline-start: -1.25rem; padding-inline-start: 1.25rem; text-indent: -1.25rem; }
li.ticks > * { text-indent: 0; }
li.ticks > .box { display: inline-block; width: 1rem; color: var(--accent); }
li.ticks > .box + p { display: inline; }

table { width: 100%; border-collapse: collapse; }
th, td { padding: .5rem .75rem .5rem 0; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); font-weight: inherit; }
thead th { overflow-wrap: normal; color: var(--quiet); font-size: .875rem; vertical-align: bottom; border-bottom-width: 2px; }
tbody th { font-weight: 600; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
th:last-child, td:last-child { padding-inline-end: 0; }

svg { display: block; margin: 0 0 1rem; font-size: 13px; fill: var(--ink); }
svg .small { font-size: 12px; fill: var(--quiet); }
svg .time { font-weight: 600; font-variant-numeric: tabular-nums; }
svg line { stroke: var(--planned); stroke-width: 2; }
svg circle { fill: var(--paper); stroke: var(--accent); stroke-width: 3; }
.planned { fill: var(--planned); }
.spent { fill: var(--spent); }

a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; top: 1rem; padding: .5rem .75rem; background: var(--paper); }

header > ul { list-style: none; padding: .75rem 1rem; margin: 1.25rem 0 0; background: var(--well); border-radius: 8px; }
header > ul > li { margin: .2rem 0; }
header > ul > li > strong:first-child { color: var(--quiet); font-weight: 600; }
header > p { color: var(--quiet); }
nav { margin: 1.5rem 0 0; font-size: .9375rem; }
nav ul { list-style: none; padding: 0; margin: 0; }
nav li { margin: 0; }
nav a { display: inline-block; padding: .2rem 0; text-decoration: none; }
nav a:hover { text-decoration: underline; }
nav ul ul { padding-inline-start: 1rem; columns: 2; column-gap: 1rem; margin-bottom: .5rem; }
nav li li { break-inside: avoid; }
.short h2 { font-size: 1.25rem; margin: 1.5rem 0 .5rem; padding-top: .75rem; border-top: 1px solid var(--line); }
.short blockquote { margin: 1rem 0 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); }
.short blockquote p { margin: 0; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: .875rem; }

@media screen and (max-width: 47.99rem) {
  .stacks, .stacks tbody, .stacks tr, .stacks th, .stacks td { display: block; }
  .stacks thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .stacks tr { padding: .75rem 0; border-bottom: 1px solid var(--line); }
  .stacks tr:first-child { border-top: 2px solid var(--line); }
  .stacks th, .stacks td { padding: .1rem 0; border: 0; }
  .stacks td:empty { display: none; }
  .stacks td::before { content: attr(data-label) ": "; color: var(--quiet); }
}
@media print, (min-width: 48rem) {
  /* Owners and days in one piece; with the two narrow columns that there may be they find room. */
  .stacks { font-size: .9375em; }
  .stacks th, .stacks td:nth-child(-n+4) { min-width: 8.5em; }
  .stacks thead th:nth-child(n+5) { min-width: 0; }
}
@media (min-width: 40rem) {
  header > ul { padding: 1rem 1.25rem; }
  svg { font-size: 15px; }
  svg .small { font-size: 13px; }
}
@media (min-width: 72rem) {
  body { max-width: 66rem; display: grid; grid-template-columns: 15rem minmax(0, 1fr); column-gap: 3rem; padding-top: 3rem; }
  header, main, footer { grid-column: 2; }
  .short { display: block; max-width: 46rem; }
  nav { grid-column: 1; grid-row: 1 / span 3; align-self: start; position: sticky; top: 3rem; margin: 0; max-height: calc(100vh - 6rem); overflow-y: auto; }
  nav ul ul { columns: auto; }
}
@media print {
  :root {${light}
  }
  @page { margin: 2cm 1.8cm; }
  body { display: block; max-width: none; padding: 0; font-size: 10.5pt; }
  nav, .skip { display: none; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  #record { break-before: page; margin-top: 0; padding-top: 0; border: 0; }
  li, tr, svg, pre { break-inside: avoid; }
  thead { display: table-header-group; }
  p, li { orphans: 3; widows: 3; }
  p:has(+ ul) { break-after: avoid; }
  @page short { margin: 1cm 1.5cm; }
  .short { page: short; font-size: 9pt; line-height: 1.35; }
  .short h1 { font-size: 15pt; margin-bottom: .25rem; }
  .short h2 { font-size: 11pt; margin: .5rem 0 .125rem; padding-top: .375rem; }
  .short p, .short ul { margin-bottom: .25rem; }
  .short li { margin: 0; }
  .short blockquote { margin-top: .5rem; }
  .short header > ul { padding: .375rem .75rem; margin-top: .375rem; }
  .short footer { font-size: 8pt; margin-top: .5rem; padding-top: .25rem; }
  header > ul, pre, code { background: none; border: 1px solid var(--line); }
  code { border: 0; }
}
`;
