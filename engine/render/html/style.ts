import type { Page } from './page.ts';

/**
 * The style sheet of the HTML edition. Quotations are set in a reading face, our own words in a plain one; labels hang in the
 * margin on wide paper and stand above on narrow. Every mark has a shape or a line of its own: colour only supports it. Sides are
 * those of the text, so that the page mirrors where its language runs from right to left.
 */
export const styleSheet = `
:root { color-scheme: light dark; --ink: #16191a; --soft: #5b6365; --line: #d6dbd6; --strong: #7b8581; --paper: #fdfefc; --accent: #0c5560; --warn: #99231f;
  --st: #f8e6b0; --st-line: #8a5d00; --cl: #d8e5f8; --cl-line: #2456a3; --gone: #99231f; --gone-soft: #f8e1dd; --added: #2b5f3a; --added-soft: #dcecdf; --on: #ffffff;
  --read: "Source Serif 4", "Source Serif Pro", "Noto Serif", Charter, Georgia, "Noto Serif CJK SC", serif;
  --plain: "IBM Plex Sans", "IBM Plex Sans Hebrew", Vazirmatn, "Noto Sans", "Noto Sans Hebrew", system-ui, "Segoe UI", "Helvetica Neue", Arial, sans-serif;
  --mono: "IBM Plex Mono", "Noto Sans Mono", ui-monospace, Menlo, Consolas, monospace; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebe8; --soft: #98a29e; --line: #2d3436; --strong: #78837f; --paper: #1c2122; --accent: #83c6cd; --warn: #f29a90;
  --st: #463810; --st-line: #e0b24a; --cl: #1f3552; --cl-line: #92baf0; --gone: #f29a90; --gone-soft: #452320; --added: #93cfa3; --added-soft: #1c3625; --on: #1c2122; } }
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0 auto; max-width: 54rem; padding: 2.5rem 1.5rem 4rem; color: var(--ink); background: var(--paper); font: 400 1rem/1.55 var(--plain); hyphens: none; overflow-wrap: anywhere; }
h1, h2, h3, h4 { font-family: var(--read); font-weight: 600; line-height: 1.3; text-wrap: balance; }
:lang(he) :is(h1, h2, h3, h4) { font-family: "Frank Ruhl Libre", "Noto Sans Hebrew", var(--read); }
:lang(fa) :is(h1, h2, h3, h4) { font-family: Vazirmatn, "Noto Naskh Arabic", var(--read); line-height: 1.6; }
h1 { font-size: 2.25rem; margin: .25rem 0 1.5rem; }
h2 { font-size: 1.6rem; margin: 3.5rem 0 1rem; padding-block-start: .75rem; border-block-start: 2px solid var(--ink); }
h3 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
h4 { font-size: 1.15rem; margin: 0 0 .15rem; }
p { margin: 0 0 .5rem; max-width: 44rem; }
a { color: var(--accent); text-underline-offset: 2px; }
ul, ol { margin: 0 0 .5rem; padding-inline-start: 1.25rem; }
li { margin-block-end: .35rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1.25rem; margin: 0 0 1rem; }
dt { color: var(--soft); } dd { margin: 0; }
.kind { color: var(--soft); margin: 0; }
.draft { border-inline-start: 4px solid var(--warn); padding: .35rem .75rem; margin-block-end: 1.25rem; } .draft b { color: var(--warn); }
.cover nav ul { columns: 2; list-style: none; padding: .75rem 0; border-block: 1px solid var(--line); max-width: 34rem; }
.fine { font-size: .8125rem; line-height: 1.5; color: var(--soft); }
.mono { font: .8125rem/1.5 var(--mono); overflow-wrap: anywhere; unicode-bidi: isolate; }
.url { font-size: .8125rem; unicode-bidi: isolate; }
article { margin: 0 0 2.25rem; }
section#chronology article { padding-block-start: 1.25rem; border-block-start: 1px solid var(--line); }
.row { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0 1.25rem; margin-block-end: .85rem; }
.row > .label { text-align: end; font-size: .75rem; line-height: 1.4; color: var(--soft); padding-block-start: .25rem; }
.row > div > :last-child { margin-block-end: 0; }
.number { display: block; font: 600 1.75rem/1.1 var(--read); color: var(--ink); unicode-bidi: isolate; }
.words { margin: 0 0 .35rem; font: 400 1.1875rem/1.6 var(--read); white-space: pre-wrap; unicode-bidi: isolate; text-align: start; }
.words.second { font-size: 1.0625rem; border-inline-start: 2px solid var(--line); padding-inline-start: .75rem; }
.words.rule { font-size: 1.0625rem; white-space: normal; } .words.small { font-size: .9375rem; line-height: 1.5; }
.words.paraphrase { font-family: var(--plain); font-size: 1rem; }
.words.arabic { font-family: Vazirmatn, "Noto Naskh Arabic", "Geeza Pro", "Segoe UI", Tahoma, var(--read); line-height: 1.85; }
.words.hebrew { font-family: "Frank Ruhl Libre", "Noto Sans Hebrew", "Arial Hebrew", "Segoe UI", var(--read); line-height: 1.7; }
.words.cjk { font-family: "Noto Sans CJK SC", "Noto Sans SC", "Hiragino Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK JP", "Noto Sans CJK KR", var(--plain); line-break: strict; }
.own { unicode-bidi: isolate; text-align: start; white-space: pre-wrap; }
.beside { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.5rem; } .beside .fine { margin: 0; } .beside > div:first-child { padding-block-start: 1.22rem; }
mark { color: inherit; text-decoration-line: underline; text-decoration-skip-ink: none; text-underline-offset: 3px; }
mark.st { background: var(--st); text-decoration-style: solid; text-decoration-color: var(--st-line); text-decoration-thickness: 2px; }
mark.cl { background: var(--cl); text-decoration-style: double; text-decoration-color: var(--cl-line); text-decoration-thickness: 1px; }
mark.over { box-shadow: inset 0 -1px var(--ink); }
.nb { white-space: nowrap; }
.key::before { content: attr(data-mark); display: inline-block; min-width: 1.05rem; padding: 0 .15rem; margin-inline-end: .3rem; font: 600 .6875rem/1.05rem var(--plain); text-align: center; vertical-align: .1em; color: var(--on); unicode-bidi: isolate; }
.key.st::before { background: var(--st-line); border-radius: 2px; } .key.cl::before { background: var(--cl-line); border-radius: 50%; }
.of { margin: 0; font-weight: 600; font-size: .875rem; } .of a { color: inherit; text-decoration: none; }
.link { margin-block-start: 1.1rem; }
.differs { text-decoration: underline dotted 2px; text-decoration-skip-ink: none; text-underline-offset: 3px; }
del { color: var(--gone); background: var(--gone-soft); text-decoration: line-through; }
ins { color: var(--added); background: var(--added-soft); text-decoration: underline dashed 1px; text-underline-offset: 3px; }
.elements { list-style: none; padding: 0; }
.verdict { display: inline-block; width: .7rem; height: .7rem; border: 1.5px solid var(--ink); border-radius: 50%; vertical-align: -.05em; }
.verdict.met { background: var(--ink); } .verdict.arguable { background: linear-gradient(0deg, var(--ink) 50%, transparent 50%); } .verdict.open { border-style: dotted; }
.date { margin: 0; } .sign { display: inline-block; margin-inline-end: .3rem; color: var(--soft); } .when { font-weight: 600; } .when.about { font-style: italic; font-weight: 500; }
:is(:lang(he), :lang(fa)) .when.about { font-style: normal; text-decoration: underline wavy 1px; text-underline-offset: 3px; }
.gauge { display: inline-flex; gap: 2px; vertical-align: baseline; }
.gauge i { width: 6px; height: 9px; border: 1px solid var(--strong); }
.gauge i.known { background: var(--ink); border-color: var(--ink); }
.gauge i.approximate { border-color: var(--ink); background: repeating-linear-gradient(135deg, var(--ink) 0 1px, transparent 1px 3px); }
.gauge i.conflict { border-color: var(--warn); background: linear-gradient(135deg, var(--warn) 40%, transparent 41% 59%, var(--warn) 60%); }
.ladder { display: inline-flex; flex-direction: column-reverse; gap: 1px; vertical-align: middle; } .ladder i { width: 12px; height: 2px; background: var(--soft); } .ladder i.off { background: none; border-block-end: 1px dotted var(--strong); }
.hid::after { content: attr(data-name); font: 600 .5625rem/1 var(--plain); border: 1px solid var(--strong); border-radius: 2px; padding: 0 2px; margin: 0 1px; vertical-align: .15em; color: var(--soft); unicode-bidi: isolate; text-decoration: none; }
img { display: block; max-width: 100%; max-height: 30rem; margin: .35rem 0; border: 1px solid var(--line); }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; font-variant-numeric: tabular-nums; }
th, td { text-align: start; padding: .3rem 0; padding-inline-end: .75rem; border-block-end: 1px solid var(--line); vertical-align: top; font-weight: 400; }
thead th { white-space: nowrap; color: var(--soft); font-size: .8125rem; border-block-end-color: var(--strong); }
th.n, td.n { text-align: end; padding-inline: .75rem 0; white-space: nowrap; }
.gap { color: var(--soft); font-size: .8125rem; border-block: 1px dotted var(--line); }
.numbered { padding-inline-start: 2rem; } .answered + .answered { margin-block-start: .75rem; } .answer { font-size: .9375rem; }
.quoted { padding-block-start: .75rem; border-block-start: 1px solid var(--line); }
.index { list-style: none; padding: 0; } .index li { display: flex; gap: .75rem; justify-content: space-between; border-block-end: 1px dotted var(--line); } .index .to { text-align: end; }
.findings .block > b:first-child { color: var(--warn); }
@media (max-width: 44rem) { .row, .beside { grid-template-columns: 1fr; } .row > .label { text-align: start; } .cover nav ul { columns: 1; } .beside > div:first-child { padding-block-start: 0; } }
@page { size: A4; margin: 22mm 18mm; }
@media print { :root { color-scheme: light; --ink: #000; --soft: #444; --line: #ccc; --strong: #777; --paper: #fff; --accent: #000; --warn: #99231f;
  --st: #f8e6b0; --st-line: #8a5d00; --cl: #d8e5f8; --cl-line: #2456a3; --gone: #99231f; --gone-soft: #f8e1dd; --added: #2b5f3a; --added-soft: #dcecdf; --on: #fff; }
  * { print-color-adjust: exact; }
  body { max-width: none; padding: 0; font-size: 10pt; } .words { font-size: 12pt; } #summary, #chronology, #clauses, #annex, #requests, #method, #index { break-before: page; } h2 { margin-block-start: 1.5rem; } h2, h3, h4, .row.head { break-after: avoid; }
  li, tr, img { break-inside: avoid; } a { text-decoration: none; } .cover nav { display: none; } }
`;

/** The running lines of printed pages: what the document is, and that a draft is one, on each page. */
export function pageStyle({ model, say }: Page): string {
  const { title, addressee, edition, dir } = model;
  const running = addressee === null ? title : say('running.title', { title, addressee });
  const [start, end] = dir === 'rtl' ? ['right', 'left'] : ['left', 'right'];
  const head = edition.custody.head?.hash.slice(0, 16) ?? say('running.none');
  const [before = '', between = '', after = ''] = say('running.page', { page: PAGE, pages: PAGES }).split(SPLIT);
  const counter = model.lang === 'fa' ? ', persian' : '';
  const pages = `${cssText(before)} counter(page${counter}) ${cssText(between)} counter(pages${counter}) ${cssText(after)}`;
  return `@page { direction: ${dir}; font: 8pt sans-serif; color: #444;
  @top-${start} { content: ${cssText(running)}; } @top-${end} { content: ${cssText(edition.running)}; font-weight: ${edition.frozen ? 400 : 700}; }
  @bottom-${start} { content: ${cssText(say('running.custody', { head }))}; } @bottom-${end} { content: ${pages}; } }
`;
}

const PAGE = '\ue000';
const PAGES = '\ue001';
const SPLIT = /[\ue000\ue001]/;

/** A string of CSS: whatever could end it, or the style element, stands as its number. */
function cssText(text: string): string {
  const plain = text.replace(/[^\p{L}\p{M}\p{N} .,·@()-]/gu, (char) => `\\${(char.codePointAt(0) ?? 0).toString(16)} `);
  return `"${plain}"`;
}
