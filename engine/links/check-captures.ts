import type { Contract, OutputOf, ParsedInputOf } from '../../core/contract/index.ts';
import { MAX_TEXT_BYTES } from '../../core/contract/index.ts';
import { checkQuotation } from '../../core/text/quotation/check-quotation.ts';
import { quotable } from '../../core/text/quotation/words.ts';
import { quotedCaptures, type QuotedCapture } from '../../db/stores/links/quoted-captures.ts';
import { ownText } from '../captures/own-text.ts';
import type { OperationContext } from '../operation.ts';

type Results = OutputOf<Contract['links.checkCaptures']>['results'];
type Result = Results[number];

/** Looks for each wording's words in the captures that attest it: in a text file itself, else in the text made from it. */
export async function checkCaptures(
  input: ParsedInputOf<Contract['links.checkCaptures']>,
  context: OperationContext,
): Promise<{ results: Results }> {
  const pairs = quotedCaptures(context.caseFile.database, input.statementId);
  const results: Results = [];
  for (const pair of pairs) {
    await context.breathe();
    context.progress({ step: 'quote-check', done: results.length, total: pairs.length, item: null });
    results.push(await checkOne(pair, context));
  }
  return { results };
}

async function checkOne(pair: QuotedCapture, context: OperationContext): Promise<Result> {
  const { statementId, versionId, renderingId, captureId } = pair;
  const own = await ownText(pair, context.caseFile, MAX_TEXT_BYTES);
  const texts = [
    ...(own === null ? [] : [{ text: own, in: 'file' as const }]),
    ...pair.derived.map((text) => ({ text, in: 'derivative' as const })),
  ];
  let best: Result = { statementId, versionId, renderingId, captureId, found: 'no', score: 0, where: null };
  for (const { text, in: place } of texts) {
    const found = foundIn(pair.text, text);
    if (RANK[found.found] > RANK[best.found] || (found.found === best.found && found.score > best.score)) {
      best = { ...best, ...found, where: found.where === null ? null : { ...found.where, in: place } };
    }
  }
  return best;
}

const RANK = { exact: 3, normalised: 2, fuzzy: 1, no: 0 } as const;

function foundIn(
  words: string,
  text: string,
): Pick<Result, 'found' | 'score'> & { readonly where: { start: number; end: number } | null } {
  if (words === '') return { found: 'no', score: 0, where: null };
  const { match, identical, score, passage } = checkQuotation(words, quotable(text));
  const found = identical ? 'exact' : match === 'exact' ? 'normalised' : match === 'altered' ? 'fuzzy' : 'no';
  return { found, score, where: passage === null ? null : { start: passage.start, end: passage.end } };
}
