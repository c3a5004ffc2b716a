import { captures } from '../../core/contract/captures.ts';
import { dossiers } from '../../core/contract/dossiers.ts';
import { clauses } from '../../core/contract/clauses.ts';
import { imports } from '../../core/contract/imports.ts';
import { links } from '../../core/contract/links.ts';
import { policies } from '../../core/contract/policies.ts';
import { quotations } from '../../core/contract/quotations.ts';
import { sample } from '../../core/contract/sample.ts';
import type { Contract } from '../../core/contract/index.ts';
import { loadedLater, type Handlers } from '../operation.ts';
import { accountHandlers } from './accounts.ts';
import { caseHandlers } from './cases.ts';
import { custodyHandlers } from './custody.ts';
import { draftHandlers } from './drafts.ts';
import { finderHandlers } from './finder.ts';
import { dateHandlers } from './dates.ts';
import { historyHandlers } from './history.ts';
import { peopleHandlers } from './people.ts';
import { relationHandlers } from './relations.ts';
import { renderingHandlers } from './renderings.ts';
import { requestHandlers } from './requests.ts';
import { searchHandlers } from './searches.ts';
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
  ...dateHandlers,
  ...renderingHandlers,
  ...relationHandlers,
  ...requestHandlers,
  ...searchHandlers,
  ...loadedLater(captures, async () => (await import('./captures.ts')).captureHandlers),
  ...loadedLater(imports, async () => (await import('./imports.ts')).importHandlers),
  ...loadedLater(policies, async () => (await import('./policies.ts')).policyHandlers),
  ...loadedLater(clauses, async () => (await import('./clauses.ts')).clauseHandlers),
  ...loadedLater(quotations, async () => (await import('./quotations.ts')).quotationHandlers),
  ...loadedLater(links, async () => (await import('./links.ts')).linkHandlers),
  ...loadedLater(dossiers, async () => (await import('./dossiers.ts')).dossierHandlers),
  ...loadedLater(sample, async () => (await import('./sample.ts')).sampleHandlers),
  ...custodyHandlers,
  ...draftHandlers,
  ...finderHandlers,
  ...historyHandlers,
} satisfies Handlers<Contract>;
