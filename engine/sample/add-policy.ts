import { placesOf, type ExactSpan } from '../../core/text/spans.ts';
import { clauses, policy, policyText, quotations, quotedOn, version } from './data/policy.ts';
import type { SampleClause } from './data/shape.ts';
import { known, type Made } from './made.ts';

/** The text registered on 31 March 2020, seen once, and its clauses as spans of it. */
export async function addPolicy(made: Made): Promise<void> {
  const { policyId } = await made.ask('policies.add', policy);
  const { firstSeen, ...facts } = version;
  const { versionId } = await made.ask('policies.addVersion', {
    policyId,
    file: policyText,
    seen: { firstSeen },
    ...facts,
  });
  Object.assign(made, { policyId, versionId });
  const { text } = await made.ask('policies.read', { versionId });
  const marked = await made.ask('clauses.mark', {
    versionId,
    clauses: clauses.map((clause) => ({
      ...spanOf(text, clause),
      path: clause.path,
      kind: clause.kind,
      label: clause.label,
    })),
  });
  for (const [at, { clauseId }] of marked.clauses.entries()) made.clauses.set(clauses[at]?.label ?? '', clauseId);
  for (const { label, elements, exceptions } of clauses) {
    const clauseId = known(made.clauses, label);
    if (elements !== undefined) await made.ask('clauses.setElements', { clauseId, elements: [...elements] });
    if (exceptions === undefined) continue;
    const exceptionIds = exceptions.map((exception) => known(made.clauses, exception));
    await made.ask('clauses.setExceptions', { clauseId, exceptionIds });
  }
}

/** From the clause's first words to its last, exactly as they stand in the text. */
function spanOf(text: string, { after = '', from, to, label }: SampleClause): ExactSpan {
  const [place, second] = placesOf(text, after + from);
  if (place === undefined || second !== undefined) throw new Error(`the clause “${label}” does not begin at one place`);
  const start = place.start + after.length;
  const end = text.indexOf(to, start) + to.length;
  if (end < start + to.length) throw new Error(`the clause “${label}” has no end`);
  return { start, end, exact: text.slice(start, end) };
}

/** What the letter and a report quote of the policy, in their own words. */
export async function addQuotations(made: Made, requestId: string): Promise<void> {
  for (const { by, text } of quotations) {
    const quotedBy = by === null ? { requestId } : { sourceId: made.source(by) };
    const given = { text, lang: 'en', policyId: made.policyId, claimedOn: quotedOn };
    await made.ask('quotations.add', { ...given, ...quotedBy });
  }
}
