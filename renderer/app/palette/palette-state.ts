import { create } from 'zustand';
import { onDeskReset } from '../desk.ts';

interface PaletteState {
  readonly open: boolean;
  /** What is being typed into it. */
  readonly words: string;
}

/** The one thing beside the lock that holds the whole window: find or do anything. */
export const usePalette = create<PaletteState>(() => ({ open: false, words: '' }));

export function openPalette(words = ''): void {
  usePalette.setState({ open: true, words });
}

export function closePalette(): void {
  usePalette.setState({ open: false, words: '' });
}

onDeskReset(closePalette);
