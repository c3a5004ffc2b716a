import type { Progress } from '../../core/contract/index.ts';
import type { Ask } from '../ask.ts';
import { sampleCase } from './data/people.ts';
import { addLinks } from './add-links.ts';
import { addPolicy, addQuotations } from './add-policy.ts';
import { addRequest, addSearch } from './add-request.ts';
import { addAccounts, addSources } from './add-sources.ts';
import { addStatements } from './add-statements.ts';
import { Made } from './made.ts';

/**
 * Fills an empty, open case with the sample: the letter of May 2020, through the same operations that a person uses, so that each step has
 * its check and its custody event.
 */
export async function fillSample(ask: Ask, progress: (progress: Progress) => void): Promise<void> {
  const made = new Made(ask);
  const steps: readonly (() => Promise<unknown>)[] = [
    () => ask('cases.update', { description: sampleCase.description }),
    () => addSources(made),
    () => addAccounts(made),
    () => addStatements(made),
    () => addPolicy(made),
    () => addLinks(made),
    async () => addQuotations(made, await addRequest(made)),
    () => addSearch(made),
  ];
  for (const [done, step] of steps.entries()) {
    progress({ step: 'sample', done, total: steps.length, item: null });
    await step();
  }
}
