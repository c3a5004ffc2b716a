import { existsSync } from 'node:fs';
import { app, dialog, type BrowserWindow, type OpenDialogOptions } from 'electron';
import { join } from 'node:path';
import type { z } from 'zod';
import type { shell } from '../../core/contract/shell.ts';
import { safeFileName } from './safe-name.ts';

export type Choice = z.output<(typeof shell)['shell.choose']['input']>['what'];

const caseEnding = '.onrecord';

const openOptions: Readonly<Record<Exclude<Choice, 'new-case' | 'sample-case' | 'save-file'>, OpenDialogOptions>> = {
  files: { title: 'Choose files', properties: ['openFile', 'multiSelections', 'dontAddToRecent'] },
  folder: { title: 'Choose a folder', properties: ['openDirectory', 'dontAddToRecent'] },
  case: { title: 'Open a case folder', properties: ['openDirectory', 'dontAddToRecent'] },
  'output-folder': {
    title: 'Choose where to write',
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  },
};

async function chooseNew(window: BrowserWindow, what: 'new-case' | 'save-file', name: string): Promise<string[]> {
  const answer = await dialog.showSaveDialog(window, {
    title: what === 'new-case' ? 'Where the new case shall lie' : 'Save a copy',
    defaultPath: join(app.getPath('documents'), name),
    // A case is a new folder: the engine refuses one that exists, in words that say what is safe.
    properties: [
      'createDirectory',
      'dontAddToRecent',
      ...(what === 'new-case' ? [] : ['showOverwriteConfirmation' as const]),
    ],
  });
  return answer.canceled || answer.filePath === '' ? [] : [answer.filePath];
}

function endingAs(path: string, ending: string): string {
  return path.toLowerCase().endsWith(ending) ? path : path + ending;
}

/** Asks a person, in the system's own dialog. @returns absolute paths; none where they thought better of it. */
export async function choose(window: BrowserWindow, what: Choice, suggestedName: string | null): Promise<string[]> {
  if (what === 'new-case' || what === 'sample-case') {
    const name = endingAs(safeFileName(suggestedName ?? '', 'Case'), caseEnding);
    const usual = join(app.getPath('documents'), name);
    if (what === 'sample-case' && existsSync(usual)) return [usual];
    return (await chooseNew(window, 'new-case', name)).map((path) => endingAs(path, caseEnding));
  }
  if (what === 'save-file') return chooseNew(window, what, safeFileName(suggestedName ?? '', 'Copy'));
  const answer = await dialog.showOpenDialog(window, openOptions[what]);
  return answer.canceled ? [] : answer.filePaths;
}
