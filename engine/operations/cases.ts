import type { cases } from '../../core/contract/cases.ts';
import { OnRecordError, type Contract, type OutputOf } from '../../core/contract/index.ts';
import { isZone } from '../../core/domain/zone.ts';
import { createCaseFile, openCaseFile, type CaseFile } from '../../db/case-folder/case-file.ts';
import { recordAct } from '../../db/custody/record-act.ts';
import { revisionOf } from '../../db/custody/revision.ts';
import { checkedDate } from '../../db/stores/date-claims.ts';
import {
  caseCounts,
  caseZone,
  inboxSize,
  lastCheckpoint,
  readCase,
  setAsideStatements,
  updateCase,
} from '../../db/stores/case-record.ts';
import { replaceAll } from '../../db/stores/statements/position.ts';
import { audited, auditedSteps, type Handlers, type OperationContext } from '../operation.ts';
import { backupTo, head, lastBackupAt } from './case-safety.ts';

type Opened = OutputOf<Contract['cases.open']>;

export const caseHandlers: Handlers<typeof cases> = {
  'cases.create': auditedSteps(async (input, _steps, context) => {
    expectZone(input.zone);
    const caseFile = await context.session.hold(() =>
      createCaseFile({
        ...context.origin,
        path: context.files.path(input.folder),
        title: input.title,
        reference: input.reference ?? undefined,
        zone: input.zone,
        protection:
          input.passphrase === null
            ? { kind: 'open' }
            : { kind: 'passphrase', passphrase: passphraseBytes(input.passphrase), ...context.newSlots },
      }),
    );
    return opened(caseFile);
  }),

  'cases.open': auditedSteps(async (input, steps, context) => {
    const caseFile = await context.session.hold(() =>
      openCaseFile(context.files.path(input.folder), {
        ...context.origin,
        mode: input.mode,
        passphrase: input.passphrase === null ? undefined : passphraseBytes(input.passphrase),
      }),
    );
    // Looking is not logged, and a case that is open for reading can't be written to.
    if (caseFile.mode === 'write') await logged(context, steps.operation, caseFile);
    return opened(caseFile);
  }),

  'cases.info': async (_input, { caseFile }) => {
    const { database } = caseFile;
    return {
      ...readCase(database),
      revision: revisionOf(database),
      counts: caseCounts(database),
      inbox: inboxSize(database),
      setAside: setAsideStatements(database),
      protection: caseFile.protection.kind,
      format: 1,
      head: head(database),
      checkpoint: lastCheckpoint(database),
      lastBackupAt: await lastBackupAt(caseFile),
    };
  },

  'cases.update': audited((input, act) => {
    if (input.zone !== undefined) expectZone(input.zone);
    checkedDate(input.retentionOn);
    const moved = input.zone !== undefined && input.zone !== caseZone(act.database);
    updateCase(act, input);
    if (moved) replaceAll(act.database);
    return {};
  }),

  'cases.backup': auditedSteps(async (input, steps, context) => {
    const { caseFile, files } = context;
    const backup = await backupTo(caseFile, input.to === null ? undefined : files.path(input.to));
    steps.act((act) => act.log({ bytes: backup.bytes, events: backup.events }));
    return { file: backup.path, bytes: backup.bytes, verified: true as const, capturesCopied: false };
  }),

  'cases.exportKey': audited((_input, act, { caseFile }) => {
    act.log({ cipher: 'sqlcipher-4' });
    return { databaseKey: caseFile.keys.database.toString('hex'), cipher: 'sqlcipher-4' as const };
  }),
};

/** Unlocking is an act on the evidence; a case that can't record it is not opened for writing. */
async function logged(context: OperationContext, operation: string, caseFile: CaseFile): Promise<void> {
  try {
    recordAct(caseFile, { type: operation, actor: context.actor }, (act) => {
      act.object(caseFile.caseUuid);
      act.log({ protection: caseFile.protection.kind });
    });
  } catch (error) {
    await context.session.close('at-once');
    throw error;
  }
}

/** The same typed passphrase is the same bytes on every system. */
function passphraseBytes(passphrase: string): Uint8Array {
  return Buffer.from(passphrase.normalize('NFC'), 'utf8');
}

function expectZone(zone: string): void {
  if (isZone(zone)) return;
  throw new OnRecordError('input.invalid', `“${zone}” is no known time zone.`, {
    detail: 'Write a name such as Asia/Tehran, or UTC.',
    safe: 'Nothing was changed.',
  });
}

function opened(caseFile: CaseFile): Opened {
  const { title, zone, caseId } = readCase(caseFile.database);
  return {
    caseId,
    title,
    zone,
    mode: caseFile.mode,
    protection: caseFile.protection.kind,
    notices: noticesOf(caseFile),
  };
}

function noticesOf({ newerSchema, standIn }: CaseFile): Opened['notices'] {
  return [
    ...(newerSchema
      ? [
          {
            code: 'newer-schema',
            message: 'This case was written by a newer version of On Record. It is open for reading only.',
          },
        ]
      : []),
    ...(standIn
      ? [
          {
            code: 'stand-in',
            message:
              'The last session did not end properly, and nothing can be written to this folder. What was saved is all here, read through an encrypted copy in the temporary folder.',
          },
        ]
      : []),
  ];
}
