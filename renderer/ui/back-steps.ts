import { useEffect, useEffectEvent } from 'react';

/**
 * Esc always goes one step back: out of what was opened last. Whatever can be left says so here; menus and choices of the parts library
 * close themselves and never let the key through.
 */

/** Deeper is left first; of one depth, what was opened last. */
const DEPTHS = { page: 0, pane: 1, form: 2, over: 3 } as const;
export type Depth = keyof typeof DEPTHS;

interface Step {
  readonly depth: number;
  readonly leave: () => void;
}

const steps: Step[] = [];

/** @param leave runs when Esc comes to this step; null: there is nothing to leave now */
export function useBack(depth: Depth, leave: (() => void) | null): void {
  const active = leave !== null;
  const act = useEffectEvent(() => leave?.());
  useEffect(() => {
    if (!active) return;
    const step: Step = { depth: DEPTHS[depth], leave: () => act() };
    steps.push(step);
    return () => void steps.splice(steps.indexOf(step), 1);
  }, [active, depth]);
}

/** Leaves the innermost step. Answers false where there is none. */
export function leaveStep(): boolean {
  const top = steps.reduce<Step | null>((best, step) => (best && best.depth > step.depth ? best : step), null);
  top?.leave();
  return top !== null;
}
