import type { AssuranceLevel, CaptureNature } from './vocabulary.ts';

/** What is held of one statement: all that its level is computed from. It is never typed in. */
export interface Holdings {
  /** Captures that attest it, one entry a capture, with the hash of their bytes. */
  readonly captures: readonly { readonly nature: CaptureNature; readonly sha256: string }[];
  /** It was read from a table that is held as a file: somebody's list, made from something else. */
  readonly imported: boolean;
  /** A source that keeps a copy of its own, such as a web archive, attests it too. */
  readonly archived: boolean;
  /** A trusted timestamp covers the bytes. */
  readonly anchored: boolean;
}

export interface Assurance {
  /** 0 reported · 1 transcribed · 2 captured · 3 corroborated · 4 anchored. */
  readonly level: 0 | 1 | 2 | 3 | 4;
  readonly name: AssuranceLevel;
}

/**
 * The rung of the assurance ladder (PRODUCT: "Assurance ladder"). A copy of the same bytes corroborates nothing, and neither does
 * a second transcript: level 3 wants a second capture with bytes of its own, or an archive beside a capture. An anchor without
 * a capture covers only the transcript, and doesn't lift it.
 */
export function assuranceOf(holdings: Holdings): Assurance {
  const captured = new Set(holdings.captures.filter((c) => c.nature !== 'transcript').map((c) => c.sha256)).size;
  if (captured === 0) {
    return holdings.captures.length > 0 || holdings.imported
      ? { level: 1, name: 'transcribed' }
      : { level: 0, name: 'reported' };
  }
  if (holdings.anchored) return { level: 4, name: 'anchored' };
  return captured > 1 || holdings.archived ? { level: 3, name: 'corroborated' } : { level: 2, name: 'captured' };
}

/** What a capture proves by itself, and what it doesn't; computed, never stored. */
export const captureProofs = ['bytes-held', 'written-down'] as const;
export const captureGaps = ['as-shown', 'collected-when', 'from-where', 'no-witness'] as const;
