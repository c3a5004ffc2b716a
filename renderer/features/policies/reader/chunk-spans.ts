import type { ReaderSpan } from './block-runs.ts';
import type { TextChunk } from './text-chunks.ts';

/** Which spans touch which chunk; chunks without any are left out. @param spans in the order of the text */
export function spansByChunk(
  chunks: readonly TextChunk[],
  spans: readonly ReaderSpan[],
): ReadonlyMap<number, readonly ReaderSpan[]> {
  const found = new Map<number, ReaderSpan[]>();
  for (const span of spans) {
    for (let index = firstTouched(chunks, span.from); index < chunks.length; index += 1) {
      if ((chunks[index]?.start ?? Infinity) >= span.to) break;
      const list = found.get(index);
      if (list === undefined) found.set(index, [span]);
      else list.push(span);
    }
  }
  return found;
}

/** The first chunk that ends behind a place. */
function firstTouched(chunks: readonly TextChunk[], from: number): number {
  let [low, high] = [0, chunks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chunks[middle]?.end ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether two lists draw the same. */
export function sameSpans(a: readonly ReaderSpan[], b: readonly ReaderSpan[]): boolean {
  return a === b || (a.length === b.length && a.every((span, index) => isAlike(span, b[index])));
}

function isAlike(a: ReaderSpan, b: ReaderSpan | undefined): boolean {
  return b !== undefined && a.from === b.from && a.to === b.to && a.look === b.look && a.mark === b.mark;
}
