import { quote } from './quotations.ts';
import type { PolicyQuotationRecord } from './rule-records.ts';
import { matchWords } from './rule-words.ts';
import { dateWords, type RuleContext, type Tables } from './rule-tables.ts';
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
    const { check, policyId, versionId } = record;
    return {
      quotationId: record.quotationId,
      text: quote(record.text, record.lang, null),
      source: record.sourceId === null ? null : context.register.source(record.sourceId),
      exhibit: record.statementId === null ? null : (labels.get(record.statementId) ?? null),
      claimedOn: record.claimedOn === null ? null : dateWords(record.claimedOn),
      match: check.match,
      matchWords: matchWords[check.match],
      version: policyId === null || versionId === null ? null : tables.version(policyId, versionId),
      isTextOfDay: record.isTextOfDay,
      passage: record.passageText === null ? null : quote(record.passageText, record.lang, null),
      differences: [...check.differences],
      parts: [...check.parts],
      sentences: sentencesOf(record),
    };
  });
}

/** One sentence for each thing that a reader must know. */
function sentencesOf({ check }: Pick<PolicyQuotationRecord, 'check'>): string[] {
  const said = (words: string): string => `“${words.replace(/\s+/gu, ' ')}”`;
  const differences = check.differences.map((difference) => difference.replace(/-/g, ' '));
  return [
    ...check.omissions.map(({ words, marked }) =>
      marked ? `Left out, marked with an ellipsis: ${said(words)}.` : `Left out without a mark: ${said(words)}.`,
    ),
    ...check.additions.map(({ words, marked, elsewhere, nearest }) => {
      const where =
        elsewhere !== null
          ? 'they stand elsewhere in the text'
          : nearest === null
            ? 'not in the text'
            : `not in the text, which has ${said(nearest.words)} elsewhere`;
      return `${marked ? 'Added in brackets' : 'Added'}: ${said(words)} (${where}).`;
    }),
    ...check.changes.map(({ stored, quoted }) => `Changed: ${said(stored.words)} became ${said(quoted.words)}.`),
    ...(differences.length === 0 ? [] : [`Differs besides in ${differences.join(', ')}.`]),
  ];
}
