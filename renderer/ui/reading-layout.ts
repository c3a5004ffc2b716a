import { readingBlocks, type ReadingBlock } from '../../core/domain/policy/reading-blocks.ts';
import type { Span } from './span-runs.ts';

/** The layout of a text longer than this is made of its beginning only: who reads on sees the text as it is stored. */
const LONGEST = 2_000_000;

/**
 * How a stored policy is laid out to be read, as spans over it: lines that a converter broke run on, marks of layout are not drawn, what they
 * set strong is. Nothing is taken away: every character keeps its place, and what is copied or marked is the text as it is stored.
 */
export function readingLayout(text: string): Span[] {
  const blocks = readingBlocks(text.slice(0, LONGEST), 'joined');
  return blocks.flatMap((block, index) => [...inside(block), ...between(text, block, blocks[index + 1])]);
}

function inside({ start, end, look, pieces }: ReadingBlock): Span[] {
  const spans: Span[] = [];
  const hide = (from: number, to: number, drawn: Span['look']): void => {
    if (from < to) spans.push({ from, to, look: drawn });
  };
  let at = start;
  let joint: ReadingBlock['pieces'][number]['joint'] = 'none';
  for (const piece of pieces) {
    // A line that its author broke keeps its own end
    if (joint !== 'break') hide(at, piece.start, joint === 'space' ? 'join' : 'hidden');
    if (piece.strong || look === 'heading') hide(piece.start, piece.end, 'strong');
    at = piece.end;
    joint = piece.joint;
  }
  hide(at, end, 'hidden');
  return spans;
}

/** Between two paragraphs one line end is drawn, however many are stored; between parts of one paragraph, nothing is. */
function between(text: string, { end }: ReadingBlock, next: ReadingBlock | undefined): Span[] {
  if (next === undefined || next.start <= end) return [];
  const last = text.lastIndexOf('\n', next.start - 1);
  if (last < end) return next.line === null ? [] : [{ from: end, to: next.start, look: 'join' }];
  const drawn = text[last - 1] === '\r' && last - 1 >= end ? last - 1 : last;
  const spans: Span[] = [
    { from: end, to: drawn, look: 'hidden' },
    { from: last + 1, to: next.start, look: 'hidden' },
  ];
  return spans.filter(({ from, to }) => from < to);
}
