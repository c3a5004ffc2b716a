import { fidelityRuns as runsOf, type FidelityFacts } from '../../core/text/quotation/fidelity-runs.ts';
import type { Span } from './span-runs.ts';

export type { FidelityFacts } from '../../core/text/quotation/fidelity-runs.ts';

export interface FidelityRuns {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** A quotation and the passage that it quotes as one text, with what is gone and what is added as spans of it. */
export function fidelityRuns(quotation: string, facts: FidelityFacts): FidelityRuns {
  let text = '';
  const spans: Span[] = [];
  for (const run of runsOf(quotation, facts)) {
    const from = text.length;
    text += run.text;
    if (run.kind !== 'same') spans.push({ from, to: text.length, look: run.kind });
  }
  return { text, spans };
}
