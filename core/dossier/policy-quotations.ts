import { quote } from './quotations.ts';
import type { PolicyQuotationRecord } from './rule-records.ts';
import { fidelityRuns } from '../text/quotation/fidelity-runs.ts';
import { onDate } from './dates.ts';
import type { Speech } from './language/speech.ts';
import type { RuleContext, Tables } from './rule-tables.ts';
import type { ModelPolicyQuotation } from './rules-model.ts';

/** Policies as others quote them, each with what it keeps, leaves out, adds and changes. What a statement left out quotes is left out. */
export function compileQuotations(
  records: readonly PolicyQuotationRecord[],
  labels: ReadonlyMap<string, string>,
  tables: Tables,
  context: RuleContext,
): ModelPolicyQuotation[] {
  const printed = records.filter(({ statementId }) => statementId === null || labels.has(statementId));
  return printed.map((record) => {
    const { check, policyId, versionId, passageText } = record;
    const { speech } = context;
    const version = policyId === null || versionId === null ? null : tables.version(policyId, versionId);
    if (versionId !== null && check.passage !== null) tables.lean(versionId, check.passage);
    return {
      quotationId: record.quotationId,
      text: quote(record.text, record.lang, null),
      source: record.sourceId === null ? null : context.register.source(record.sourceId),
      request: record.requestId === null ? null : (context.requestNumbers.get(record.requestId) ?? null),
      exhibit: record.statementId === null ? null : (labels.get(record.statementId) ?? null),
      claimedOn: record.claimedOn === null ? null : onDate(record.claimedOn, null, speech),
      match: check.match,
      matchWords: speech.say(`match.${check.match}`),
      version,
      isTextOfDay: record.isTextOfDay,
      passage: record.passageText === null ? null : quote(record.passageText, record.lang, null),
      differences: [...check.differences],
      parts: [...check.parts],
      runs: [...fidelityRuns(record.text.replace(LONE, '\ufffd'), { ...check, passageText })],
      sentences: sentencesOf(record, speech),
    };
  });
}

/** Half characters, which no UTF-8 holds. */
const LONE = /\p{Surrogate}/gu;

/** One sentence for each thing that a reader must know. */
function sentencesOf({ check }: Pick<PolicyQuotationRecord, 'check'>, { say, listed }: Speech): string[] {
  const said = (words: string): string => say('quoted', { words: words.replace(/\s+/gu, ' ').trim() });
  const differences = check.differences.map((difference) => say(`difference.${difference}`));
  return [
    ...check.omissions.map(({ words, marked }) =>
      say(marked ? 'quotation.left-out-marked' : 'quotation.left-out', { words: said(words) }),
    ),
    ...check.additions.map(({ words, marked, elsewhere, nearest }) => {
      const key = marked ? 'quotation.bracketed' : 'quotation.added';
      if (elsewhere !== null) return say(`${key}-elsewhere`, { words: said(words) });
      if (nearest === null) return say(key, { words: said(words) });
      return say(`${key}-near`, { words: said(words), near: said(nearest.words) });
    }),
    ...check.changes.map(({ stored, quoted }) =>
      say('quotation.changed', { stored: said(stored.words), quoted: said(quoted.words) }),
    ),
    ...(differences.length === 0 ? [] : [say('quotation.differs', { differences: listed(differences) })]),
  ];
}
