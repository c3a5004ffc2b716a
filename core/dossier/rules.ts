import { dayWords } from './day-words.ts';
import { letterMark } from './marked-runs.ts';
import type { Exhibit } from './model.ts';
import { compileQuotations } from './policy-quotations.ts';
import { showsNotes } from './profile.ts';
import { quote } from './quotations.ts';
import type { LinkedRecord, RuleRecords } from './rule-records.ts';
import { Tables, type RuleContext } from './rule-tables.ts';
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
    const letters = new Letters();
    const links = (linked.get(statementId) ?? []).map((link) =>
      compileLink(link, exhibit, { tables, letters, context }),
    );
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
  for (const link of links) {
    const group = groups.get(link.statementId);
    if (group === undefined) groups.set(link.statementId, [link]);
    else group.push(link);
  }
  return groups;
}

/** One letter for the same words of a statement, however many links lean on them. */
class Letters {
  readonly #given = new Map<string, string>();

  of(span: LinkedRecord['statementSpans'][number]): string {
    const key = JSON.stringify([span.words, span.shown ? null : span.wording, span.captureId, span.region]);
    const known = this.#given.get(key) ?? letterMark(this.#given.size);
    this.#given.set(key, known);
    return known;
  }
}

interface Compiling {
  readonly tables: Tables;
  readonly letters: Letters;
  readonly context: RuleContext;
}

function compileLink(link: LinkedRecord, exhibit: Exhibit, { tables, letters, context }: Compiling): ExhibitLink {
  const notes = showsNotes(context.profile);
  const { onDay } = link;
  const { speech } = context;
  const { say } = speech;
  const clause = tables.clause(link, exhibit.exhibit);
  for (const { text } of link.exceptions) tables.leanOnWords(link.versionId, text);
  return {
    linkId: link.linkId,
    clause,
    statementSpans: link.statementSpans.map((span) => compileSpan(span, letters.of(span), exhibit, context)),
    clauseSpans: inOrder(link.clauseSpans).map(({ start, end, exact }, index) => ({
      start: start - link.clause.start,
      end: end - link.clause.start,
      words: exact,
      mark: speech.number(index + 1),
    })),
    rationale: notes ? link.rationale : null,
    strength: notes ? link.strength : null,
    counter: link.counter,
    elements: link.elements.map(({ element, finding, note }) => ({
      element,
      finding,
      findingWords: say(`element.${finding ?? 'open'}`),
      note: notes ? note : null,
    })),
    exceptions: link.exceptions.map(({ path, text, applies, answer }) => ({
      path,
      text: quote(text, tables.languageOf(link.policyId), null),
      applies,
      appliesWords: say(`applies.${applies ?? 'open'}`),
      answer,
    })),
    day:
      onDay === null
        ? null
        : {
            certainty: onDay.certainty,
            inForce: link.isTextOfDay ? onDay.inForce : 'unknown',
            isTextOfDay: link.isTextOfDay,
            words: dayWords(onDay, exhibit.date, speech),
          },
    decision: link.decision,
    decisionWords: say(`decision.${link.decision ?? 'open'}`),
    author: notes ? link.author : null,
    reviewer: notes ? link.reviewer : null,
  };
}

function inOrder<T extends { readonly start: number; readonly end: number }>(spans: readonly T[]): T[] {
  return [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
}

function compileSpan(
  { words, wording, shown, captureId, region }: LinkedRecord['statementSpans'][number],
  mark: string,
  exhibit: Exhibit,
  { register, speech }: RuleContext,
): ExhibitLink['statementSpans'][number] {
  return {
    words: words === null ? null : quote(words.exact, exhibit.text.lang, null),
    at: words !== null && shown ? { start: words.start, end: words.end } : null,
    mark,
    wording,
    wordingWords: wording === null ? null : speech.say(wording === 'version' ? 'wording.seen' : `wording.${wording}`),
    // A region without its picture says nothing: where the profile leaves the capture out, the region goes too.
    ...pictured(captureId === null ? null : register.capture(captureId), region),
  };
}

type Pictured = Pick<ExhibitLink['statementSpans'][number], 'capture' | 'region'>;

function pictured(capture: number | null, region: Pictured['region']): Pictured {
  return { capture, region: capture === null ? null : region };
}
