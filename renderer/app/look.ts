import type { Settings } from '../ipc/bridge.ts';

/** Puts theme and density on the document; tokens.css does the rest. Language and direction are the language provider's. */
export function applyLook(settings: Pick<Settings, 'theme' | 'density'>): void {
  const root = document.documentElement;
  if (settings.theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = settings.theme;
  root.dataset['density'] = settings.density;
}
