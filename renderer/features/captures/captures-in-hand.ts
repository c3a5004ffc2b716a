import { create } from 'zustand';
import { onDeskReset, useDesk } from '../../app/desk.ts';
import { afterLeaving } from '../../ui/several.ts';

/** Several captures chosen in the list, and the list as it stands now. */
interface CapturesInHand {
  readonly many: ReadonlySet<string>;
  readonly listed: readonly string[];
}

const none: CapturesInHand = { many: new Set(), listed: [] };

export const useCapturesInHand = create<CapturesInHand>(() => none);

export function chooseCaptures(many: ReadonlySet<string>): void {
  useCapturesInHand.setState({ many });
}

export function listCaptures(listed: readonly string[]): void {
  useCapturesInHand.setState(({ many }) => {
    const stay = new Set([...many].filter((id) => listed.includes(id)));
    return { listed, many: stay.size === many.size ? many : stay };
  });
}

/** These leave the list: what is next is in hand, so that one after the other can be sorted without a look at the keys. */
export function goOnAfter(leaving: readonly string[]): void {
  const { listed } = useCapturesInHand.getState();
  useDesk.setState({ captureId: afterLeaving(listed, new Set(leaving)) });
  chooseCaptures(new Set());
}

onDeskReset(() => useCapturesInHand.setState(none, true));
