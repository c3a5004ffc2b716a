import { app, nativeTheme, shell as desktop } from 'electron';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { OnRecordError } from '../../core/contract/errors.ts';
import type { EngineProcess } from '../engine-process.ts';
import type { Leaving } from '../leaving.ts';
import type { OpenCase } from '../open-case.ts';
import type { MainWindow } from '../windows/main-window.ts';
import { showMenu } from '../windows/menu.ts';
import { choose } from './choose.ts';
import type { FileTokens } from './file-tokens.ts';
import { folderTitle, type RecentCases } from './recent-cases.ts';
import { sameFolder } from './same-folder.ts';
import type { ShellHandlers } from './serve-shell.ts';
import type { SettingsStore } from './settings-store.ts';

export interface ShellParts {
  readonly engine: EngineProcess;
  readonly openCase: OpenCase;
  readonly leaving: Leaving;
  readonly window: MainWindow;
  readonly tokens: FileTokens;
  readonly settings: SettingsStore;
  readonly recents: RecentCases;
}

function pathOf(tokens: FileTokens, token: string): string {
  const path = tokens.pathOf(token);
  if (path === null) {
    throw new OnRecordError('file.token-unknown', 'That file or folder was not chosen in this session.', {
      detail: 'Choose it again.',
    });
  }
  return path;
}

/** What lies directly in a folder that was chosen; a name that leads elsewhere is refused. */
function pathInside(folder: string, name: string | null): string {
  if (name === null) return folder;
  if (name !== basename(name) || name === '..' || name === '.') {
    throw new OnRecordError('input.invalid', 'That is not the name of a file in the folder that was chosen.');
  }
  return join(folder, name);
}

type ComingAndGoing = Pick<ShellHandlers, 'shell.caseOpened' | 'shell.lock' | 'shell.closeCase' | 'shell.leave'>;

/** How a case comes to be open here, and how it ends. */
function comingAndGoing({ openCase, leaving, tokens }: ShellParts): ComingAndGoing {
  return {
    'shell.caseOpened': ({ folder, title, protection }) => {
      const path = sameFolder(pathOf(tokens, folder));
      openCase.opened({ path, title: title ?? folderTitle(path), protection });
      return {};
    },
    'shell.lock': async () => {
      await openCase.lock('asked');
      return {};
    },
    'shell.closeCase': async ({ thenOpen }) => ({
      closed: await leaving.ask('close-case', thenOpen === null ? null : pathOf(tokens, thenOpen)),
    }),
    'shell.leave': async ({ when }) => {
      await leaving.decide(when);
      return {};
    },
  };
}

/** What the desktop shell does for the page: everything of core/contract/shell.ts. */
export function shellHandlers(parts: ShellParts): ShellHandlers {
  const { engine, openCase, window, tokens, settings, recents } = parts;
  return {
    'shell.state': () => ({
      version: app.getVersion(),
      platform: process.platform,
      settings: settings.current(),
      recent: recents.list().map(({ path, title, closedAt, protection, found }) => ({
        token: tokens.issue(path).token,
        title,
        closedAt,
        protection,
        found,
      })),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    }),
    'shell.choose': async ({ what, suggestedName }) => {
      const shown = window.current();
      const paths = shown === null ? [] : await choose(shown, what, suggestedName);
      return {
        chosen: paths.map((path) => tokens.issue(what === 'case' || what === 'sample-case' ? sameFolder(path) : path)),
      };
    },
    ...comingAndGoing(parts),
    'shell.forgetRecent': ({ token }) => {
      recents.forget(token === null ? null : pathOf(tokens, token));
      return {};
    },
    'shell.changeSettings': (changes) => {
      const now = settings.change(changes);
      nativeTheme.themeSource = now.theme;
      recents.keepOnDisk(now.keepRecent);
      if (changes.actorName !== undefined) engine.nameActor(now.actorName);
      window.tell({ type: 'settings-changed' });
      return now;
    },
    'shell.showMenu': ({ sections }) => {
      showMenu(sections, {
        lock: () => void openCase.lock('asked'),
        doInPage: (command) => window.tell({ type: 'command', command }),
      });
      return {};
    },
    'shell.showInFolder': ({ token, name }) => {
      const path = pathInside(pathOf(tokens, token), name);
      if (!existsSync(path)) throw new OnRecordError('file.not-found', 'There is no such file any more.');
      desktop.showItemInFolder(path);
      return {};
    },
  };
}
