import type { OperationName } from '../../core/contract/index.ts';
import { value, type CaseAtWork } from './temporary-engine.ts';

/** What a command is called with, made when it is called: on a real case, with the things that stand in it. */
export type Sample = (at: CaseAtWork, things: Things) => Promise<unknown>;

/** What the samples are about. */
export interface Things {
  readonly accountId: string;
  readonly subjectId: string;
  readonly statementId: string;
  readonly otherStatementId: string;
  readonly sourceId: string;
  readonly supportId: string;
  readonly captureId: string;
  readonly tagId: string;
  readonly filterId: string;
  readonly file: string;
  readonly table: string;
  readonly policyId: string;
  readonly versionId: string;
  readonly sightingId: string;
  readonly clauseId: string;
  readonly exceptionId: string;
  readonly elementId: string;
  readonly quotationId: string;
  readonly linkId: string;
  readonly link: object;
}

export const given =
  (make: (things: Things, at: CaseAtWork) => object): Sample =>
  (at, things) =>
    Promise.resolve(make(things, at));

const rendering = (statementId: string) => ({
  statementId,
  text: 'Words',
  lang: 'fr',
  kind: 'human-translation' as const,
});

const related = ({ statementId, otherStatementId }: Things) => ({
  fromId: statementId,
  toId: otherStatementId,
  kind: 'context-of' as const,
});

const LETTER = {
  platform: 'x',
  channel: 'letter',
  requestedBy: 'A minister',
  asked: 'Suspend it.',
  sent: { edtf: '2020-05-24' },
};

const SEARCH = { searchedOn: '2020-05', place: 'An archive', query: 'words' };

/** Commands on renderings, relations, dates, statuses, reviews, requests and searches. */
export const RECORD_SAMPLES: Partial<Record<OperationName, Sample>> = {
  'statements.review': given(({ statementId }) => ({ statementId, decision: 'returned', text: 'Which day?' })),
  'statements.observeStatus': given(({ statementId }) => ({ statementId, status: 'live', on: { edtf: '2020-06' } })),
  'statements.setStatusAside': async ({ client }, { statementId }) => {
    const seen = { statementId, status: 'removed' as const, on: { edtf: '2020-06' } };
    const { observationId } = value(await client.call('statements.observeStatus', seen));
    return { observationId, reason: 'Another post.' };
  },
  'accounts.setStatusAside': async ({ client }, { accountId }) => {
    const seen = { accountId, status: 'active' as const, on: { edtf: '2020-06' } };
    const { observationId } = value(await client.call('accounts.observeStatus', seen));
    return { observationId, reason: 'Another account.' };
  },
  'dates.add': given(({ sourceId }) => ({
    about: { kind: 'source', id: sourceId },
    date: { edtf: '2020-05' },
    method: 'press',
    choose: 'It says so.',
  })),
  'dates.choose': async ({ client }, { sourceId }) => {
    const about = { kind: 'source' as const, id: sourceId };
    const { dateId } = value(await client.call('dates.add', { about, date: { edtf: '2020' }, method: 'press' }));
    return { dateId, reason: 'It says so.' };
  },
  'renderings.add': given(({ statementId }) => rendering(statementId)),
  'renderings.update': async ({ client }, { statementId }) => {
    const { renderingId } = value(await client.call('renderings.add', rendering(statementId)));
    return { renderingId, status: 'checked', madeBy: 'A translator' };
  },
  'renderings.choose': async ({ client }, { statementId }) => {
    const { renderingId } = value(await client.call('renderings.add', rendering(statementId)));
    return { renderingId, reason: 'The better one.' };
  },
  'renderings.setAside': async ({ client }, { statementId }) => {
    const { renderingId } = value(await client.call('renderings.add', rendering(statementId)));
    return { renderingId, reason: 'Misquoted.' };
  },
  'renderings.restore': async ({ client }, { statementId }) => {
    const { renderingId } = value(await client.call('renderings.add', rendering(statementId)));
    value(await client.call('renderings.setAside', { renderingId, reason: 'Misquoted.' }));
    return { renderingId };
  },
  'relations.add': given((things) => related(things)),
  'relations.update': async ({ client }, things) => ({
    ...value(await client.call('relations.add', related(things))),
    note: 'The day after.',
  }),
  'relations.setAside': async ({ client }, things) => ({
    ...value(await client.call('relations.add', related(things))),
    reason: 'Another post.',
  }),
  'requests.add': given(() => LETTER),
  'requests.update': async ({ client }, { accountId }) => ({
    requestId: value(await client.call('requests.add', LETTER)).requestId,
    accountIds: [accountId],
  }),
  'requests.addEvent': async ({ client }) => ({
    requestId: value(await client.call('requests.add', LETTER)).requestId,
    kind: 'receipt',
    on: { edtf: '2020-05-26' },
  }),
  'requests.setEventAside': async ({ client }) => {
    const { requestId } = value(await client.call('requests.add', LETTER));
    const { responseId } = value(await client.call('requests.addEvent', { requestId, kind: 'receipt', on: null }));
    return { responseId, reason: 'Another letter.' };
  },
  'requests.restoreEvent': async ({ client }) => {
    const { requestId } = value(await client.call('requests.add', LETTER));
    const { responseId } = value(await client.call('requests.addEvent', { requestId, kind: 'receipt', on: null }));
    value(await client.call('requests.setEventAside', { responseId, reason: 'Another letter.' }));
    return { responseId };
  },
  'requests.setAside': async ({ client }) => ({
    requestId: value(await client.call('requests.add', LETTER)).requestId,
    reason: 'Never sent.',
  }),
  'requests.restore': async ({ client }) => {
    const { requestId } = value(await client.call('requests.add', LETTER));
    value(await client.call('requests.setAside', { requestId, reason: 'Never sent.' }));
    return { requestId };
  },
  'searches.add': given(() => SEARCH),
  'searches.setAside': async ({ client }) => ({
    ...value(await client.call('searches.add', SEARCH)),
    reason: 'Twice.',
  }),
  'searches.restore': async ({ client }) => {
    const { searchId } = value(await client.call('searches.add', SEARCH));
    value(await client.call('searches.setAside', { searchId, reason: 'Twice.' }));
    return { searchId };
  },
};
