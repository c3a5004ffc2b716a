/**
 * The style sheet of the HTML edition. Quotations are set in a reading face, our own words in a plain one; labels hang in the
 * margin on wide paper and stand above on narrow. Colours are few, and none carries a meaning alone.
 */
export const styleSheet = `
:root { color-scheme: light dark; --ink: #16211f; --soft: #52605d; --line: #d5dbd9; --strong: #9aa6a3; --paper: #fff; --accent: #0d5561; --warn: #8a2f1d;
  --read: "Source Serif 4", "Source Serif Pro", "Noto Serif", Charter, Georgia, "Noto Serif CJK SC", serif;
  --plain: "IBM Plex Sans", "Noto Sans", system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif;
  --mono: "IBM Plex Mono", "Noto Sans Mono", ui-monospace, Menlo, Consolas, monospace; }
@media (prefers-color-scheme: dark) { :root { --ink: #e3e8e6; --soft: #a3b0ad; --line: #33403d; --strong: #5d6b68; --paper: #131a19; --accent: #7cc4cf; --warn: #f0a48f; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 50rem; padding: 2.5rem 1.5rem 4rem; color: var(--ink); background: var(--paper); font: 400 1rem/1.55 var(--plain); hyphens: none; overflow-wrap: anywhere; }
h1, h2, h3, h4 { font-family: var(--read); font-weight: 600; line-height: 1.25; text-wrap: balance; }
h1 { font-size: 2.25rem; margin: .25rem 0 2rem; }
h2 { font-size: 1.6rem; margin: 3.5rem 0 1rem; padding-top: .75rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
h4 { font-size: 1.05rem; margin: 0 0 .15rem; }
p { margin: 0 0 .5rem; max-width: 42rem; }
a { color: var(--accent); text-underline-offset: 2px; }
ul, ol { margin: 0 0 .5rem; padding-inline-start: 1.25rem; }
li { margin-bottom: .35rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.25rem; margin: 0 0 1rem; }
dt { color: var(--soft); } dd { margin: 0; }
.kind { text-transform: none; color: var(--soft); margin: 0; }
.cover nav ul { columns: 2; list-style: none; padding: .75rem 0; border-block: 1px solid var(--line); max-width: 30rem; }
.fine { font-size: .8125rem; line-height: 1.5; color: var(--soft); }
.mono { font: .8125rem/1.5 var(--mono); overflow-wrap: anywhere; }
.url { font-size: .8125rem; }
article { margin: 0 0 2.25rem; }
section#chronology article { padding-top: 1.25rem; border-top: 1px solid var(--line); }
.row { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0 1.25rem; margin-bottom: .85rem; }
.row > .label { text-align: end; font-size: .75rem; line-height: 1.4; color: var(--soft); padding-top: .2rem; }
.row > div > p:last-child { margin-bottom: 0; }
.number { display: block; font: 600 1.75rem/1.1 var(--read); color: var(--ink); }
.words { margin: 0; font: 400 1.1875rem/1.55 var(--read); white-space: pre-wrap; unicode-bidi: isolate; text-align: start; }
.words.second { font-size: 1.0625rem; color: var(--ink); border-inline-start: 2px solid var(--line); padding-inline-start: .75rem; margin-bottom: .35rem; }
.words.arabic { font-family: Vazirmatn, "Noto Naskh Arabic", "Geeza Pro", "Segoe UI", Tahoma, var(--read); line-height: 1.85; }
.words.hebrew { font-family: "Frank Ruhl Libre", "Noto Sans Hebrew", "Arial Hebrew", "Segoe UI", var(--read); line-height: 1.7; }
.words.cjk { font-family: "Noto Sans CJK SC", "Noto Sans SC", "Hiragino Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK JP", "Noto Sans CJK KR", var(--plain); line-break: strict; }
.date { margin: 0; } .when { font-weight: 600; } .when.about { font-style: italic; }
.gauge { display: inline-flex; gap: 2px; vertical-align: baseline; }
.gauge i { width: 6px; height: 9px; border: 1px solid var(--strong); }
.gauge i.known { background: var(--ink); border-color: var(--ink); }
.gauge i.approximate { border-color: var(--ink); background: repeating-linear-gradient(135deg, var(--ink) 0 1px, transparent 1px 3px); }
.gauge i.conflict { border-color: var(--warn); background: linear-gradient(135deg, var(--warn) 40%, transparent 41% 59%, var(--warn) 60%); }
.hid::after { content: attr(data-name); font: 600 .5625rem/1 var(--plain); border: 1px solid var(--strong); border-radius: 2px; padding: 0 2px; margin: 0 1px; vertical-align: .15em; color: var(--soft); unicode-bidi: isolate; }
img { display: block; max-width: 100%; max-height: 30rem; margin: .35rem 0; border: 1px solid var(--line); }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; font-variant-numeric: tabular-nums; }
th, td { text-align: start; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; font-weight: 400; }
thead th { color: var(--soft); font-size: .8125rem; border-bottom-color: var(--strong); }
th.n, td.n { text-align: end; padding-inline-end: 0; padding-inline-start: .75rem; white-space: nowrap; }
.findings .block b:first-child { color: var(--warn); }
@media (max-width: 40rem) { .row { grid-template-columns: 1fr; } .row > .label { text-align: start; } .cover nav ul { columns: 1; } }
@page { size: A4; margin: 20mm 18mm; }
@media print { :root { color-scheme: light; --ink: #000; --soft: #444; --line: #ccc; --strong: #888; --paper: #fff; --accent: #000; --warn: #000; }
  body { max-width: none; padding: 0; font-size: 10pt; } .words { font-size: 12pt; } #summary, #chronology, #method { break-before: page; } h2 { margin-top: 1.5rem; } h2, h3, h4, .row.head { break-after: avoid; }
  .row, li, tr, img { break-inside: avoid; } a { text-decoration: none; } .gauge i { print-color-adjust: exact; } .cover nav { display: none; } }
`;
