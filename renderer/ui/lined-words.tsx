import type { ReactElement } from 'react';
import { classNames } from './class-names.ts';
import { DrawnRun } from './drawn-run.tsx';
import { isNotDrawn, type WordLine, type WordRun } from './word-lines.ts';
import s from './lined-words.module.css';

export interface LinedWordsProps {
  readonly lines: readonly WordLine[];
  /** The number that stands beside the line that begins at a place; null where none does. */
  readonly lineNumber?: ((at: number) => number | null) | undefined;
}

/** Lines of words as word-lines.ts cut them: each run says where it stands in the text. */
export function LinedWords({ lines, lineNumber }: LinedWordsProps): ReactElement {
  return (
    <>
      {lines.map((line) => (
        <Line key={line.at} line={line} number={lineNumber?.(line.at) ?? null} />
      ))}
    </>
  );
}

function Line({ line, number }: { readonly line: WordLine; readonly number: number | null }): ReactElement {
  return (
    <div
      className={classNames(s['line'], isPlain(line) && s['plain'])}
      {...(number === null ? {} : { 'data-number': number })}
    >
      {line.runs.length === 0 && (
        <span data-at={line.at} data-length={0}>
          <br />
        </span>
      )}
      {line.runs.map((run) => (
        <DrawnRun key={run.at} run={run}>
          <RunWords run={run} />
        </DrawnRun>
      ))}
    </div>
  );
}

function RunWords({ run }: { readonly run: WordRun }): ReactElement {
  const layout = run.spans.find(isNotDrawn);
  if (layout !== undefined) {
    return (
      <span data-at={run.at} data-length={run.length}>
        {layout.look === 'join' ? ' ' : ''}
      </span>
    );
  }
  if (run.chip === null) return <span data-at={run.at}>{run.text}</span>;
  return (
    <span data-at={run.at} data-length={run.length} className={s['holder']}>
      <span className={s['chip']}>{run.chip}</span>
      {run.text}
    </span>
  );
}

/** A line without blanks of its own: those that end a drawn line then take no room, and nothing that is drawn over the words does. */
function isPlain({ runs }: WordLine): boolean {
  const drawn = runs.map((run) => {
    const layout = run.spans.find(isNotDrawn);
    return layout === undefined ? run.text : layout.look === 'join' ? ' ' : '';
  });
  return !/^\s|\s\s|[^\S ]|\s$/u.test(drawn.join(''));
}
