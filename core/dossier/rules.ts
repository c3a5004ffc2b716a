import type { Exhibit } from './model.ts';
import { compileQuotations } from './policy-quotations.ts';
import { showsNotes } from './profile.ts';
import { quote } from './quotations.ts';
import type { LinkedRecord, RuleRecords } from './rule-records.ts';
import { Tables, type RuleContext } from './rule-tables.ts';
import { appliesWords, decisionWords, findingWords } from './rule-words.ts';
import type { ExhibitLink, RulesModel } from './rules-model.ts';

interface Compiled {
  readonly statementId: string;
  readonly exhibit: Exhibit;
}

/**
 * Puts the links of each exhibit beside it, and makes the table of clauses and the annex of policies. A link that the reviewer rejected
 * isn't printed. `rules` is null where the dossier leans on no policy.
 */
export function compileRules(
  records: RuleRecords,
  items: readonly Compiled[],
  context: RuleContext,
): { readonly exhibits: Exhibit[]; readonly rules: RulesModel | null } {
  const tables = new Tables(records, context);
  const linked = grouped(records.links.filter(({ decision }) => decision !== 'rejected'));
  const exhibits = items.map(({ statementId, exhibit }) => {
    context.register.exhibit = exhibit.exhibit;
    const links = (linked.get(statementId) ?? []).map((link) => compileLink(link, exhibit, tables, context));
    return links.length === 0 ? exhibit : { ...exhibit, links };
  });
  context.register.exhibit = null;
  const labels = new Map(items.map(({ statementId, exhibit }) => [statementId, exhibit.exhibit]));
  const quotations = compileQuotations(records.quotations, labels, tables, context);
  const { clauses, policies } = tables.finished();
  const none = clauses.length + policies.length + quotations.length === 0;
  return { exhibits, rules: none ? null : { clauses, policies, quotations } };
}

function grouped(links: readonly LinkedRecord[]): ReadonlyMap<string, LinkedRecord[]> {
  const groups = new Map<string, LinkedRecord[]>();
  for (const link of links) groups.set(link.statementId, [...(groups.get(link.statementId) ?? []), link]);
  return groups;
}

function compileLink(link: LinkedRecord, exhibit: Exhibit, tables: Tables, context: RuleContext): ExhibitLink {
  const notes = showsNotes(context.profile);
  const { onDay } = link;
  return {
    linkId: link.linkId,
    clause: tables.clause(link, exhibit.exhibit),
    statementSpans: link.statementSpans.map(({ words, wording, shown, captureId, region }) => ({
      words: words === null ? null : quote(words.exact, exhibit.text.lang, null),
      at: words !== null && shown ? { start: words.start, end: words.end } : null,
      wording,
      // A region without its picture says nothing: where the profile leaves the capture out, the region goes too.
      ...pictured(captureId === null ? null : context.register.capture(captureId), region),
    })),
    clauseSpans: link.clauseSpans.map(({ start, end, exact }) => ({
      start: start - link.clause.start,
      end: end - link.clause.start,
      words: exact,
    })),
    rationale: notes ? link.rationale : null,
    strength: notes ? link.strength : null,
    counter: link.counter,
    elements: link.elements.map(({ element, finding, note }) => ({
      element,
      finding,
      findingWords: findingWords[finding ?? 'open'],
      note: notes ? note : null,
    })),
    exceptions: link.exceptions.map((exception) => ({
      ...exception,
      appliesWords: appliesWords[exception.applies ?? 'open'],
    })),
    day:
      onDay === null
        ? null
        : {
            certainty: onDay.certainty,
            inForce: link.isTextOfDay ? onDay.inForce : 'unknown',
            isTextOfDay: link.isTextOfDay,
            words: onDay.note,
          },
    decision: link.decision,
    decisionWords: decisionWords[link.decision ?? 'open'],
    author: notes ? link.author : null,
    reviewer: notes ? link.reviewer : null,
  };
}

type Pictured = Pick<ExhibitLink['statementSpans'][number], 'capture' | 'region'>;

function pictured(capture: number | null, region: Pictured['region']): Pictured {
  return { capture, region: capture === null ? null : region };
}
