/** The look of the reading version: one quiet column on a screen, A4 on paper. Colour means a sphere. */
export const readingStyle = `
:root { --personal: #b3452f; --communal: #8f6200; --institutional: #1d5f7a; --ink: #22262b; --soft: #565d66; --line: #d9d5cc; }
* { box-sizing: border-box; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 46rem; padding: 2rem 1.25rem 4rem; color: var(--ink); background: #fff;
  font: 1rem/1.6 'Iowan Old Style', 'Palatino Linotype', Palatino, 'Book Antiqua', Georgia, serif;
  overflow-wrap: break-word; hyphens: manual; }
h1, h2, h3, h4, p, ul, ol, dl, dd { margin: 0; }
h1, h2, h3, h4, dt, .bar, .other, .hint, svg { font-family: 'Segoe UI', 'Helvetica Neue', Arial, sans-serif; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; break-after: avoid; }
h1 { font-size: clamp(1.9rem, 1.2rem + 3.4vw, 2.75rem); letter-spacing: -0.015em; }
h2 { font-size: 1.6rem; letter-spacing: -0.01em; margin-block: 0 0.75rem; }
h3 { font-size: 1.2rem; margin-block: 2rem 0.5rem; }
h4 { font-size: 1rem; margin-block: 1.25rem 0.25rem; }
p { max-width: 40rem; text-wrap: pretty; orphans: 3; widows: 3; }
p + p { margin-top: 0.75rem; }
ul, ol { padding-inline-start: 1.25rem; max-width: 40rem; }
li { margin-block: 0.3rem; break-inside: avoid; }
li::marker { color: var(--soft); }
a { color: inherit; }
a:focus-visible { outline: 3px solid; outline-offset: 3px; }

.other { text-align: end; font-size: 0.9rem; max-width: none; margin-bottom: 1.25rem; }
.subtitle { margin-top: 0.5rem; font-size: 1.2rem; color: var(--soft); text-wrap: balance; }
header section { margin-top: 2rem; }
header h2 { font-size: 1.2rem; margin-bottom: 0.5rem; }
.uses { margin-bottom: 0.75rem; }
nav { margin-top: 2rem; }
nav h2 { font-size: 1.2rem; margin-bottom: 0.5rem; }
nav a { display: inline-block; padding-block: 0.1rem; }

.chapter { margin-top: 3.5rem; padding-top: 1.25rem; border-top: 2px solid var(--ink); }
.lead { display: flex; flex-wrap: wrap; gap: 1.5rem 2rem; align-items: center; }
.lead > p { flex: 1 1 14rem; font-size: 1.1rem; }
.emblem { flex: 0 1 17rem; width: 17rem; max-width: 100%; height: auto; margin-inline: auto; }
.emblem circle { fill: #fff; stroke-width: 2; }
.emblem text { font-size: 15px; font-weight: 600; text-anchor: middle; }
.emblem .personal circle { stroke: var(--personal); fill: #fbefec; }
.emblem .communal circle { stroke: var(--communal); fill: #faf3e2; }
.emblem .institutional circle { stroke: var(--institutional); fill: #eaf2f6; }
.emblem .personal text { fill: var(--personal); font-size: 12.5px; }
.emblem .communal text { fill: var(--communal); font-size: 13px; }
.emblem .institutional text { fill: var(--institutional); }

.sphere { --tone: var(--ink); margin-top: 2.25rem; padding-inline-start: 1.1rem; border-inline-start: 4px solid var(--tone); }
.sphere.personal { --tone: var(--personal); }
.sphere.communal { --tone: var(--communal); }
.sphere.institutional { --tone: var(--institutional); }
.sphere h3 { margin-top: 0; color: var(--tone); }
.sphere dl { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: 0.9rem 1.75rem; margin-top: 0.9rem; }
.sphere.communal dl { grid-template-columns: 1fr; }
.sphere dl > div { break-inside: avoid; }
dt { font-weight: 600; line-height: 1.35; }
dd { line-height: 1.5; }
.hint { color: var(--soft); font-size: 0.9rem; break-after: avoid; }
.group + .group { margin-top: 1.5rem; }
.sphere h4 { color: var(--tone); }
.axis::after { content: ' ↓'; content: ' ↓' / ''; }

.sentences { list-style: none; padding: 0; }
.sentences li { padding-inline-start: 1.4rem; text-indent: -1.4rem; }
.sentences li::before { content: '→'; content: '→' / ''; display: inline-block; width: 1.4rem; text-indent: 0; color: var(--soft); }
.party, .way, .group, .sphere.personal, .round, .levels section { break-inside: avoid; }
.party .sentences, .way .sentences { margin-top: 0.4rem; }
.ask { margin-top: 1.5rem; font-style: italic; font-size: 1.1rem; }

.chain { list-style: none; counter-reset: step; padding: 0; margin-top: 1.25rem; }
.chain li { counter-increment: step; position: relative; display: grid; margin: 0; padding: 0 0 1.4rem 3.25rem; }
.chain li::before { content: counter(step); position: absolute; inset: 0 auto auto 0; width: 2rem; height: 2rem; display: grid;
  place-items: center; border: 2px solid var(--institutional); border-radius: 50%; color: var(--institutional);
  font: 600 1rem/1 'Segoe UI', 'Helvetica Neue', Arial, sans-serif; }
.chain li:not(:last-child)::after { content: ''; position: absolute; inset: 2.3rem auto 0.3rem 1rem; border-inline-start: 2px dashed var(--institutional); }
.chain strong { font: 600 1rem/1.4 'Segoe UI', 'Helvetica Neue', Arial, sans-serif; padding-top: 0.3rem; }
.levels { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 12rem), 1fr)); gap: 1.25rem 2rem; margin-top: 1.25rem; }
.levels section { border-top: 3px solid var(--communal); padding-top: 0.6rem; }
.levels h4 { margin-top: 0; }
.levels ul { padding-inline-start: 1.1rem; }

.round { margin-top: 1.5rem; padding: 1.25rem 1.4rem; border: 1px solid var(--line); border-radius: 6px; }
.bar { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 1rem; }
.bar h3 { margin: 0; font-size: 1rem; }
.bar span { margin-inline-end: 0.4rem; font-weight: 400; color: var(--soft); }
.bar p { font-size: 0.9rem; color: var(--soft); }
.question { margin-block: 0.5rem 0.75rem; font-size: 1.4rem; line-height: 1.3; text-wrap: balance; }
.round ul { margin-top: 0.6rem; }
.round li { margin-block: 0 0.4rem; }

footer { margin-top: 3.5rem; padding-top: 1.25rem; border-top: 2px solid var(--ink); font-size: 0.95rem; break-inside: avoid; }
footer h2 { font-size: 1.1rem; }
footer p + p { margin-top: 0.25rem; }

@page { size: A4; margin: 18mm 22mm 20mm; @bottom-center { content: counter(page); font: 9pt 'Helvetica Neue', Arial, sans-serif; color: #565d66; } }
@media print {
  html { font-size: 10.5pt; }
  body { max-width: none; padding: 0; line-height: 1.5; }
  .other { display: none; }
  .chapter { margin-top: 2rem; }
  .group + .group { margin-top: 1rem; }
  #sferen, #steun, #waarde, #rondes, .sphere.institutional { break-before: page; margin-top: 0; }
  .chapter { border: 0; padding-top: 0; }
  .round { margin-top: 0.8rem; padding: 0.7rem 1rem; }
  .round li { margin-bottom: 0.2rem; }
  .question { margin-block: 0.2rem 0.4rem; font-size: 1.25rem; }
  .round p { max-width: none; }
  .round ul { margin-top: 0.4rem; }
  footer { margin-top: 1.25rem; padding-top: 0.6rem; font-size: 0.9rem; line-height: 1.4; }
  footer h2 { font-size: 1rem; margin-bottom: 0.25rem; }
  h3 { margin-top: 1.5rem; }
  .party h4 { margin-top: 1rem; }
  .sentences li { margin-block: 0.15rem; }
  .round ul { columns: 2; column-gap: 2rem; max-width: none; }
  .emblem { width: 13rem; flex-basis: 13rem; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
