import { languageOf } from '../i18n/languages.ts';
import type { Settings } from '../ipc/bridge.ts';

/** Puts theme, density, language and direction on the document; tokens.css does the rest. */
export function applyLook(settings: Pick<Settings, 'theme' | 'density' | 'language'>): void {
  const root = document.documentElement;
  const language = languageOf(settings.language);
  root.lang = language.tag;
  root.dir = language.dir;
  if (settings.theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = settings.theme;
  root.dataset['density'] = settings.density;
}
