import type { OperationName } from '../../core/contract/index.ts';
import { given, type Sample } from './record-samples.ts';
import { value, type CaseAtWork } from './temporary-engine.ts';

const title = 'A dossier';

const saved = async ({ client }: CaseAtWork): Promise<string> =>
  value(await client.call('dossiers.save', { title })).dossierId;

const WAIVED = { code: 'undated' as const, object: null };

/** An edition against which nothing stands un-waived. */
async function built({ client, beside }: CaseAtWork): Promise<string> {
  const { findings } = value(await client.call('dossiers.compile', { title }));
  const waive = Object.fromEntries(findings.map(({ code }) => [code, 'Known.']));
  return value(await client.call('dossiers.build', { title, waive, out: beside, formats: ['json'] })).editionId;
}

/** Commands on dossiers and their editions. */
export const DOSSIER_SAMPLES: Partial<Record<OperationName, Sample>> = {
  'dossiers.save': given(() => ({ title, addressee: 'A court' })),
  'dossiers.setAside': async (at) => ({ dossierId: await saved(at), reason: 'Begun by mistake.' }),
  'dossiers.addStatements': async (at, { statementId }) => {
    const { dossierId } = value(await at.client.call('dossiers.save', { title, scope: 'picked' }));
    return { dossierId, statementIds: [statementId] };
  },
  'dossiers.leaveOut': async (at, { statementId }) => ({ dossierId: await saved(at), statementIds: [statementId] }),
  'dossiers.waive': async (at) => ({ dossierId: await saved(at), findings: [WAIVED], reason: 'Known.' }),
  'dossiers.unwaive': async (at) => {
    const dossierId = await saved(at);
    value(await at.client.call('dossiers.waive', { dossierId, findings: [WAIVED], reason: 'Known.' }));
    return { dossierId, findings: [WAIVED] };
  },
  'dossiers.build': given((_things, { beside }) => ({ title, out: beside, formats: ['json'] })),
  'dossiers.freeze': async (at) => ({ editionId: await built(at), formats: ['json'] }),
  'dossiers.saveFiles': async (at) => ({ editionId: await built(at), out: at.beside }),
};
