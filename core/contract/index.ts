import { accounts } from './accounts.ts';
import { captures } from './captures.ts';
import { cases } from './cases.ts';
import { clauses } from './clauses.ts';
import { custody, history } from './custody.ts';
import { dossiers } from './dossiers.ts';
import { drafts } from './drafts.ts';
import { finder } from './finder.ts';
import { imports } from './imports.ts';
import { links } from './links.ts';
import { policies } from './policies.ts';
import { quotations } from './quotations.ts';
import { dates } from './dates.ts';
import { people } from './people.ts';
import { relations } from './relations.ts';
import { renderings } from './renderings.ts';
import { requests } from './requests.ts';
import { sample } from './sample.ts';
import { searches } from './searches.ts';
import { sources } from './sources.ts';
import { statements } from './statements.ts';
import { filters, tags } from './tags.ts';

/** Everything that a case can be asked or told, by name. */
export const contract = {
  ...cases,
  ...sample,
  ...people,
  ...accounts,
  ...sources,
  ...statements,
  ...tags,
  ...filters,
  ...dates,
  ...renderings,
  ...relations,
  ...requests,
  ...searches,
  ...captures,
  ...imports,
  ...policies,
  ...clauses,
  ...quotations,
  ...links,
  ...dossiers,
  ...custody,
  ...drafts,
  ...finder,
  ...history,
} as const;
export type Contract = typeof contract;
export type OperationName = keyof Contract;

export { MAX_TEXT_BYTES } from './fields.ts';
export { OnRecordError, problemOf, type Problem, type ProblemCode, type Result } from './errors.ts';
export type { Topic } from './define.ts';
export type {
  CallOptions,
  CancelSignal,
  Changed,
  Client,
  InputOf,
  OutputOf,
  ParsedInputOf,
  Progress,
} from './transport.ts';
