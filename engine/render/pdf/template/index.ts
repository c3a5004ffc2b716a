import { base } from './base.ts';
import { exhibit } from './exhibit.ts';
import { page } from './page.ts';
import { parts } from './parts.ts';

/** Where the template finds its data and the attachment, in the typesetter's own file system. */
export const DATA_PATH = '/print.json';
export const ATTACHED_PATH = '/model.json';

const attachment = String.raw`
#pdf.attach("${ATTACHED_PATH}", relationship: "data", mime-type: "application/json", description: "This dossier as data: the exact text of every statement, with every date, source and hash.")
`;

const main = String.raw`
#let data = json("${DATA_PATH}")
#let sources-by-number = data.sources.map(s => (str(s.number), s)).to-dict()
#let captures-by-number = data.captures.map(c => (str(c.number), c)).to-dict()
#show: sheet.with(data.meta)
#cover(data.cover)
#pagebreak()
#if data.summary != none { summary(data.summary) }
#if data.accounts.len() > 0 { accounts(data.accounts) }
#pagebreak(weak: true)
#heading(level: 1)[Chronology]
#for section in data.sections {
  heading(level: 2, words(section.heading))
  for e in section.exhibits { set-exhibit(e, sources-by-number, captures-by-number, data.pictures) }
}
#sources(data.sources)
#captures(data.captures)
#if data.method.len() > 0 { pagebreak(weak: true); method(data.method, data.findings) }
#if data.custody != none { custody(data.custody) }
`;

/** The whole program for Typst. Nothing of a case is ever put into it: it reads everything as data. */
export function template(options: { readonly attach: boolean }): string {
  return [base, page, exhibit, parts, options.attach ? attachment : '', main].join('\n');
}
