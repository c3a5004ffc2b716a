import type { ReadingBlock, ReadingPiece } from '../../../../core/domain/policy/reading-blocks.ts';
import { hiddenCharacters } from '../../../../core/text/hidden-characters.ts';
import { isChip } from '../../../ui/quotation-runs.ts';

/** Something that is drawn over words of a text. Offsets are those of spans.ts. */
export interface ReaderSpan {
  readonly from: number;
  readonly to: number;
  /** clause: marked. inHand: the clause in hand. offered: where one may lie. hit: what was looked for; found: the hit in hand. */
  readonly look: 'clause' | 'inHand' | 'offered' | 'hit' | 'found';
  /** Drawn in a round before its first word. */
  readonly mark: string | null;
}

/** Words that are drawn alike; `at` and `length` say where they stand in the stored text. */
export interface BlockRun {
  readonly at: number;
  readonly length: number;
  /** What stands in the page: the stored words; between two lines that are joined, what joins them. */
  readonly text: string;
  /** The name of a hidden character. */
  readonly chip: string | null;
  readonly strong: boolean;
  readonly spans: readonly ReaderSpan[];
  readonly begins: readonly ReaderSpan[];
}

const JOINTS = { none: '', space: ' ', break: '\n' } as const;

/** Cuts a block where anything is drawn differently. Its runs together are its pieces, in order. */
export function blockRuns(text: string, block: ReadingBlock, spans: readonly ReaderSpan[]): BlockRun[] {
  const near = spans.filter(({ from, to }) => from < block.end && to > block.start);
  const runs: BlockRun[] = [];
  const begun = new Set<ReaderSpan>();
  const put = (run: Omit<BlockRun, 'spans' | 'begins'>): void => {
    const over = near.filter(({ from, to }) => from <= run.at && to >= run.at + Math.max(run.length, 1));
    // A span may begin at a mark of layout that isn't drawn: its own mark stands before its first word that is
    const begins = over.filter((span) => span.from >= block.start && !begun.has(span));
    for (const span of begins) begun.add(span);
    runs.push({ ...run, spans: over, begins });
  };
  for (const [index, piece] of block.pieces.entries()) {
    for (const part of partsOf(text, piece, near)) put({ ...part, strong: piece.strong });
    const next = block.pieces[index + 1];
    const gap = next === undefined ? 0 : next.start - piece.end;
    if (piece.joint !== 'none' && gap > 0) {
      put({ at: piece.end, length: gap, text: JOINTS[piece.joint], chip: null, strong: false });
    }
  }
  return runs;
}

type Part = Pick<BlockRun, 'at' | 'length' | 'text' | 'chip'>;

function partsOf(text: string, piece: ReadingPiece, near: readonly ReaderSpan[]): Part[] {
  const words = text.slice(piece.start, piece.end);
  const chips = hiddenCharacters(words)
    .filter((hidden) => isChip(hidden, 'odd'))
    .map((hidden) => ({ ...hidden, from: piece.start + hidden.index, to: piece.start + hidden.index + hidden.length }));
  const cuts = [...near.flatMap(({ from, to }) => [from, to]), ...chips.flatMap(({ from, to }) => [from, to])];
  const inside = cuts.filter((cut) => cut > piece.start && cut < piece.end);
  const places = [...new Set([piece.start, ...inside, piece.end])].sort((a, b) => a - b);
  return places.slice(0, -1).map((at, index) => {
    const to = places[index + 1] ?? piece.end;
    const chip = chips.find((one) => one.from <= at && one.to >= to);
    // What would turn the direction of the words behind it is named, not obeyed
    const shown = chip?.kind === 'direction' ? '' : text.slice(at, to);
    return { at, length: to - at, text: shown, chip: chip === undefined || chip.from !== at ? null : chip.name };
  });
}
