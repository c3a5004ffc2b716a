import type { z } from 'zod';
import { settings as settingsSchema } from '../../core/contract/shell.ts';
import { readJson, writeJson } from './json-file.ts';

export type Settings = z.output<typeof settingsSchema>;

export type SettingsChanges = z.output<ReturnType<typeof settingsSchema.partial>>;

export interface SettingsStore {
  current(): Settings;
  /** What is undefined stays as it is. */
  change(changes: SettingsChanges): Settings;
}

/** What holds before anybody chose anything. The list of recent cases is written down only where that was allowed. */
export function defaultSettings(actorName: string): Settings {
  return {
    theme: 'system',
    language: 'en',
    density: 'compact',
    keepRecent: false,
    lockAfterMinutes: 5,
    singleLetterKeys: true,
    actorName: actorName === '' ? 'Unnamed' : actorName,
  };
}

/**
 * Settings in a file of user data; never anything of a case. A field that can't be read falls back to its default alone,
 * so that a file of an older or newer program keeps what is known of it.
 */
export function openSettings(file: string, defaults: Settings): SettingsStore {
  const kept = readJson(file, settingsSchema.partial().loose());
  let current = settingsSchema.parse({ ...defaults, ...onlyKnown(kept ?? {}) });
  return {
    current: () => current,
    change: (changes) => {
      current = settingsSchema.parse({ ...current, ...onlyKnown(changes) });
      writeJson(file, current);
      return current;
    },
  };
}

function onlyKnown(kept: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.keys(settingsSchema.shape).flatMap((key) => (kept[key] === undefined ? [] : [[key, kept[key]]])),
  );
}
