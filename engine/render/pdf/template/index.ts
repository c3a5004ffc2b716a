import { base, texts } from './base.ts';
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
#show: sheet
#cover(data.cover)
#pagebreak()
#if data.summary != none { summary(data.summary) }
#if data.accounts.len() > 0 { accounts(data.accounts) }
#pagebreak(weak: true)
#heading(level: 1, say("part.chronology"))#label("part-chronology")
#for section in data.sections {
  heading(level: 2, words(section.heading))
  for e in section.exhibits { set-exhibit(e) }
}
#if data.clauses.len() > 0 { pagebreak(weak: true); clauses(data.clauses) }
#if data.annex != none { pagebreak(weak: true); annex(data.annex) }
#if data.requests != none { pagebreak(weak: true); requests(data.requests) }
#pagebreak(weak: true)
#sources(data.sources)
#captures(data.captures)
#if data.method != none { pagebreak(weak: true); method(data.method) }
#if data.custody != none { custody(data.custody) }
#pagebreak(weak: true)
#back-index(data.index)
`;

/** The whole program for Typst. Nothing of a case is ever put into it: it reads everything as data. */
export function template(options: { readonly attach: boolean }): string {
  return [texts, base, page, exhibit, parts, options.attach ? attachment : '', main].join('\n');
}

/** The keys of all messages that the template says, read from it. */
export const spokenIn: readonly string[] = [
  ...new Set(
    [...(base + page + exhibit + parts + main).matchAll(/(?:say|row)\("([\w.-]+)"/g)].map(([, key]) => key ?? ''),
  ),
].sort();
