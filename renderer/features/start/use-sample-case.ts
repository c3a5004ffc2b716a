import { useState } from 'react';
import type { Problem, Progress } from '../../../core/contract/index.ts';
import type { ChosenFile } from '../../../core/contract/bridge.ts';
import { openSample } from './open-case.ts';

export interface SampleCase {
  /** How far its making is; null: it isn't being made. */
  readonly making: Pick<Progress, 'done' | 'total'> | null;
  readonly open: () => void;
}

interface Told {
  readonly onProblem: (problem: Problem) => void;
  readonly onThere: (place: ChosenFile) => void;
}

/** The way to the sample from the start: made where it isn't yet, opened where it is. */
export function useSampleCase({ onProblem, onThere }: Told): SampleCase {
  const [making, setMaking] = useState<SampleCase['making']>(null);
  const [asked, setAsked] = useState(false);
  const open = async (): Promise<void> => {
    if (asked) return;
    setAsked(true);
    const became = await openSample(setMaking);
    setAsked(false);
    setMaking(null);
    if (became.kind === 'failed') onProblem(became.problem);
    if (became.kind === 'there') onThere(became.place);
  };
  return { making, open: () => void open() };
}
