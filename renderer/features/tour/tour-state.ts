import { create } from 'zustand';
import { changeSettings, useSession } from '../../app/session.ts';
import { onDeskReset } from '../../app/desk.ts';
import { useAsk } from '../../ipc/use-case.ts';
import type { Places } from './tour-steps.ts';

/** How far the tour is. That it was ended is a setting: it stays away in every sample case until it is asked for again. */
export const useTour = create<{ readonly at: number }>(() => ({ at: 0 }));
onDeskReset(() => useTour.setState({ at: 0 }));

/** Where the tour leads; null: the open case isn't the sample. */
export function useSamplePlaces(): Places | null {
  return useAsk('sample.places', {}).data?.places ?? null;
}

export function useTourWanted(): boolean {
  return useSession((session) => session.shell?.settings.sampleTour ?? false);
}

/** From the beginning, however it was left. */
export function beginTour(): void {
  useTour.setState({ at: 0 });
  void changeSettings({ sampleTour: true });
}

export function endTour(): void {
  void changeSettings({ sampleTour: false });
}
