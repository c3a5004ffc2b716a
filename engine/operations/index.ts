import { caseHandlers } from './cases.ts';
import { statementHandlers } from './statements.ts';

/** Every operation's handler, one file a feature. */
export const handlers = {
  ...caseHandlers,
  ...statementHandlers,
} as const;
