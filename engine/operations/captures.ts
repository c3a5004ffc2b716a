import type { captures } from '../../core/contract/captures.ts';
import { getCapture, listCaptures } from '../../db/stores/capture-reads.ts';
import { contentOf, markCaptures, placeCaptures, setCapturesAside } from '../../db/stores/captures.ts';
import { extractCapture } from '../captures/extract.ts';
import { ownText } from '../captures/own-text.ts';
import { takeHeld } from '../captures/take-held.ts';
import { takeIn } from '../captures/take-in.ts';
import { audited, auditedSteps, keptBeside, type Handlers } from '../operation.ts';

/** A text that is longer is no statement's words, and no window shows it whole. */
const MOST_TEXT = 1024 * 1024;

export const captureHandlers: Handlers<typeof captures> = {
  'captures.add': auditedSteps(takeIn),

  'captures.hold': keptBeside(({ holdId, base64 }, { session }) => ({
    bytes: session.held.hold(holdId, Buffer.from(base64, 'base64')),
  })),

  'captures.addHeld': auditedSteps(takeHeld),

  'captures.list': (input, { caseFile }) => listCaptures(caseFile.database, input),

  'captures.get': (input, { caseFile }) => getCapture(caseFile.database, input.captureId),

  'captures.text': async ({ captureId }, { caseFile }) => ({
    text: await ownText(contentOf(caseFile.database, captureId), caseFile, MOST_TEXT),
  }),

  'captures.place': audited((input, act) => ({ placed: placeCaptures(act, input.captureIds, input.statementId) })),

  'captures.extract': auditedSteps(async (input, steps, context) => {
    const { caseFile, files, progress } = context;
    const { sha256, bytes } = contentOf(caseFile.database, input.captureId);
    progress({ step: 'extract', done: 0, total: bytes, item: null });
    await extractCapture(caseFile.blobs, sha256, files.path(input.to));
    steps.act((act) => {
      act.object(input.captureId);
      act.log({ sha256: sha256.toString('hex'), bytes });
    });
    return { sha256: sha256.toString('hex'), bytes };
  }),

  'captures.mark': audited((input, act) => {
    markCaptures(act, input);
    return {};
  }),

  'captures.setAside': audited((input, act) => {
    setCapturesAside(act, input.captureIds, input.reason);
    return {};
  }),

  'captures.restore': audited((input, act) => {
    setCapturesAside(act, input.captureIds, null);
    return {};
  }),
};
