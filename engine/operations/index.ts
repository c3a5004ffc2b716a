import { captures } from '../../core/contract/captures.ts';
import { dossiers } from '../../core/contract/dossiers.ts';
import { imports } from '../../core/contract/imports.ts';
import type { Contract } from '../../core/contract/index.ts';
import { loadedLater, type Handlers } from '../operation.ts';
import { accountHandlers } from './accounts.ts';
import { caseHandlers } from './cases.ts';
import { custodyHandlers } from './custody.ts';
import { draftHandlers } from './drafts.ts';
import { finderHandlers } from './finder.ts';
import { historyHandlers } from './history.ts';
import { peopleHandlers } from './people.ts';
import { sourceHandlers } from './sources.ts';
import { statementHandlers } from './statements.ts';
import { filterHandlers, tagHandlers } from './tags.ts';

/** Every operation's handler, one file a feature. */
export const handlers = {
  ...caseHandlers,
  ...peopleHandlers,
  ...accountHandlers,
  ...sourceHandlers,
  ...statementHandlers,
  ...tagHandlers,
  ...filterHandlers,
  ...loadedLater(captures, async () => (await import('./captures.ts')).captureHandlers),
  ...loadedLater(imports, async () => (await import('./imports.ts')).importHandlers),
  ...loadedLater(dossiers, async () => (await import('./dossiers.ts')).dossierHandlers),
  ...custodyHandlers,
  ...draftHandlers,
  ...finderHandlers,
  ...historyHandlers,
} satisfies Handlers<Contract>;
