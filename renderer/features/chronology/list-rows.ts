import { positionOf } from '../../../core/domain/chronology.ts';
import type { Contract, OutputOf } from '../../../core/contract/index.ts';

export type StatementRow = OutputOf<Contract['statements.list']>['items'][number];

/** yyyymm, yyyy00 where only the year is known, 0 where it spans years, -1 where there is no date. */
export type Period = number;
export const UNDATED_PERIOD = -1;

/** The heading that a statement stands under: the month of its place in the chronology, never finer than its date. */
export function periodOf(date: string | null, zone: string | null, caseZone: string): Period {
  if (date === null) return UNDATED_PERIOD;
  const position = positionOf(date, zone ?? caseZone, caseZone);
  return position.grain === 3 ? UNDATED_PERIOD : position.period;
}

const LEFT_OUT = '…';
const BEFORE = `${LEFT_OUT} `;

/**
 * The words that a row shows: around the first hit of a search, else from the start; with a sign wherever some are left out, so that a part
 * never passes for the whole.
 */
export function shownWords(statement: Pick<StatementRow, 'text' | 'marks' | 'snippet' | 'textCut'>): {
  readonly text: string;
  readonly marks: StatementRow['marks'];
} {
  const { snippet, text, marks, textCut } = statement;
  if (!snippet) return { text: textCut ? text + LEFT_OUT : text, marks };
  const before = snippet.cutBefore ? BEFORE : '';
  return {
    text: before + snippet.text + (snippet.cutAfter ? ` ${LEFT_OUT}` : ''),
    marks: snippet.marks.map(([start, end]) => [start + before.length, end + before.length]),
  };
}
