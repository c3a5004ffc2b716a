import { z } from 'zod';
import { settings as settingsSchema } from '../../core/contract/shell.ts';
import { readJson, writeJson } from './json-file.ts';

export type Settings = z.output<typeof settingsSchema>;

export type SettingsChanges = z.output<ReturnType<typeof settingsSchema.partial>>;

export interface SettingsStore {
  readonly current: () => Settings;
  /** What is undefined stays as it is. */
  readonly change: (changes: SettingsChanges) => Settings;
}

/** What holds before anybody chose anything. The list of recent cases is written down only where that was allowed. */
export function defaultSettings(actorName: string): Settings {
  return {
    theme: 'system',
    language: 'system',
    density: 'compact',
    keepRecent: false,
    lockAfterMinutes: 5,
    singleLetterKeys: true,
    sampleTour: true,
    actorName: actorName === '' ? 'Unnamed' : actorName,
  };
}

/**
 * Settings in a file of user data; never anything of a case. A field that can't be read falls back to its default alone,
 * so that a file of an older or newer program keeps what is known of it.
 */
export function openSettings(file: string, defaults: Settings): SettingsStore {
  const kept = readJson(file, z.record(z.string(), z.unknown())) ?? {};
  let current = settingsSchema.parse({ ...defaults, ...whatHolds(kept) });
  return {
    current: () => current,
    change: (changes) => {
      current = settingsSchema.parse({ ...current, ...whatIsSaid(changes) });
      writeJson(file, current);
      return current;
    },
  };
}

/** The settings among `kept` that are known and have a value that is allowed. */
function whatHolds(kept: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const holding = Object.entries(settingsSchema.shape).filter(([key, shape]) => shape.safeParse(kept[key]).success);
  return Object.fromEntries(holding.map(([key]) => [key, kept[key]]));
}

function whatIsSaid(changes: SettingsChanges): Record<string, unknown> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
