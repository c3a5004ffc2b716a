import type { ReadingBlock } from '../../../../core/domain/policy/reading-blocks.ts';

/** Blocks that are drawn, or not yet, together. */
export interface TextChunk {
  readonly start: number;
  readonly end: number;
  readonly blocks: readonly ReadingBlock[];
}

/** Small enough to be drawn between two frames, large enough that a long text has few. */
const CHARACTERS = 6000;
const BLOCKS = 40;

export function textChunks(blocks: readonly ReadingBlock[]): readonly TextChunk[] {
  const chunks: TextChunk[] = [];
  let open: ReadingBlock[] = [];
  const close = (): void => {
    const [first] = open;
    const last = open.at(-1);
    if (first && last) chunks.push({ start: first.start, end: last.end, blocks: open });
    open = [];
  };
  for (const block of blocks) {
    open.push(block);
    if (open.length >= BLOCKS || block.end - (open[0]?.start ?? 0) >= CHARACTERS) close();
  }
  close();
  return chunks;
}

/** The chunk that holds a place, else the next one. */
export function chunkAt(chunks: readonly TextChunk[], at: number): number {
  const found = chunks.findIndex(({ end }) => end > at);
  return found < 0 ? Math.max(0, chunks.length - 1) : found;
}

/** How tall a chunk will be, about, in rem: until it is drawn it holds its place. */
export function estimatedHeight({ blocks }: TextChunk): number {
  const letters = 64;
  return blocks.reduce((sum, { start, end }) => sum + 0.75 + 1.65 * Math.max(1, Math.ceil((end - start) / letters)), 0);
}
