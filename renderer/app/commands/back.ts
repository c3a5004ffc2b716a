import { leaveStep } from '../../ui/back-steps.ts';
import { focusScreenSoon } from './focus-keeper.ts';
import { onDeskReset, useDesk, type Desk } from '../desk.ts';

/** Where a person came from, screen by screen. */
let trail: Desk[] = [];
let returning = false;
const LONGEST = 50;

useDesk.subscribe((now, before) => {
  if (now.screen === before.screen || returning) return;
  trail = [...trail, before].slice(-LONGEST);
});
onDeskReset(() => (trail = []));

/** One step back: out of what was opened last, in the end to the screen before. Answers false where there is nowhere to go. */
export function goBack(): boolean {
  return leaveStep() || returnToPlace();
}

function returnToPlace(): boolean {
  const place = trail.at(-1);
  if (!place) return false;
  trail = trail.slice(0, -1);
  returning = true;
  useDesk.setState({ ...place, adding: false });
  returning = false;
  focusScreenSoon();
  return true;
}
