/** The look of the report: a quiet document on a screen, A4 on paper. Colour means a sphere; a decision has a sign. */
export const reportStyle = `
:root { --personal: #b3452f; --communal: #8f6200; --institutional: #1d5f7a; --ink: #22262b; --soft: #565d66; --line: #b9b4a9; }
* { box-sizing: border-box; }
html { font-size: 100%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 52rem; padding: 2rem 1.25rem 4rem; color: var(--ink); background: #fff;
  font: 1rem/1.55 'Segoe UI', 'Helvetica Neue', Arial, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3 { line-height: 1.25; margin: 0 0 0.5rem; text-wrap: balance; break-after: avoid; }
h1 { font-size: clamp(1.7rem, 1.2rem + 2.4vw, 2.3rem); }
h2 { font-size: 1.45rem; margin-top: 2.5rem; padding-top: 1rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.15rem; margin-top: 1.75rem; }
p { margin: 0.5rem 0; max-width: 42rem; orphans: 3; widows: 3; }
ul { margin: 0.5rem 0; padding-inline-start: 1.25rem; max-width: 44rem; }
li { margin-block: 0.25rem; }
.quiet { color: var(--soft); }
.personal > h3 { color: var(--personal); }
.communal > h3 { color: var(--communal); }
.institutional > h3 { color: var(--institutional); }
figure { margin: 1rem 0; break-inside: avoid; }
figure svg { display: block; max-width: 100%; height: auto; margin-inline: auto; }

table { width: calc(100% - 2px); table-layout: fixed; border-collapse: collapse; margin: 0.75rem 1px 1rem; }
th, td { text-align: start; vertical-align: top; padding: 0.4rem 0.6rem; border: 1px solid var(--line); }
thead th { background: #f3f1ec; }
thead th:first-child { width: 28%; }
thead th:nth-child(2) { width: 26%; }
tbody th { font-weight: 600; }
th, td { hyphens: auto; }
.more { font-weight: 400; color: var(--soft); }
.facts { width: auto; table-layout: auto; }
.facts th, .facts td { border: 0; padding: 0.1rem 1rem 0.1rem 0; }
.facts th { width: auto; color: var(--soft); font-weight: 400; white-space: nowrap; }
.in::before { content: '\\2713\\00a0'; content: '\\2713\\00a0' / ''; }
.out::before { content: '\\2717\\00a0'; content: '\\2717\\00a0' / ''; }
.unsure::before { content: '?\\00a0'; content: '?\\00a0' / ''; }
.none, .divided, .said { color: var(--soft); }
.in, .out, .unsure { font-weight: 600; }

@media screen and (max-width: 40rem) {
  .stacks, .stacks tbody, .stacks tr, .stacks th, .stacks td { display: block; width: auto; border: 0; }
  .stacks thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .stacks tr { border: 1px solid var(--line); margin-bottom: 0.5rem; }
  .stacks th, .stacks td { padding: 0 0.7rem 0.4rem; }
  .stacks tr > :first-child { padding-top: 0.4rem; }
  .stacks td:empty { display: none; }
  .stacks td[data-label]::before { content: attr(data-label); display: block; color: var(--soft); font-size: 0.9rem; }
}
@page { size: A4; margin: 18mm 18mm 20mm; @bottom-center { content: counter(page); font: 9pt 'Helvetica Neue', Arial, sans-serif; color: #565d66; } }
@media print {
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; }
  p, ul { max-width: none; }
  figure svg { max-height: 230mm; }
  section:first-of-type > figure svg { max-height: 150mm; }
  h2 { margin-top: 1.5rem; }
  thead { display: table-header-group; }
  tr, li { break-inside: avoid; }
  p:has(+ ul), p:has(+ table), thead, tbody tr:first-child, tbody tr:nth-last-child(2) { break-after: avoid; }
  .stacks:not(:has(tr:nth-child(8))) { break-inside: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
