import { checkQuotation } from '../../core/text/quotation/check-quotation.ts';
import { MAX_TEXT_BYTES } from '../../core/contract/index.ts';
import { readEntities } from '../../core/text/entities.ts';
import { quotable, type QuotableText } from '../../core/text/quotation/words.ts';
import type { CaptureRecord, DossierRecords, LookedRecord, StatementRecord } from '../../core/dossier/records.ts';
import type { CaseFile } from '../../db/case-folder/case-file.ts';
import { derivedTexts } from '../../db/stores/links/quoted-captures.ts';
import { ownText } from '../captures/own-text.ts';

type Found = Pick<LookedRecord, 'found' | 'score'>;

/** What was found once is found always: words and bytes never change. One memory an open case; with the case it goes. */
const memories = new WeakMap<CaseFile, Map<string, Found>>();
const RANK = { exact: 4, normalised: 3, fuzzy: 2, no: 1, 'no-text': 0 } as const;

/** So many captures are looked into before waiting calls are let run. */
const AT_ONCE = 20;

/**
 * Looks for the words of each statement in the captures that attest it. A capture of a statement may hold any of its wordings; one of a
 * wording must hold that one.
 */
export async function lookInCaptures(
  caseFile: CaseFile,
  records: DossierRecords,
  breathe: () => Promise<void>,
): Promise<LookedRecord[]> {
  const memory = memories.get(caseFile) ?? new Map<string, Found>();
  memories.set(caseFile, memory);
  const captures = new Map(records.captures.map((capture) => [capture.captureId, capture]));
  const texts = new Texts(caseFile);
  const looked: LookedRecord[] = [];
  let read = 0;
  for (const statement of records.statements) {
    for (const [captureId, wordings] of attestedBy(statement)) {
      const capture = captures.get(captureId);
      if (capture === undefined) continue;
      const derived = derivedTexts(caseFile.database, captureId);
      const key = JSON.stringify([capture.sha256, wordings, derived.length]);
      let found = memory.get(key);
      if (found === undefined) {
        found = best(wordings, await texts.of(capture, derived));
        memory.set(key, found);
        if (++read % AT_ONCE === 0) await breathe();
      }
      looked.push({ statementId: statement.statementId, captureId, ...found });
    }
  }
  return looked;
}

/** The captures that attest a statement or a wording of it, each with the wordings that it may hold. */
function attestedBy(statement: StatementRecord): ReadonlyMap<string, readonly string[]> {
  const wordings = [...statement.versions, ...statement.renderings];
  const attested = new Map<string, string[]>();
  for (const { supports, text } of wordings) {
    for (const { captureId } of supports) {
      if (captureId !== null) attested.set(captureId, [...(attested.get(captureId) ?? []), text]);
    }
  }
  const all = wordings.map(({ text }) => text);
  for (const { captureId } of statement.supports) if (captureId !== null) attested.set(captureId, all);
  return attested;
}

/** Texts of captures, each made ready once while a dossier is compiled. */
class Texts {
  readonly #caseFile: CaseFile;
  /** One capture often attests many statements in a row; more than a few would only be memory. */
  #last: { readonly sha256: string; readonly texts: readonly QuotableText[] } | null = null;

  constructor(caseFile: CaseFile) {
    this.#caseFile = caseFile;
  }

  async of(capture: CaptureRecord, derived: readonly string[]): Promise<readonly QuotableText[]> {
    if (this.#last?.sha256 === capture.sha256) return this.#last.texts;
    const stored = { sha256: Buffer.from(capture.sha256, 'hex'), bytes: capture.bytes, type: capture.type };
    const own = await ownText(stored, this.#caseFile, MAX_TEXT_BYTES);
    const read = own !== null && capture.type === 'text/html' ? withoutMarkup(own) : own;
    const texts = [...(read === null ? [] : [read]), ...derived].map(quotable);
    this.#last = { sha256: capture.sha256, texts };
    return texts;
  }
}

/** What a page says, roughly: good enough to look for words in, never printed. */
function withoutMarkup(html: string): string {
  const text = html.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/giu, ' ').replace(/<[^<>]*>/gu, ' ');
  return readEntities(text);
}

function best(wordings: readonly string[], texts: readonly QuotableText[]): Found {
  let found: Found = { found: 'no-text', score: 0 };
  for (const text of texts) {
    for (const words of wordings) {
      const { match, identical, score } = checkQuotation(words, text);
      const how = identical ? 'exact' : match === 'exact' ? 'normalised' : match === 'altered' ? 'fuzzy' : 'no';
      if (RANK[how] > RANK[found.found] || (how === found.found && score > found.score)) found = { found: how, score };
    }
  }
  return found;
}
