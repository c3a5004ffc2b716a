import { accountHandlers } from './accounts.ts';
import { caseHandlers } from './cases.ts';
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
} as const;
