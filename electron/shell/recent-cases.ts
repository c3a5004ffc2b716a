import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { protection } from '../../core/contract/cases.ts';
import { readJson, removeFile, writeJson } from './json-file.ts';

const recentCase = z.strictObject({
  path: z.string().min(1),
  title: z.string(),
  /** UTC, milliseconds. */
  closedAt: z.number().int(),
  protection,
});
export type RecentCase = z.output<typeof recentCase>;

const mostKept = 20;

export interface RecentCases {
  /** Newest first; `found` says whether the folder is there now. */
  readonly list: () => readonly (RecentCase & { readonly found: boolean })[];
  readonly remember: (recent: RecentCase) => void;
  /** null: all of them. */
  readonly forget: (path: string | null) => void;
  /** Whether the list may be kept on disk. If not, it lasts until the program ends, and what was kept is removed. */
  readonly keepOnDisk: (allowed: boolean) => void;
}

/** What a case is called in a list that may lie on disk: of a protected case no more than its folder's name, which does too. */
export function listedTitle(path: string, title: string, how: RecentCase['protection']): string {
  return how === 'open' ? title : folderTitle(path);
}

export function folderTitle(path: string): string {
  return basename(path).replace(/\.onrecord$/iu, '');
}

export function openRecentCases(file: string, allowed: boolean): RecentCases {
  let recents = (allowed ? readJson(file, z.array(recentCase)) : null) ?? [];
  let kept = allowed;
  const write = (): void => {
    if (kept && recents.length > 0) writeJson(file, recents);
    else removeFile(file);
  };
  return {
    list: () => recents.map((recent) => ({ ...recent, found: existsSync(recent.path) })),
    remember: (recent) => {
      const entry = { ...recent, title: listedTitle(recent.path, recent.title, recent.protection) };
      recents = [entry, ...recents.filter(({ path }) => path !== recent.path)].slice(0, mostKept);
      write();
    },
    forget: (path) => {
      recents = path === null ? [] : recents.filter((recent) => recent.path !== path);
      write();
    },
    keepOnDisk: (nowAllowed) => {
      kept = nowAllowed;
      write();
    },
  };
}
