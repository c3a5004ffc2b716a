import { create } from 'zustand';
import { onDeskReset } from '../desk.ts';

/** Whether the sheet of keys lies open beside the work. */
export const useKeySheet = create<{ readonly open: boolean }>(() => ({ open: false }));

export function toggleKeySheet(): void {
  useKeySheet.setState(({ open }) => ({ open: !open }));
}

export function closeKeySheet(): void {
  useKeySheet.setState({ open: false });
}

onDeskReset(closeKeySheet);
