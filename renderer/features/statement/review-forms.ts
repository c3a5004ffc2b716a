import { create } from 'zustand';
import { onDeskReset, useDesk } from '../../app/desk.ts';

interface ReviewForms {
  /** What the reviewer is writing: why it is returned, or a note. */
  readonly open: 'none' | 'return' | 'note';
}

const closed: ReviewForms = { open: 'none' };

/** The head and the part with the reviews open the same form. */
export const useReviewForms = create<ReviewForms>(() => closed);

const close = (): void => useReviewForms.setState(closed, true);
onDeskReset(close);
// Another statement in hand, another review
useDesk.subscribe((now, before) => {
  if (now.statementId !== before.statementId) close();
});
