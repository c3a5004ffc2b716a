import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Contract, OutputOf, ParsedInputOf } from '../../core/contract/index.ts';
import type { sample } from '../../core/contract/sample.ts';
import { moveIntoPlace, placeToBuild, refuseExisting } from '../../db/case-folder/case-file.ts';
import { firstLinkOf, isSample, policyTitled, requestBy, statementWithWords } from '../../db/stores/sample-case.ts';
import { sampleActor, sampleCase } from '../sample/data/people.ts';
import { policy } from '../sample/data/policy.ts';
import { letter } from '../sample/data/request.ts';
import { statements } from '../sample/data/statements.ts';
import { fillSample } from '../sample/make.ts';
import { withShippedFiles } from '../sample/place.ts';
import { auditedSteps, type Handlers, type OperationContext, type Steps } from '../operation.ts';

type Places = OutputOf<Contract['sample.places']>['places'];

export const sampleHandlers: Handlers<typeof sample> = {
  'sample.make': auditedSteps(async ({ folder, passphrase }, steps, context) => {
    const path = context.files.path(folder);
    await refuseExisting(path);
    const building = placeToBuild(dirname(path));
    try {
      await build(building, passphrase, steps, context);
      await moveIntoPlace(building, path);
    } finally {
      await rm(building, { recursive: true, force: true });
    }
    const opened = await context.delegate({})('cases.open', { folder, passphrase });
    const { counts } = await context.delegate({})('cases.info', {});
    const { statements: all, captures, clauses, links } = counts;
    return { ...opened, statements: all, captures, clauses, links };
  }),

  'sample.places': (_input, { caseFile: { database } }) => {
    if (!isSample(database)) return { places: null };
    const shown = (key: keyof typeof statements): string | null =>
      statementWithWords(database, statements[key].wordings[0].text);
    const speech = shown('speech');
    const places: Places = {
      elimination: shown('elimination'),
      poster: shown('poster'),
      virus: shown('virus'),
      notJews: shown('not-jews'),
      speech,
      link: speech === null ? null : firstLinkOf(database, speech),
      policy: policyTitled(database, policy.title),
      request: requestBy(database, letter.requestedBy),
    };
    return { places };
  },
};

/** The whole case, beside its place and closed again: killed at any moment, there is a whole sample or none. */
async function build(
  folder: string,
  passphrase: ParsedInputOf<Contract['sample.make']>['passphrase'],
  steps: Steps,
  context: OperationContext,
): Promise<void> {
  const files = withShippedFiles({ path: (token) => token });
  const { title, zone } = sampleCase;
  await context.delegate({ files })('cases.create', { folder, title, zone, passphrase });
  try {
    // The second event of the case: by it the program knows its sample again, whatever it is renamed to
    steps.act((act) => {
      act.object(context.caseFile.caseUuid);
      act.log({ sample: title });
    });
    await fillSample(context.delegate({ files, actorName: sampleActor }), context.progress);
    await context.session.close('daily');
  } catch (error) {
    await context.session.close('at-once');
    throw error;
  }
}
