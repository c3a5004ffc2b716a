import { z } from 'zod';
import { command, query } from './define.ts';
import { empty, fileToken, instant, name } from './fields.ts';

const chosen = z.strictObject({ token: fileToken, name: z.string() });

/**
 * What a person is asked to choose; the page receives tokens and names, never a path. `sample-case`: where it shall lie; where it lies in
 * its usual place already, nobody is asked.
 */
const choices = z.enum(['files', 'folder', 'case', 'new-case', 'sample-case', 'output-folder', 'save-file']);

export const settings = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** A language's tag, or "system": as the system's languages say. */
  language: z.string(),
  density: z.enum(['compact', 'comfortable']),
  keepRecent: z.boolean(),
  lockAfterMinutes: z.number().int().min(1).max(240),
  singleLetterKeys: z.boolean(),
  /** The tour is shown where the sample case is open. */
  sampleTour: z.boolean(),
  actorName: name,
});

/** What the system's menu holds, as the page says it: a command of the page's own table, or what the system does for any text or window. */
const menuEntry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('separator') }),
  z.strictObject({
    kind: z.literal('role'),
    role: z.enum(['cut', 'copy', 'paste', 'selectAll', 'zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen', 'quit']),
    label: z.string().max(200),
  }),
  z.strictObject({
    kind: z.literal('command'),
    command: z.string().max(60),
    label: z.string().max(200),
    /** As the table writes them: "Ctrl Shift Z". */
    keys: z.string().max(40).nullable(),
    /** Why it is off now; null: it can be done. */
    off: z.string().max(400).nullable(),
  }),
]);
export type MenuEntry = z.output<typeof menuEntry>;

const menuSection = z.strictObject({ label: z.string().max(200), entries: z.array(menuEntry).max(60) });
export type MenuSection = z.output<typeof menuSection>;

/**
 * What the desktop shell (the main process) does for a page: dialogs, the list of recent cases, settings, locking.
 * It holds no case data. The same grammar as the case's contract, served over guarded IPC.
 */
export const shell = {
  'shell.state': query({
    needsCase: false,
    input: empty,
    output: z.strictObject({
      version: z.string(),
      platform: z.string(),
      settings,
      recent: z.array(
        z.strictObject({
          token: fileToken,
          title: z.string(),
          closedAt: instant,
          protection: z.enum(['open', 'passphrase']),
          found: z.boolean(),
        }),
      ),
      zone: z.string(),
    }),
  }),
  'shell.choose': query({
    needsCase: false,
    input: z.strictObject({ what: choices, suggestedName: z.string().max(200).nullable().default(null) }),
    /** Empty: the person thought better of it. */
    output: z.strictObject({ chosen: z.array(chosen) }),
  }),
  /** Says that a case is open, so that it can be listed, locked after a time, and named in the window's title. Title null: by its folder. */
  'shell.caseOpened': command({
    needsCase: false,
    input: z.strictObject({
      folder: fileToken,
      title: z.string().nullable(),
      protection: z.enum(['open', 'passphrase']),
    }),
    output: empty,
    invalidates: [],
  }),
  /** Ends the engine and clears the window. */
  'shell.lock': command({ needsCase: false, input: empty, output: empty, invalidates: [] }),
  /**
   * Closes the case in good order: a checkpoint and a backup are made. While long work runs it only asks (`leave-asked`), and `closed`
   * is false; asked a second time, the work is stopped at its last commit. `thenOpen`: the case to be offered afterwards.
   */
  'shell.closeCase': command({
    needsCase: false,
    input: z.strictObject({ thenOpen: fileToken.nullable().default(null) }),
    output: z.strictObject({ closed: z.boolean() }),
    invalidates: [],
  }),
  /** The answer to `leave-asked`. */
  'shell.leave': command({
    needsCase: false,
    input: z.strictObject({ when: z.enum(['now', 'finished', 'never']) }),
    output: empty,
    invalidates: [],
  }),
  'shell.forgetRecent': command({
    needsCase: false,
    input: z.strictObject({ token: fileToken.nullable() }),
    output: empty,
    invalidates: [],
  }),
  'shell.changeSettings': command({ needsCase: false, input: settings.partial(), output: settings, invalidates: [] }),
  /** Says what the system's menu holds. */
  'shell.showMenu': command({
    needsCase: false,
    input: z.strictObject({ sections: z.array(menuSection).max(12) }),
    output: empty,
    invalidates: [],
  }),
  /** Shows a file that the program wrote in the system's file manager. */
  'shell.showInFolder': command({
    needsCase: false,
    input: z.strictObject({ token: fileToken, name: z.string().nullable() }),
    output: empty,
    invalidates: [],
  }),
} as const;
export type Shell = typeof shell;
