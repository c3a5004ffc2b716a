import type { Contract } from '../../core/contract/index.ts';
import type { Handlers } from '../operation.ts';
import { accountHandlers } from './accounts.ts';
import { captureHandlers } from './captures.ts';
import { caseHandlers } from './cases.ts';
import { custodyHandlers } from './custody.ts';
import { dossierHandlers } from './dossiers.ts';
import { historyHandlers } from './history.ts';
import { importHandlers } from './imports.ts';
import { peopleHandlers } from './people.ts';
import { sourceHandlers } from './sources.ts';
import { statementHandlers } from './statements.ts';

/** Every operation's handler, one file a feature. */
export const handlers = {
  ...caseHandlers,
  ...peopleHandlers,
  ...accountHandlers,
  ...sourceHandlers,
  ...statementHandlers,
  ...captureHandlers,
  ...importHandlers,
  ...dossierHandlers,
  ...custodyHandlers,
  ...historyHandlers,
} satisfies Handlers<Contract>;
