import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Contract, InputOf } from '../../../core/contract/index.ts';
import { callEngine, onCaseChanged } from '../../ipc/engine.ts';
import { isTouched } from '../../ipc/topics.ts';
import { StatementRows, type KnownRows } from './statement-rows.ts';

type BaseInput = Omit<InputOf<Contract['statements.list']>, 'at' | 'after' | 'limit'>;

/** Rows show two lines: more of a text would only cost time. */
const TEXT_IN_ROW = 400;

export interface RowsOfList {
  readonly rows: StatementRows;
  readonly known: KnownRows;
}

/** The rows of a list for as long as it is shown; another input is another list. What is in sight is told by `seen`. */
export function useStatementRows(input: BaseInput, seen: () => string | null): RowsOfList {
  const key = JSON.stringify(input);
  const rows = useMemo(() => {
    const base = JSON.parse(key) as BaseInput;
    const made = new StatementRows((part) =>
      callEngine('statements.list', { ...base, textLimit: TEXT_IN_ROW, ...part }),
    );
    made.need(0, 0);
    return made;
  }, [key]);
  useEffect(() => {
    let running = false;
    let again = false;
    // An import changes the case many times a second: one reading at a time, and one more after the last change
    const refresh = async (): Promise<void> => {
      again = running;
      if (running) return;
      running = true;
      do {
        again = false;
        await rows.refresh(seen());
      } while (isAgain());
      running = false;
    };
    const isAgain = (): boolean => again;
    return onCaseChanged(({ topics }) => {
      if (isTouched('statements.list', topics)) void refresh();
    });
  }, [rows, seen]);
  return { rows, known: useSyncExternalStore(rows.subscribe, rows.known) };
}
