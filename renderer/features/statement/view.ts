import { create } from 'zustand';
import { onDeskReset } from '../../app/desk.ts';

interface StatementView {
  /** Whether what else is recorded stands open: so for the next statement too, until somebody closes it. */
  readonly details: boolean;
}

const first: StatementView = { details: false };

export const useStatementView = create<StatementView>(() => first);
onDeskReset(() => useStatementView.setState(first, true));
