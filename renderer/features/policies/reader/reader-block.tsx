import { memo, type ReactElement } from 'react';
import type { ReadingBlock } from '../../../../core/domain/policy/reading-blocks.ts';
import { directionOf } from '../../../../core/text/direction.ts';
import { classNames } from '../../../ui/class-names.ts';
import { blockRuns, type BlockRun, type ReaderSpan } from './block-runs.ts';
import { sameSpans } from './chunk-spans.ts';
import type { TextChunk } from './text-chunks.ts';
import s from './reader-text.module.css';

interface ChunkProps {
  readonly text: string;
  readonly chunk: TextChunk;
  /** What is drawn over its words. */
  readonly spans: readonly ReaderSpan[];
  readonly direction: 'ltr' | 'rtl';
}

/** Some blocks of a text, drawn together and only anew where something in them changed. */
export const ReaderChunk = memo(DrawnChunk, (before, now) => {
  const { text, chunk, spans, direction } = now;
  const same = before.text === text && before.chunk === chunk && before.direction === direction;
  return same && sameSpans(before.spans, spans);
});

function DrawnChunk({ text, chunk, spans, direction }: ChunkProps): ReactElement {
  return (
    <>
      {chunk.blocks.map((block) => (
        <Block key={block.start} text={text} block={block} spans={spans} direction={direction} />
      ))}
    </>
  );
}

interface BlockProps extends Omit<ChunkProps, 'chunk'> {
  readonly block: ReadingBlock;
}

function Block({ text, block, spans, direction }: BlockProps): ReactElement {
  const own = directionOf(text.slice(block.start, Math.min(block.end, block.start + 200)));
  const held = spans.some(({ look, from, to }) => look !== 'hit' && from < block.end && to > block.start);
  return (
    <div
      className={classNames(s['block'], s[block.look], levelClass(block), held && s['held'])}
      {...(block.line === null ? {} : { 'data-line': block.line })}
      {...(own === null || own === direction ? {} : { dir: own })}
    >
      {blockRuns(text, block, spans).map((run) => (
        <Run key={run.at} run={run} />
      ))}
    </div>
  );
}

function levelClass({ look, level }: ReadingBlock): string | undefined {
  if (look !== 'heading') return undefined;
  return level <= 2 ? s['high'] : level === 7 ? s['bold'] : s['low'];
}

function Run({ run }: { readonly run: BlockRun }): ReactElement {
  const { spans, begins, chip } = run;
  const mark = begins.find((span) => span.mark !== null)?.mark ?? null;
  const props = {
    'data-at': run.at,
    ...(run.text.length === run.length ? {} : { 'data-length': run.length }),
    ...(mark === null ? {} : { 'data-mark': mark }),
    ...(chip === null ? {} : { 'data-chip': chip }),
    className: classNames(
      ...new Set(spans.map(({ look }) => s[look])),
      run.strong && s['strong'],
      mark !== null && s['marked'],
      chip !== null && s['chip'],
    ),
  };
  const drawn = spans.some(({ look }) => look === 'inHand' || look === 'hit' || look === 'found');
  return drawn ? <mark {...props}>{run.text}</mark> : <span {...props}>{run.text}</span>;
}
