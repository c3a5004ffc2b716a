/**
 * What a stretch of words is: evidence of a statement or of a clause, found in a capture, different in another rendering,
 * left out of or put into a quoted clause, or hidden from who receives the document. The last three are how a text is laid
 * out (reading-layout.ts).
 */
export type SpanLook =
  'statement' | 'clause' | 'found' | 'differs' | 'gone' | 'added' | 'redacted' | 'strong' | 'join' | 'hidden';

export interface Span {
  /** UTF-16 offsets into the text, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly look: SpanLook;
  /** The letter of a statement's span, the number of a clause's; for a redaction its kind in words. */
  readonly mark?: string | undefined;
  /** The pair that is being edited. */
  readonly inHand?: boolean | undefined;
}

export interface SpanRun {
  readonly text: string;
  /** Every span that covers the run, outermost first. */
  readonly spans: readonly Span[];
  /** Those of them that begin with it: their marks stand before its first character. */
  readonly begins: readonly Span[];
}

/**
 * Cuts a text where a span begins or ends, so that spans may overlap in any way and every mark is shown where its span begins.
 * The runs together are the text, character by character. What lies outside the text is cut off; an empty span is nothing.
 */
export function spanRuns(text: string, spans: readonly Span[]): SpanRun[] {
  const inside = spans
    .map((span) => ({ ...span, from: Math.max(0, span.from), to: Math.min(text.length, span.to) }))
    .filter((span) => span.from < span.to)
    .sort((a, b) => a.from - b.from || b.to - a.to);
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    const covering = inside.filter((span) => span.from <= from && span.to >= to);
    return { text: text.slice(from, to), spans: covering, begins: covering.filter((span) => span.from === from) };
  });
}
