import type { Exhibit } from '../model.ts';
import type { LookedRecord, StatementRecord } from '../records.ts';
import { tell, tellOf, type Told } from './told.ts';

/** Whether anything attests a statement, and how much of it is held. */
export function aboutProof({ assurance, sources, captures, importedFrom, kind }: Exhibit): Told[] {
  if (sources.length + captures.length === 0 && importedFrom === null) return [tell('no-source')];
  if (assurance.level === 0) return [tell('nothing-held')];
  if (assurance.level === 1 && importedFrom === null) {
    return [tell(kind === 'image-text' ? 'no-capture-of-image' : 'transcript-only')];
  }
  return [];
}

/**
 * Whether the words stand in a capture that is to attest them. One that holds them is enough; where none does, the nearest counts, and
 * captures without a text that could be searched are told apart from those that were searched in vain.
 */
export function aboutWordsHeld(
  { statementId }: StatementRecord,
  looked: readonly LookedRecord[],
  fileOf: (captureId: string) => string,
): Told[] {
  const own = looked.filter((one) => one.statementId === statementId);
  const files = (found: LookedRecord['found']): string[] =>
    own.filter((one) => one.found === found).map(({ captureId }) => fileOf(captureId));
  if (own.length === 0 || own.some(({ found }) => found === 'exact' || found === 'normalised')) return [];
  const nearly = own.filter(({ found }) => found === 'fuzzy');
  if (nearly.length > 0) {
    const percent = Math.floor(Math.max(...nearly.map(({ score }) => score)) * 100);
    return [tellOf('quotation-nearly-in-capture', { files: files('fuzzy'), percent })];
  }
  const inVain = files('no');
  if (inVain.length > 0) return [tellOf('quotation-not-in-capture', { files: inVain })];
  return [tellOf('quotation-not-looked-for', { files: files('no-text') })];
}
