/** A span of a text with the sign that is set before its first word. */
export interface MarkedSpan {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

export interface MarkedRun {
  readonly text: string;
  /** Signs of the spans that begin here. */
  readonly begins: readonly string[];
  /** How many spans lie over it. */
  readonly depth: number;
}

/** A text split where spans begin and end, overlaps into runs of their own. Spans that reach out of the text end with it. */
export function markedRuns(text: string, spans: readonly MarkedSpan[]): MarkedRun[] {
  const inside = spans
    .map(({ start, end, mark }) => ({ start: Math.max(0, start), end: Math.min(text.length, end), mark }))
    .filter(({ start, end }) => start < end);
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const over = inside.filter((span) => span.start <= start && span.end >= end);
    return {
      text: text.slice(start, end),
      begins: over.filter((span) => span.start === start).map(({ mark }) => mark),
      depth: over.length,
    };
  });
}

/** a … z, aa, ab …: signs of the words of a statement. */
export function letterMark(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : letterMark(Math.floor(index / 26) - 1) + letter;
}
