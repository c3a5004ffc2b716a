import { boundaryAtOrAfter, boundaryAtOrBefore } from '../../text/graphemes.ts';
import { linesOf, textBlocks, type TextBlock } from './text-blocks.ts';

/** Words of the stored text as they are shown: exactly those from `start` to `end`. */
export interface ReadingPiece {
  readonly start: number;
  readonly end: number;
  readonly strong: boolean;
  /** What is drawn behind it in place of stored white space: nothing, a space, or a new line. */
  readonly joint: 'none' | 'space' | 'break';
}

export interface ReadingBlock {
  readonly look: 'heading' | 'paragraph' | 'point' | 'line';
  readonly level: number;
  /** Number of its first line; null: it goes on from the block before, which was too long for one. */
  readonly line: number | null;
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly ReadingPiece[];
}

/**
 * joined: paragraphs as one reads them, hard-wrapped lines joined, marks of layout drawn as what they mean. stored: every line as it is
 * stored, marks and all.
 */
export type ReadingMode = 'joined' | 'stored';

/** A paragraph longer than this is shown in several: no screen lays out a megabyte in one. */
const LONGEST = 4000;
/** A line shorter than this was broken by its author, not by the width of a page. */
const SHORTEST_WRAPPED = 45;

/**
 * A policy's text as blocks that are shown one below the other. Nothing of it is changed or lost: what is not in a piece is white space
 * between lines or, in joined text, a mark of layout (a heading's or a point's sign, the stars around bold words).
 */
export function readingBlocks(text: string, mode: ReadingMode): ReadingBlock[] {
  const blocks = mode === 'stored' ? storedLines(text) : textBlocks(text).map((block) => joined(text, block));
  return blocks.flatMap((block) => parted(text, block));
}

/** Lines as they are, indents and all; empty lines between two blocks aren't shown twice. */
function storedLines(text: string): ReadingBlock[] {
  const lines = linesOf(text);
  let from = 0;
  return lines.flatMap(({ end, number, text: words }) => {
    const start = lineStart(text, from, end);
    from = end;
    if (words === '') return [];
    const piece: ReadingPiece = { start, end, strong: false, joint: 'none' };
    return [{ look: 'line' as const, level: 0, line: number, start, end, pieces: [piece] }];
  });
}

function lineStart(text: string, from: number, end: number): number {
  const back = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1));
  return Math.max(from, back + 1);
}

const POINT_SIGN = /^[*+•-]\s+/u;
const HEADING_SIGN = /^#{1,6}\s+/u;
/** Two stars, no more, stand around bold words. */
const STARS = /(?<!\*)\*\*(?!\*)/gu;

function joined(text: string, block: TextBlock): ReadingBlock {
  const [first] = block.lines;
  const last = block.lines.at(-1);
  const [start, end] = [first?.start ?? 0, last?.end ?? 0];
  const sign = block.kind === 'heading' ? HEADING_SIGN : POINT_SIGN;
  const signed = sign.exec(first?.text ?? '')?.[0] ?? '';
  const look = block.kind === 'heading' ? 'heading' : signed === '' ? 'paragraph' : 'point';
  const pieces = piecesOf(text, block, signed.length);
  return { look, level: block.level, line: first?.number ?? null, start, end, pieces };
}

function piecesOf(text: string, block: TextBlock, skipped: number): ReadingPiece[] {
  const stars = starsOf(block);
  const pieces: ReadingPiece[] = [];
  let strong = false;
  for (const [index, line] of block.lines.entries()) {
    const next = block.lines[index + 1];
    let at = line.start + (index === 0 ? skipped : 0);
    const put = (to: number, joint: ReadingPiece['joint']): void => {
      if (to > at) pieces.push({ start: at, end: to, strong, joint });
      else setJoint(pieces, joint);
    };
    for (const star of stars.filter((one) => one >= at && one < line.end)) {
      put(star, 'none');
      strong = !strong;
      at = star + 2;
    }
    put(line.end, next === undefined ? 'none' : jointOf(text, line, next));
  }
  return pieces;
}

function setJoint(pieces: ReadingPiece[], joint: ReadingPiece['joint']): void {
  const last = pieces.at(-1);
  if (last !== undefined && joint !== 'none') pieces[pieces.length - 1] = { ...last, joint };
}

/** Where the stars of bold words stand: in pairs, the last without a partner is a sign like any other. */
function starsOf(block: TextBlock): number[] {
  const all = block.lines.flatMap((line) => [...line.text.matchAll(STARS)].map(({ index }) => line.start + index));
  return all.length % 2 === 0 ? all : all.slice(0, -1);
}

/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\u3000-\u303f\uff00-\uffef]/u;

type Line = TextBlock['lines'][number];

function jointOf(text: string, line: Line, next: Line): ReadingPiece['joint'] {
  const unspaced = UNSPACED.test(line.text.slice(-1)) && UNSPACED.test(next.text.slice(0, 1));
  // A blank line between them is a printer's, where the block goes on all the same
  const apart = /\n\s*\n|\r\s*\r/u.test(text.slice(line.end, next.start).replaceAll('\r\n', '\n'));
  if (!apart && line.text.length < (unspaced ? SHORTEST_WRAPPED / 2 : SHORTEST_WRAPPED)) return 'break';
  return unspaced ? 'none' : 'space';
}

/** A block that is too long as several, parted between words. */
function parted(text: string, block: ReadingBlock): ReadingBlock[] {
  if (block.end - block.start <= LONGEST) return [block];
  const parts: ReadingBlock[] = [];
  let pieces: ReadingPiece[] = [];
  let from = block.start;
  const close = (end: number): void => {
    parts.push({ ...block, line: parts.length === 0 ? block.line : null, start: from, end, pieces });
    pieces = [];
    from = end;
  };
  for (const piece of block.pieces) {
    let at = piece.start;
    while (piece.end - from > LONGEST) {
      const cut = cutBetween(text, { from, at, to: Math.min(piece.end, from + LONGEST) });
      if (cut > at) pieces.push({ ...piece, start: at, end: cut, joint: 'none' });
      at = Math.max(at, cut);
      close(at);
    }
    if (at < piece.end) pieces.push({ ...piece, start: at });
  }
  close(block.end);
  return parts.filter((part) => part.pieces.length > 0);
}

/**
 * The last place between two words that isn't in the first half of a block; between two characters where there is none. At `at`, where
 * that is the only one, unless the block would be empty.
 */
function cutBetween(text: string, { from, at, to }: Record<'from' | 'at' | 'to', number>): number {
  const lowest = Math.max(at, from + (to - from) / 2);
  for (let cut = to; cut > lowest; cut -= 1) if (/\s/u.test(text.charAt(cut - 1))) return cut;
  const cut = boundaryAtOrBefore(text, to);
  if (cut > at) return cut;
  return at > from ? at : boundaryAtOrAfter(text, to);
}
