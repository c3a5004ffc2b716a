import type { Span } from '../text/spans.ts';

/** A text of at most so many characters is printed whole. */
const WHOLE = 12_000;
const EMPTY_LINE = /\n[^\S\n]*\n\s*/g;
const ENDS_SENTENCE = /[.!?:;…”"»)\]*_|]\s*$/u;
const GOES_ON = /^\p{Ll}/u;

/**
 * What an annex prints of a policy's text: all of it, or, of one that would fill a volume, the paragraphs that the dossier leans on. What
 * lies between is said to be left out; the whole text stands in the model.
 */
export function annexPassages(text: string, leant: readonly Span[]): Span[] {
  if (text.length <= WHOLE || leant.length === 0) return text === '' ? [] : [{ start: 0, end: text.length }];
  const ends = paragraphEnds(text);
  const passages: { start: number; end: number }[] = [];
  for (const { start, end } of [...leant].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const from = ends.findLast((at) => at <= start) ?? 0;
    const to = ends.find((at) => at >= end) ?? text.length;
    const last = passages.at(-1);
    if (last !== undefined && from <= last.end) last.end = Math.max(last.end, to);
    else passages.push({ start: from, end: to });
  }
  return passages;
}

/** A text in its paragraphs, each as it is stored: a printer sets its lines anew. */
export function paragraphsOf(text: string): string[] {
  const ends = paragraphEnds(text);
  return ends
    .slice(1)
    .map((end, index) => text.slice(ends[index], end))
    .filter((paragraph) => paragraph.trim() !== '');
}

/** Behind empty lines; but not where a registrar's file has one after each line, and the sentence goes on. */
function paragraphEnds(text: string): number[] {
  const ends = [...text.matchAll(EMPTY_LINE)].flatMap(({ index, 0: gap }) => {
    const next = index + gap.length;
    const before = text.slice(Math.max(0, index - 20), index);
    return ENDS_SENTENCE.test(before) || !GOES_ON.test(text.slice(next, next + 2)) ? [next] : [];
  });
  return [...new Set([0, ...ends, text.length])];
}
